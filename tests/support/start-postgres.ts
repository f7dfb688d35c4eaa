import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as embedded from '../../apps/api/src/platform/database/embedded-postgres.js';
// Jest requires this file before its module mapper exists, hence `.ts` here and compiled files below.
import { compile } from './compile.ts';

/** A throw-away PostgreSQL for one run of the tests; `TEST_DATABASE_URL` names a running one instead. */
export default async function startPostgres() {
  if (process.env.TEST_DATABASE_URL) return;
  const compiled = compile(join(__dirname, '../../apps/api/src/platform/database'));
  const { EmbeddedPostgres } = (await import(
    pathToFileURL(join(compiled, 'embedded-postgres.js')).href
  )) as typeof embedded;
  const dataDir = mkdtempSync(join(tmpdir(), 'querschnitt-test-'));
  const postgres = await EmbeddedPostgres.start({
    dataDir,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 300 },
  });
  process.env.TEST_DATABASE_URL = postgres.urlOf('postgres');
  process.env.TEST_DATA_DIR = join(dataDir, 'files');
  const stop = async () => {
    await postgres.stop();
    for (const dir of [compiled, dataDir]) rmSync(dir, { recursive: true, force: true });
  };
  Object.assign(globalThis, { stopTestPostgres: stop });
}
