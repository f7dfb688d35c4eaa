import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Installs exactly what the lockfile names, unless that is already there. */
export function install() {
  if (isInstalled()) return;
  console.log('  Pakete werden installiert, das dauert beim ersten Mal ein bis zwei Minuten …');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm tells its scripts where it lies; without it, as in `node tools/start.mjs`, the path is searched.
  const npm = process.env.npm_execpath;
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], { stdio: 'inherit' })
    : spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0)
    throw new Error(
      'Die Pakete ließen sich nicht installieren. Ist der Rechner mit dem Netz verbunden? Bitte versuchen Sie es danach noch einmal.',
    );
}

/** npm writes what it installed as its last step, so a broken installation is never taken for a whole one. */
function isInstalled() {
  const written = 'node_modules/.package-lock.json';
  if (!existsSync(written)) return false;
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  const found = JSON.parse(readFileSync(written, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional, devOptional, extraneous }]) => {
    if (!path.includes('node_modules/') || extraneous) return true;
    return found[path] ? found[path].version === version : Boolean(optional || devOptional);
  });
}
