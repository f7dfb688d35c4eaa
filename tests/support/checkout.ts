import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

const PARTS = [
  'apps',
  'libs',
  'tools',
  'tests/package.json',
  'package.json',
  'package-lock.json',
  'nx.json',
  'tsconfig.base.json',
];
const OWN = '@querschnitt';

/** A copy of what is built and run, whose sources a test may change; its packages are those of this checkout. */
export function copyCheckout(): string {
  const dir = mkdtempSync(join(tmpdir(), 'querschnitt-checkout-'));
  // Times are kept: they tell the build that nothing is stale.
  for (const part of PARTS)
    cpSync(part, join(dir, part), {
      recursive: true,
      preserveTimestamps: true,
      filter: (path) => basename(path) !== 'node_modules',
    });
  const packages = join(dir, 'node_modules');
  mkdirSync(join(packages, OWN), { recursive: true });
  for (const name of readdirSync('node_modules')) {
    if (name === OWN || name.startsWith('.vite')) continue;
    if (name.startsWith('.querschnitt')) cpSync(join('node_modules', name), join(packages, name));
    else symlinkSync(resolve('node_modules', name), join(packages, name));
  }
  for (const place of ['apps/api', 'apps/web', 'libs/shared']) {
    symlinkSync(join(dir, place), join(packages, OWN, basename(place)));
    const nested = join(place, 'node_modules');
    if (existsSync(nested)) symlinkSync(resolve(nested), join(dir, nested));
  }
  return dir;
}

export const removeCheckout = (dir: string) => rmSync(dir, { recursive: true, force: true });
