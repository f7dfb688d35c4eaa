import { spawnSync } from 'node:child_process';

/** The name of a program of the system that starts, installed from Debian's package of that name where root may do so. */
export function systemProgram(name, versionFlag = '--version') {
  const starts = () => spawnSync(name, [versionFlag], { env: withSbin(), stdio: 'ignore' }).status === 0;
  if (starts()) return name;
  if (process.getuid?.() === 0) {
    console.log(`  ${name} fehlt und wird installiert …`);
    spawnSync('sh', ['-c', `apt-get update -q && apt-get install -qy --no-install-recommends ${name}`], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    if (starts()) return name;
  }
  throw new Error(`Zwei Knoten zu prüfen braucht ${name}. Bitte installieren Sie das Paket „${name}“.`);
}

/** Debian keeps servers where an ordinary user's path does not lead. */
export const withSbin = () => ({ ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` });
