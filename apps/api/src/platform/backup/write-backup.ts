import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { ArchiveWriter } from './archive.js';
import { BackupError } from './backup-error.js';
import { MANIFEST, type Manifest, product, SUM, sumOf } from './manifest.js';
import { Snapshot } from './snapshot.js';
import { Uploads } from './uploads.js';
import { verifyBackup } from './verify-backup.js';

const PIECE = 4 * 1024 * 1024;
const LEVEL = 3;
const compress = promisify(gzip);

interface Order {
  databaseUrl: string;
  dataDir: string;
  /** Where to; written beside and renamed when it is whole and verified. */
  path: string;
  now: Date;
  say?: (line: string) => unknown;
  /** Gives up, leaving nothing. */
  signal?: AbortSignal;
}

/** One file with everything that was committed at one moment, and the uploads; memory stays the same however much that is. */
export async function writeBackup({
  databaseUrl,
  dataDir,
  path,
  now,
  say = () => undefined,
  signal,
}: Order): Promise<Manifest> {
  const draft = `${path}.part`;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const archive = await ArchiveWriter.open(draft);
  const manifest: Manifest = {
    format: 1,
    product,
    createdAt: now.toISOString(),
    migrations: [],
    tables: [],
    sequences: [],
    members: {},
  };
  const add = async (name: string, content: Buffer) => {
    signal?.throwIfAborted();
    manifest.members[name] = sumOf(content);
    await archive.add(name, content);
  };
  let snapshot: Snapshot | undefined;
  try {
    // Files before the moment and once more after it: one that the rows know and that is replaced meanwhile is among the first.
    await addUploads(dataDir, manifest, add);
    snapshot = await Snapshot.open(databaseUrl);
    await addUploads(dataDir, manifest, add);
    await say(`Dateien gesichert (${Object.keys(manifest.members).length})`);
    manifest.migrations = await snapshot.migrations();
    if (!manifest.migrations.length)
      throw new BackupError('In dieser Datenbank ist noch nichts, was sich sichern ließe.');
    for (const table of await snapshot.tables()) {
      const rows = await addTable(snapshot, table, add);
      manifest.tables.push({ ...table, rows });
      await say(`${table.name} gesichert (${rows.toLocaleString('de')})`);
    }
    manifest.sequences = await snapshot.sequences();
    const summary = Buffer.from(JSON.stringify(manifest, undefined, 1));
    await archive.add(MANIFEST, summary);
    await archive.add(SUM, Buffer.from(`${sumOf(summary)}  ${MANIFEST}\n`));
    await archive.finish();
    await verifyBackup(draft);
    await rename(draft, path);
    return manifest;
  } catch (error) {
    await archive.abandon().catch(() => undefined);
    await rm(draft, { force: true });
    throw error;
  } finally {
    await snapshot?.close();
  }
}

type Add = (name: string, content: Buffer) => Promise<void>;

async function addUploads(dataDir: string, { members }: Manifest, add: Add) {
  const uploads = new Uploads(dataDir);
  for (const name of await uploads.list()) {
    if (members[`files/${name}`]) continue;
    const content = await uploads.read(name);
    if (content) await add(`files/${name}`, content);
  }
}

/** In pieces, since a tar file names the size of a member before its content. */
async function addTable(snapshot: Snapshot, table: { name: string; columns: string[] }, add: Add) {
  const stream = snapshot.rows(table);
  let [pieces, waiting]: [number, Buffer[]] = [0, []];
  let size = 0;
  const flush = async () => {
    await add(
      `tables/${table.name}/${String(++pieces).padStart(6, '0')}.gz`,
      await compress(Buffer.concat(waiting), { level: LEVEL }),
    );
    [waiting, size] = [[], 0];
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    waiting.push(chunk);
    size += chunk.length;
    if (size >= PIECE) await flush();
  }
  if (size) await flush();
  return stream.rowCount;
}
