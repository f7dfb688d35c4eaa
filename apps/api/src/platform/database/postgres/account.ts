import { execFileSync, spawnSync } from 'node:child_process';
import { lstatSync } from 'node:fs';

/** A system user other than root, as `spawn` wants it. */
export interface Account {
  uid: number;
  gid: number;
}

const NAME = 'postgres';

/**
 * PostgreSQL refuses to run as root. Started by root it runs as the owner of the data, or as the system user
 * `postgres`, who is created where missing. Others run it as themselves: `undefined`.
 */
export function accountFor(cluster: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = lstatSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return find() ?? create();
}

/** Whether that account may enter and run what lies at the path. */
export const canReach = (account: Account, path: string) =>
  spawnSync('test', ['-x', path], { ...account, cwd: '/' }).status === 0;

function find(): Account | undefined {
  const id = (flag: string) => spawnSync('id', [flag, NAME], { encoding: 'utf8' });
  const [uid, gid] = [id('-u'), id('-g')];
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
}

function create(): Account {
  const ways: [string, string[]][] = [
    [
      'useradd',
      [
        '--system',
        '--user-group',
        '--no-create-home',
        '--home-dir',
        '/nonexistent',
        '--shell',
        '/usr/sbin/nologin',
        NAME,
      ],
    ],
    ['adduser', ['-S', '-D', '-H', NAME]],
  ];
  for (const [program, args] of ways) {
    try {
      execFileSync(program, args, { stdio: 'ignore' });
    } catch {
      continue;
    }
    const made = find();
    if (made) return made;
  }
  throw new Error(
    `PostgreSQL läuft nicht als root, und der Benutzer „${NAME}“ ließ sich nicht anlegen. Bitte starten Sie als gewöhnlicher Benutzer.`,
  );
}
