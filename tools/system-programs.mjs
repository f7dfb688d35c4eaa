import { spawnSync } from 'node:child_process';
import { delimiter } from 'node:path';

/** Servers that tests of several nodes start, by the names of their Debian packages, and what asks each for its version. */
const PROGRAMS = { 'redis-server': '--version', haproxy: '-v', caddy: 'version' };

const starts = (name, versionFlag) => spawnSync(name, [versionFlag], { env: withSbin(), stdio: 'ignore' }).status === 0;
const missing = () => Object.keys(PROGRAMS).filter((name) => !starts(name, PROGRAMS[name]));

/** Whether a missing program may be installed at all: by root, on a system with Debian's packages. */
export const mayInstall = () => process.getuid?.() === 0 && starts('apt-get', '--version');

/** Installs what is missing, all at once. To be called once, before workers start: a second apt-get is turned away while the first one runs. */
export function bringSystemPrograms() {
  const names = missing();
  if (!names.length || !mayInstall()) return;
  console.log(`  ${names.join(', ')} fehlt und wird installiert …`);
  spawnSync('sh', ['-c', `apt-get update -q && apt-get install -qy --no-install-recommends ${names.join(' ')}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/** Why tests that need these servers have to be skipped here; nothing where they can run, or must fail because they could have been installed. */
export function cannotHavePrograms() {
  const names = missing();
  return names.length > 0 && !mayInstall()
    ? `${names.join(', ')} fehlt. Installiert werden kann es hier nur von Hand.`
    : undefined;
}

/** The name of a program that starts. @throws a sentence where it is missing */
export function systemProgram(name) {
  if (starts(name, PROGRAMS[name])) return name;
  throw new Error(`Zwei Knoten zu prüfen braucht ${name}. Bitte installieren Sie das Paket „${name}“.`);
}

/** Debian keeps servers beside the folders of an ordinary user's path: in `/usr/sbin` for `/usr/bin`. */
export function withSbin() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return {
    ...process.env,
    PATH: [
      ...folders,
      ...folders.filter((folder) => /\/bin$/.test(folder)).map((folder) => folder.replace(/bin$/, 'sbin')),
    ].join(delimiter),
  };
}
