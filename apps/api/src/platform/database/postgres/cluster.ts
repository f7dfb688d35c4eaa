import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, chmod, chown, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Home } from './home.js';
import { run } from './run.js';

export const USER = 'postgres';
const SETTINGS_FILE = 'querschnitt.conf';
const LONGEST_LOG = 10_000_000;

/** Values of postgresql.conf. */
export type Settings = Record<string, string | number | boolean>;

/** What runs, as its own lock file tells: process, port, folder of its socket (empty: TCP only). */
export interface Running {
  pid: number;
  port: number;
  socket: string;
}

export const passwordFile = (home: Home) => join(home.dir, 'password');

/** One database cluster on disk, and the programs that make, start and stop it. */
export class Cluster {
  constructor(
    private readonly home: Home,
    private readonly bin: string,
  ) {}

  /** Makes the cluster unless it exists; a half-made one never counts. */
  async create(withPassword: boolean) {
    const { cluster } = this.home;
    if (existsSync(join(cluster, 'PG_VERSION'))) return;
    await this.clearAway(`${basename(cluster)}.new`);
    // A name of its own: where an earlier start was killed, its initdb may still be at work, and cleans up in the end.
    const draft = `${cluster}.new-${process.pid}`;
    const access = withPassword ? ['--auth=scram-sha-256', `--pwfile=${await this.makePassword()}`] : ['--auth=trust'];
    await this.call('initdb', [
      '-D',
      draft,
      '-U',
      USER,
      '-E',
      'UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      ...localeOf(),
      ...access,
    ]);
    await appendFile(join(draft, 'postgresql.conf'), `\ninclude = '${SETTINGS_FILE}'\n`);
    await this.configure({}, draft);
    await rename(draft, cluster);
  }

  private async clearAway(drafts: string) {
    for (const name of await readdir(this.home.dir)) {
      if (name.startsWith(drafts))
        await rm(join(this.home.dir, name), { recursive: true, force: true }).catch(() => undefined);
    }
  }

  async configure(settings: Settings, dir = this.home.cluster) {
    const file = join(dir, SETTINGS_FILE);
    await writeFile(
      file,
      Object.entries(settings)
        .map(([name, value]) => `${name} = '${String(value).replaceAll("'", "''")}'\n`)
        .join(''),
    );
    if (this.home.as) await chown(file, this.home.as.uid, this.home.as.gid);
  }

  /** Whether the programs can read what lies there; asked before a start. */
  async demandReadable() {
    const written = (await readFile(join(this.home.cluster, 'PG_VERSION'), 'utf8')).trim();
    const { said } = await run(join(this.bin, 'postgres'), ['--version'], this.home.as, this.home.dir);
    const own = /(\d+)\./.exec(said)?.[1] ?? said;
    if (written !== own)
      throw new Error(
        `Die Datenbank in ${this.home.cluster} wurde von PostgreSQL ${written} geschrieben, dabei ist PostgreSQL ${own}. Bitte starten Sie die passende Version von Querschnitt.`,
      );
  }

  async running(): Promise<Running | undefined> {
    const { code } = await run(
      join(this.bin, 'pg_ctl'),
      ['status', '-D', this.home.cluster],
      this.home.as,
      this.home.dir,
    );
    return code === 0 ? this.noted() : undefined;
  }

  /** Answers when it is ready. */
  async start(): Promise<Running> {
    const { log, cluster } = this.home;
    const written = await stat(log).catch(() => undefined);
    if (written && written.size > LONGEST_LOG) await rm(log);
    await this.call('pg_ctl', ['start', '-D', cluster, '-l', log, '-w', '-t', '120', '-s']);
    return this.noted();
  }

  /** Ends sessions at once, writes everything down, and answers when it is over. */
  async stop() {
    if (await this.running())
      await this.call('pg_ctl', ['stop', '-D', this.home.cluster, '-m', 'fast', '-w', '-t', '60', '-s']);
  }

  /** What the running server wrote into its lock file. */
  private async noted(): Promise<Running> {
    const [pid, , , port, socket] = (await readFile(join(this.home.cluster, 'postmaster.pid'), 'utf8')).split('\n');
    return { pid: Number(pid), port: Number(port), socket: socket ?? '' };
  }

  private async makePassword() {
    const file = passwordFile(this.home);
    await writeFile(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
    await chmod(file, 0o600);
    if (this.home.as) await chown(file, this.home.as.uid, this.home.as.gid);
    return file;
  }

  private async call(program: string, args: string[]) {
    const { code, said } = await run(join(this.bin, program), args, this.home.as, this.home.dir);
    if (code === 0) return;
    const log = (await readFile(this.home.log, 'utf8').catch(() => '')).trim().split('\n').slice(-3).join('\n');
    throw new Error(`PostgreSQL (${program}) meldet: ${[said, log].filter(Boolean).join('\n')}`);
  }
}

/** Letters are told from other signs by the system's locale; a UTF-8 one, or German words would fall apart at their umlauts. */
function localeOf() {
  if (process.platform === 'win32') return ['--locale=de-DE'];
  return [
    '--lc-collate=C',
    `--lc-ctype=${process.platform === 'darwin' ? 'UTF-8' : 'C.UTF-8'}`,
    '--lc-messages=C',
    '--lc-monetary=C',
    '--lc-numeric=C',
    '--lc-time=C',
  ];
}
