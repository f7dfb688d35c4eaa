/**
 * `node tools/compress.mjs <folder>`: a .br and .gz beside every text file, made once so that no request waits for it.
 * Fails if the JavaScript of the first view of a room outweighs its limit.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const FIRST_VIEW_LIMIT = 110_000;
/** What a room begins with, by the names the build gives its files; the pages may be in the room's. */
const FIRST_VIEW = ['entry-client', 'room', 'RoomPage', 'TopicPage'];
const LAYERS = ['base', 'shell', 'parts', 'screens'];

const [folder] = process.argv.slice(2);
const brotli = (content) => brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
const bytes = new Map();

for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !/\.(js|css|svg|json|html|txt)$/.test(entry.name)) continue;
  const file = join(entry.parentPath, entry.name);
  const content = readFileSync(file);
  const small = brotli(content);
  bytes.set(file, small.length);
  if (content.length < 1000) continue;
  writeFileSync(`${file}.br`, small);
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
}

const kilobytes = (count) => `${(count / 1000).toFixed(1)} kB`;
for (const language of ['de', 'en']) weigh(language);
for (const file of bytes.keys()) if (file.endsWith('.css')) checkLayers(file);

/** The first mention of a layer gives it its place: styles of features that came before those of every page would lose to them. */
function checkLayers(file) {
  const found = [...new Set([...readFileSync(file, 'utf8').matchAll(/@layer ([a-z]+)/g)].map(([, name]) => name))];
  if (found.join() === LAYERS.join()) return;
  console.error(`${file} has its layers in the order ${found.join(', ')}`);
  process.exitCode = 1;
}

function weigh(language) {
  const manifest = JSON.parse(readFileSync(join(folder, `.vite/manifest.${language}.json`), 'utf8'));
  const weightOf = (key) => bytes.get(join(folder, manifest[key].file));
  const named = Object.keys(manifest).filter((key) => FIRST_VIEW.includes(manifest[key].name));
  // What is missing would weigh nothing, and the limit would hold for ever.
  if (named.length < 2) throw new Error(`There is no ${FIRST_VIEW.slice(0, 2).join(' or no ')} among the files`);
  const firstView = new Set();
  for (const key of named) collect(manifest, firstView, key);

  const weight = [...firstView].reduce((sum, key) => sum + weightOf(key), 0);
  console.log(
    `first view of a room (${language}): ${kilobytes(weight)} of ${kilobytes(FIRST_VIEW_LIMIT)} JavaScript (brotli), ${firstView.size} files`,
  );
  if (weight <= FIRST_VIEW_LIMIT) return;
  for (const key of [...firstView].sort((a, b) => weightOf(b) - weightOf(a)))
    console.log(`  ${kilobytes(weightOf(key)).padStart(10)}  ${key}`);
  process.exitCode = 1;
}

/** A chunk and what it imports at once. */
function collect(manifest, firstView, key) {
  if (firstView.has(key)) return;
  firstView.add(key);
  for (const imported of manifest[key].imports ?? []) collect(manifest, firstView, imported);
}
