/** `node backup.js write [file]`, `check <file>`, `restore <file> [--replace]`: the command line of backups, in German. */
import { join, resolve } from 'node:path';
import { stat } from 'node:fs/promises';
import { nameFor } from './platform/backup/retention.js';
import { restoreBackup } from './platform/backup/restore-backup.js';
import { verifyBackup } from './platform/backup/verify-backup.js';
import { writeBackup } from './platform/backup/write-backup.js';
import { Clock } from './platform/clock/clock.js';
import { Config } from './platform/config/config.js';
import { EmbeddedPostgres } from './platform/database/embedded-postgres.js';

const [action, ...rest] = process.argv.slice(2);
const replace = rest.includes('--replace');
const given = rest.find((word) => !word.startsWith('--'));
// npm changes the folder; a file is meant where the command was given.
const fileOf = (name: string) => resolve(process.env.INIT_CWD ?? '.', name);
const say = (line: string) => console.log(`  ${line}`);

const config = new Config();
const now = new Clock().now();
const dataDir = config.dataDir;
const folder = join(dataDir, 'postgres');

async function run() {
  if (action === 'write') return write(given ? fileOf(given) : join(config.backupDir, nameFor('querschnitt', now)));
  if (!given)
    throw new Error('Welche Sicherung? Bitte nennen Sie ihre Datei: npm run restore -- /pfad/zu/sicherung.tar');
  const path = fileOf(given);
  if (action === 'check') return said(path, await verifyBackup(path), 'ist in Ordnung');
  const { url, end } = config.databaseUrl ? { url: config.databaseUrl, end: undefined } : await start();
  const restored = await restoreBackup({ databaseUrl: url, dataDir, path, replace, now, say }).finally(() => end?.());
  await said(path, restored, 'ist eingespielt');
}

async function write(path: string) {
  const running = config.databaseUrl ?? (await EmbeddedPostgres.find(folder));
  const { url, end } = running ? { url: running, end: undefined } : await start();
  const written = await writeBackup({ databaseUrl: url, dataDir, path, now, say }).finally(() => end?.());
  await said(path, written, 'ist geschrieben und geprüft');
}

async function start() {
  const postgres = await EmbeddedPostgres.start({ dataDir: folder });
  return { url: postgres.url, end: () => postgres.stop() };
}

async function said(path: string, { tables, members }: { tables: { rows: number }[]; members: object }, what: string) {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const files = Object.keys(members).filter((name) => name.startsWith('files/')).length;
  say(
    `Die Sicherung ${path} ${what}: ${rows.toLocaleString('de')} Zeilen, ${files.toLocaleString('de')} Dateien, ${((await stat(path)).size / 1e6).toFixed(1)} MB.`,
  );
}

run().catch((error: unknown) => {
  const { code, message } = error as { code?: string; message: string };
  console.error(
    `\n${code === 'ECONNREFUSED' ? 'Die Datenbank unter DATABASE_URL antwortet nicht. Läuft sie, und stimmt die Adresse?' : message}\n`,
  );
  process.exitCode = 1;
});
