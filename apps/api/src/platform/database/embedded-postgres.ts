import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, chownSync, constants, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { canWrite, databaseOwner, type Owner, reachableBinaries } from './postgres-binaries.js';

const DATABASE = 'querschnitt';
const WATCH_EVERY = 1_000;
const PATIENCE = 30_000;

interface Options {
  /** Absolute folder for the cluster, its log and, where needed, the binaries. */
  dataDir: string;
  /** Server settings besides the defaults, such as `{ fsync: 'off' }`. */
  settings?: Record<string, string>;
}

/** A PostgreSQL of our own, run and watched as a child; it listens on a Unix socket only. */
export class EmbeddedPostgres {
  readonly url: string;
  private readonly cluster: string;
  private readonly sockets: string;
  private watch: NodeJS.Timeout | undefined;

  private constructor(
    private readonly options: Options,
    private readonly owner: Owner,
    private readonly binaries: string,
  ) {
    this.cluster = join(options.dataDir, 'cluster');
    // A socket path may have about 100 characters; the data folder may lie deeper.
    this.sockets = join(tmpdir(), `querschnitt-${createHash('sha256').update(options.dataDir).digest('hex').slice(0, 12)}`);
    this.url = this.urlOf(DATABASE);
  }

  /** Starts the server, or adopts the one that a killed process left running. @throws a sentence for the console */
  static async start(options: Options): Promise<EmbeddedPostgres> {
    const owner = databaseOwner();
    prepare(options.dataDir, owner);
    const dataDir = reachableFolder(owner, options.dataDir);
    const postgres = new EmbeddedPostgres({ ...options, dataDir }, owner, reachableBinaries(owner, dataDir));
    postgres.initialise();
    if (!postgres.pid()) postgres.spawn();
    await postgres.ready();
    await postgres.createDatabase();
    postgres.watch = setInterval(() => postgres.pid() ?? postgres.spawn(), WATCH_EVERY).unref();
    return postgres;
  }

  /** Ends open transactions, writes a checkpoint and stops. */
  stop() {
    clearInterval(this.watch);
    if (this.pid()) this.run('pg_ctl', ['stop', '-D', this.cluster, '-m', 'fast', '-w']);
    rmSync(this.sockets, { recursive: true, force: true });
  }

  /** Process id of the running server, also of one we did not start. */
  pid(): number | undefined {
    try {
      this.run('pg_ctl', ['status', '-D', this.cluster]);
      return Number(readFileSync(join(this.cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
    } catch {
      return undefined;
    }
  }

  /** Makes the cluster under another name first, so that a half-made one is never taken for whole. */
  private initialise() {
    if (existsSync(join(this.cluster, 'PG_VERSION'))) return;
    const draft = `${this.cluster}.new`;
    rmSync(draft, { recursive: true, force: true });
    this.run('initdb', ['-D', draft, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']);
    renameSync(draft, this.cluster);
  }

  private spawn() {
    mkdirSync(this.sockets, { recursive: true, mode: 0o700 });
    give(this.sockets, this.owner);
    const log = openSync(join(this.options.dataDir, 'postgres.log'), 'a', 0o600);
    const settings = { listen_addresses: '', unix_socket_directories: this.sockets, max_connections: '60', shared_buffers: '64MB', ...this.options.settings };
    const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    // Detached: Ctrl-C must reach us first, who close the connections before we stop the server.
    spawn(join(this.binaries, 'postgres'), ['-D', this.cluster, ...args], { ...this.owner, cwd: this.options.dataDir, detached: true, stdio: ['ignore', log, log] }).unref();
  }

  private async ready() {
    const deadline = performance.now() + PATIENCE;
    for (;;) {
      try {
        return await this.ask('postgres', 'select 1');
      } catch (error) {
        if (performance.now() > deadline) throw new Error(`Die mitgelieferte Datenbank startet nicht: ${(error as Error).message} Näheres steht in ${join(this.options.dataDir, 'postgres.log')}.`);
        await pause(40);
      }
    }
  }

  private async createDatabase() {
    const found = await this.ask('postgres', `select 1 from pg_database where datname = '${DATABASE}'`);
    if (!found.rowCount) await this.ask('postgres', `create database ${DATABASE}`);
  }

  private async ask(database: string, text: string) {
    const client = new pg.Client({ connectionString: this.urlOf(database) });
    client.on('error', () => undefined);
    await client.connect();
    return client.query(text).finally(() => client.end());
  }

  private urlOf(database: string) {
    return `postgres://postgres@${encodeURIComponent(this.sockets)}/${database}`;
  }

  private run(binary: string, args: string[]) {
    execFileSync(join(this.binaries, binary), args, { ...this.owner, cwd: this.options.dataDir, stdio: 'ignore' });
  }
}

function prepare(dataDir: string, owner: Owner) {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK);
  } catch {
    throw new Error(`In den Datenordner ${dataDir} kann nicht geschrieben werden. Geben Sie sich dort Schreibrecht, oder nennen Sie mit DATA_DIR einen anderen Ordner.`);
  }
  give(dataDir, owner);
}

/** The data folder itself or, where the database's owner cannot enter it (a root's home), one below /var/lib. */
function reachableFolder(owner: Owner, dataDir: string) {
  if (owner.uid === undefined || canWrite(owner, dataDir)) return dataDir;
  const outside = join('/var/lib/querschnitt', createHash('sha256').update(dataDir).digest('hex').slice(0, 12));
  prepare(outside, owner);
  return outside;
}

function give(folder: string, { uid, gid }: Owner) {
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
}
