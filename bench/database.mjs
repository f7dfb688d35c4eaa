import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appFunctions, built, root } from './app.mjs';
import { connected, fill } from './fill/fill.mjs';
import { fillSearch } from './fill/search.mjs';

const DAY = 86_400_000;

/** A community of so many posts; people and events follow unless they are given. */
export function sizeOf({ posts = 10_000, people, events }) {
  const usual = Math.min(10_000, Math.max(1_000, Math.round(posts / 100)));
  return { posts, people: people ?? usual, events: events ?? usual };
}

/** The embedded database of such a community, filled on the first call and kept below `.data`. Answers it running. */
export async function communityOf(size, { seed = 1, fresh = false } = {}) {
  const { EmbeddedPostgres } = await built('platform/database/embedded-postgres.js');
  const dataDir = join(root, '.data', `bench-${size.posts}-${size.people}-${size.events}-${seed}`);
  const done = `${dataDir}.filled`;
  if (fresh) for (const path of [dataDir, done]) rmSync(path, { recursive: true, force: true });
  if (!existsSync(done)) await fillInto(EmbeddedPostgres, { dataDir, size, seed, done });
  const postgres = await EmbeddedPostgres.start({ dataDir: join(dataDir, 'postgres') });
  return { postgres, url: postgres.url, dataDir, size, ...JSON.parse(readFileSync(done, 'utf8')) };
}

async function fillInto(EmbeddedPostgres, { dataDir, size, seed, done }) {
  const start = performance.now();
  rmSync(dataDir, { recursive: true, force: true });
  console.log(`  Eine Gemeinschaft von ${size.posts} Beiträgen wird gefüllt …`);
  const postgres = await EmbeddedPostgres.start({
    dataDir: join(dataDir, 'postgres'),
    settings: {
      fsync: 'off',
      full_page_writes: 'off',
      max_wal_size: '8GB',
      shared_buffers: '512MB',
      checkpoint_timeout: '30min',
    },
  });
  const day = Math.floor(Date.now() / DAY) * DAY;
  try {
    await migrated(postgres.url);
    const rows = await fill({ url: postgres.url, size, seed, day, app: await appFunctions(), say: console.log });
    await indexed(postgres.url);
    writeFileSync(done, JSON.stringify({ seed, day, rows, seconds: Math.round((performance.now() - start) / 1000) }));
  } finally {
    await postgres.stop();
  }
}

async function migrated(url) {
  const [{ createDataSource }, { migrate }] = await Promise.all([
    built('platform/database/data-source.js'),
    built('platform/database/migrate.js'),
  ]);
  const source = await createDataSource(url).initialize();
  await migrate(source);
  await source.destroy();
}

async function indexed(url) {
  const start = performance.now();
  const [{ createApp }, { Config }, { createDataSource }, { SearchIndex }, { vocabularyOf }] = await Promise.all(
    [
      'create-app.js',
      'platform/config/config.js',
      'platform/database/data-source.js',
      'platform/search/search-index.js',
      'platform/search/search-words.js',
    ].map(built),
  );
  const source = await createDataSource(url).initialize();
  const app = await createApp(new Config({ NODE_ENV: 'production', DATABASE_URL: url }), source);
  const documents = await fillSearch(() => connected(url), app.get(SearchIndex).sources.values(), vocabularyOf);
  await source.query('vacuum analyze search_documents, search_words');
  await app.close();
  console.log(`  Suche: ${documents} Dokumente, ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
