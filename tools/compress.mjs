/**
 * `node tools/compress.mjs <folder>`: a .br and .gz beside every text file, made once so that no request waits for it.
 * Fails if the JavaScript of the first view of a room outweighs its limit.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const FIRST_VIEW_LIMIT = 125_000;
const FIRST_VIEW = ['src/app/entry-client.tsx', 'src/app/routes/RoomPage.tsx', 'src/app/routes/TopicPage.tsx'];
/** A word of the socket's protocol that stands in its client and nowhere else. */
const SOCKET = 'EIO';

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

const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));
const socket = Object.keys(manifest).filter((key) => manifest[key].file.endsWith('.js') && readFileSync(join(folder, manifest[key].file), 'utf8').includes(SOCKET));
const firstView = new Set();
for (const key of [...FIRST_VIEW, ...socket]) collect(key);

const weight = [...firstView].reduce((sum, key) => sum + bytes.get(join(folder, manifest[key].file)), 0);
const kilobytes = (count) => `${(count / 1000).toFixed(1)} kB`;
console.log(`first view of a room: ${kilobytes(weight)} of ${kilobytes(FIRST_VIEW_LIMIT)} JavaScript (brotli), ${firstView.size} files`);
if (weight > FIRST_VIEW_LIMIT) {
  for (const key of [...firstView].sort((a, b) => bytes.get(join(folder, manifest[b].file)) - bytes.get(join(folder, manifest[a].file)))) {
    console.log(`  ${kilobytes(bytes.get(join(folder, manifest[key].file))).padStart(10)}  ${key}`);
  }
  process.exitCode = 1;
}

/** A chunk and what it imports at once. Pages that do not exist yet weigh nothing. */
function collect(key) {
  if (!manifest[key] || firstView.has(key)) return;
  firstView.add(key);
  for (const imported of manifest[key].imports ?? []) collect(imported);
}
