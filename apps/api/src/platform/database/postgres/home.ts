import { chown, lstat, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Account, accountFor, canReach } from './account.js';

/** Where root keeps a database whose account may not enter the data folder, as below a private home. */
const ELSEWHERE = '/var/lib/querschnitt';
/** `sun_path` of the strictest system holds 103 bytes; PostgreSQL adds its file's name and `.lock`. */
const LONGEST_SOCKET_FOLDER = 103 - '/.s.PGSQL.5432.lock'.length;

/** The folders of one embedded database. All paths are absolute and free of symbolic links. */
export interface Home {
  dir: string;
  cluster: string;
  sockets: string;
  log: string;
  as: Account | undefined;
}

/** Makes the folders, or says in one sentence why it cannot. */
export async function homeAt(dataDir: string): Promise<Home> {
  try {
    await mkdir(dataDir, { recursive: true });
    const as = accountFor(join(await realpath(dataDir), 'cluster'));
    const dir = as ? await reachableFor(as, dataDir) : await realpath(dataDir);
    await writeFile(join(dir, '.writable'), '');
    await rm(join(dir, '.writable'));
    return {
      dir,
      cluster: join(dir, 'cluster'),
      sockets: await socketsOf(dir, as),
      log: join(dir, 'postgres.log'),
      as,
    };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!code) throw error;
    throw new Error(unwritable(dataDir, code), { cause: error });
  }
}

function unwritable(dataDir: string, code: string) {
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return `Im Datenordner ${dataDir} ist kein Platz mehr. Bitte schaffen Sie Platz, oder nennen Sie einen anderen: DATA_DIR=… npm start`;
  return `Der Datenordner ${dataDir} lässt sich nicht beschreiben (${code}). Bitte geben Sie sich das Recht dazu, oder nennen Sie einen anderen: DATA_DIR=… npm start`;
}

async function reachableFor(as: Account, dataDir: string): Promise<string> {
  const wanted = await realpath(dataDir);
  await chown(wanted, as.uid, as.gid);
  if (canReach(as, wanted)) return wanted;
  await mkdir(ELSEWHERE, { recursive: true, mode: 0o755 });
  const dir = await mkdtemp(join(ELSEWHERE, 'postgres-'));
  await chown(dir, as.uid, as.gid);
  // The link remembers the place, for the next start and for whoever looks for the data.
  await rm(dataDir, { recursive: true });
  await symlink(dir, dataDir);
  return dir;
}

/** Whoever may enter this folder may use the database, so it belongs to one account alone. */
async function socketsOf(dir: string, as: Account | undefined): Promise<string> {
  const near = join(dir, 'run');
  const sockets =
    Buffer.byteLength(near) <= LONGEST_SOCKET_FOLDER
      ? near
      : join(tmpdir(), `querschnitt-${createHash('sha256').update(dir).digest('hex').slice(0, 12)}`);
  await mkdir(sockets, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  if (as) await chown(sockets, as.uid, as.gid);
  const { uid, mode } = await lstat(sockets);
  const trusted = process.platform === 'win32' || (uid === (as?.uid ?? process.getuid?.()) && (mode & 0o777) === 0o700);
  if (!trusted)
    throw new Error(
      `Der Ordner ${sockets} gehört jemand anderem. Bitte entfernen Sie ihn (in ${dirname(sockets)}), und starten Sie erneut.`,
    );
  return sockets;
}
