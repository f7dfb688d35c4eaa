import { readFile, rmdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Cluster, passwordFile, type Running, type Settings, USER } from './postgres/cluster.js';
import { type Home, homeAt } from './postgres/home.js';
import { programs } from './postgres/programs.js';
import { own, type Ownership } from './postgres/single-owner.js';

const DATABASE = 'querschnitt';
const WATCH_MS = 1_000;
const READY_MS = 60_000;

interface Options {
  /** Folder for everything the database keeps; made if missing. */
  dataDir: string;
  /** Beyond the usual ones, as in postgresql.conf. */
  settings?: Settings;
  /** TCP on loopback with a password, as Windows needs it; elsewhere a Unix socket only its owner can reach. */
  tcp?: boolean;
}

/**
 * PostgreSQL that comes with the installation and needs no administration. It outlives a killed parent: the next
 * start adopts it. If it dies, it is started again. Every refusal is one German sentence for the console.
 */
export class EmbeddedPostgres {
  private watch: NodeJS.Timeout | undefined;
  private revival: Promise<void> | undefined;
  private running!: Running;

  private constructor(
    private readonly cluster: Cluster,
    private readonly ownership: Ownership,
    private readonly sockets: string,
    private readonly password: string | undefined,
  ) {}

  static async start({
    dataDir,
    settings = {},
    tcp = process.platform === 'win32',
  }: Options): Promise<EmbeddedPostgres> {
    const home = await homeAt(dataDir);
    const ownership = await own(home.sockets, dataDir);
    try {
      const cluster = new Cluster(home, await programs(home.dir, home.as));
      await cluster.create(tcp);
      const [running] = await Promise.all([cluster.running(), cluster.demandReadable()]);
      const password = tcp ? await readFile(passwordFile(home), 'utf8') : undefined;
      const postgres = new EmbeddedPostgres(cluster, ownership, home.sockets, password);
      if (!running) await cluster.configure({ ...(await usual(home, tcp)), ...settings });
      await postgres.wake(running);
      await postgres.createDatabase();
      postgres.watch = setInterval(() => void postgres.look(), WATCH_MS).unref();
      return postgres;
    } catch (error) {
      await ownership.release();
      throw error;
    }
  }

  /** The connection string of a database that another living process owns; `undefined` where none runs. */
  static async find(dataDir: string): Promise<string | undefined> {
    const home = await homeAt(dataDir);
    const cluster = new Cluster(home, await programs(home.dir, home.as));
    const running = await cluster.running();
    if (!running) return undefined;
    const password = running.socket ? undefined : await readFile(passwordFile(home), 'utf8');
    const found = new EmbeddedPostgres(cluster, { release: async () => undefined }, home.sockets, password);
    found.running = running;
    return found.url;
  }

  /** Connection string of Querschnitt's own database. */
  get url() {
    return this.urlOf(DATABASE);
  }

  urlOf(database: string) {
    const { port, socket } = this.running;
    const user = this.password ? `${USER}:${this.password}` : USER;
    return `postgres://${user}@127.0.0.1:${port}/${database}${socket ? `?host=${encodeURIComponent(socket)}` : ''}`;
  }

  get pid() {
    return this.running.pid;
  }

  async stop() {
    clearInterval(this.watch);
    await this.revival;
    await this.cluster.stop();
    await this.ownership.release();
    await rmdir(this.sockets).catch(() => undefined);
  }

  /** What is started here waits until it is ready; what was adopted may still be recovering. */
  private async wake(found: Running | undefined) {
    this.running = found ?? (await this.cluster.start());
    if (found) await this.ready();
  }

  private async createDatabase() {
    await this.ask(async (client) => {
      const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
      if (!rowCount) await client.query(`create database ${DATABASE}`);
    });
  }

  private async ready() {
    const started = performance.now();
    for (;;) {
      const problem = await this.ask((client) => client.query('select 1')).then(
        () => undefined,
        (error: unknown) => error,
      );
      if (!problem) return;
      if (performance.now() - started > READY_MS) throw problem;
      await pause(100);
    }
  }

  private async ask(action: (client: pg.Client) => Promise<unknown>) {
    const client = new pg.Client({ connectionString: this.urlOf('postgres') });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await action(client);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  private async look() {
    if (this.revival || lives(this.running.pid)) return;
    console.error('PostgreSQL ist ausgefallen und wird neu gestartet.');
    // What its sessions held is freed a moment later; until then a start is refused, so the next look tries again.
    this.revival = this.cluster
      .running()
      .then((found) => this.wake(found))
      .catch((error: unknown) => console.error(error instanceof Error ? error.message : error));
    await this.revival;
    this.revival = undefined;
  }
}

async function usual(home: Home, tcp: boolean): Promise<Settings> {
  const reach: Settings = tcp
    ? { listen_addresses: '127.0.0.1', port: await freePort(), unix_socket_directories: '' }
    : { listen_addresses: '', port: 5432, unix_socket_directories: home.sockets, unix_socket_permissions: '0700' };
  return {
    ...reach,
    timezone: 'UTC',
    log_min_messages: 'warning',
    log_timezone: 'UTC',
    jit: 'off',
    max_connections: 100,
  };
}

function lives(pid: number) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Below 32768, where systems do not hand out ports to others by chance. */
async function freePort(): Promise<number> {
  for (let port = 24_000 + (process.pid % 4_000); port < 32_768; port++) {
    const free = await new Promise<boolean>((resolve) => {
      const server = createServer().once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
    });
    if (free) return port;
  }
  throw new Error('Für PostgreSQL ist kein Port zwischen 24000 und 32767 frei.');
}
