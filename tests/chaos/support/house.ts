import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { until } from '../../support/ear.js';
import { freePort } from '../../support/free-port.js';
import { MailCatcher } from '../../support/mail-catcher.js';
import { databasesIn, Product } from '../../support/product.js';
import { demand, type Person } from './ask.js';

export interface Place {
  roomId: string;
  topicId: string;
  /** Where the room stands when the scenario begins. */
  seq: number;
}

/** The people and rooms of one database, made for a scenario. */
export class Database {
  private readonly pool: pg.Pool;

  constructor(readonly url: string) {
    this.pool = new pg.Pool({ connectionString: url, max: 4 });
    this.pool.on('error', () => undefined);
  }

  async sql<Row = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.pool.query(text, values)).rows as Row[];
  }

  /** Settings for every session, once they are in effect. */
  async configure(settings: Record<string, string>) {
    for (const [name, value] of Object.entries(settings)) await this.sql(`alter system set ${name} = ${value}`);
    await this.sql('select pg_reload_conf()');
    await until(async () => {
      const rows = await this.sql<{ name: string; setting: string }>(
        'select name, setting from pg_settings where name = any($1)',
        [Object.keys(settings)],
      );
      return rows.every(({ name, setting }) => settings[name] === 'default' || settings[name] === setting);
    }, 'the settings to be in effect');
  }

  /** Members who are admitted and signed in. */
  async people(count: number, role: 'member' | 'organiser' = 'member'): Promise<Person[]> {
    const made = Array.from({ length: count }, () => ({
      id: randomUUID(),
      token: randomBytes(32).toString('base64url'),
    }));
    const ids = made.map(({ id }) => id);
    await this.sql(
      `insert into members (id, handle, name, email, role, sectors, state, created_at)
         select id, 'p-' || id, 'Person ' || left(id::text, 4), id || '@example.org', $2, '{education}', 'active', now() from unnest($1::uuid[]) as given(id)`,
      [ids, role],
    );
    await this.sql(
      `insert into sessions (token_hash, member_id, created_at, last_seen_at, expires_at)
         select hash, id, now(), now(), now() + interval '1 day' from unnest($1::uuid[], $2::bytea[]) as given(id, hash)`,
      [ids, made.map(({ token }) => createHash('sha256').update(token).digest())],
    );
    return made.map(({ id, token }) => ({ id, cookie: `session=${token}` }));
  }

  close() {
    return this.pool.end();
  }
}

export const newFolder = () => mkdtempSync(join(tmpdir(), 'querschnitt-chaos-'));

/** Rooms with a topic each. */
export async function places(origin: string, owner: Person, count: number): Promise<Place[]> {
  const made: Place[] = [];
  for (let nth = 1; nth <= count; nth++) {
    const { id: roomId, slug } = await demand(origin, owner, 'POST /api/rooms', {
      name: `Raum ${nth} ${randomUUID().slice(0, 8)}`,
      purpose: 'Zum Üben',
      visibility: 'public',
      sectors: ['education'],
    });
    const { id: topicId } = await demand(origin, owner, 'POST /api/rooms/:roomId/topics', {
      roomId,
      title: 'Was tun?',
      postId: randomUUID(),
      source: 'Eine Frage',
    });
    made.push({ roomId, topicId, seq: (await demand(origin, owner, 'GET /api/rooms/:slug', { slug })).seq });
  }
  return made;
}

/** The product with the database that comes along, started anew whenever it is killed, as an init system does. */
export class House {
  /** Where its mails arrive. */
  readonly mail = new MailCatcher();
  product!: Product;
  database!: Database;
  private smtpUrl!: string;

  static async open(
    dir = newFolder(),
    mode: House['mode'] = 'production',
    env: Record<string, string> = {},
  ): Promise<House> {
    const house = new House(dir, String(await freePort()), mode, env);
    house.smtpUrl = await house.mail.listen();
    mkdirSync(dir, { recursive: true });
    chmodSync(dir, 0o755);
    await house.start();
    const { port, socket } = house.postgres();
    house.database = new Database(
      `postgres://postgres@127.0.0.1:${port}/querschnitt?host=${encodeURIComponent(socket)}`,
    );
    return house;
  }

  private constructor(
    readonly dir: string,
    private readonly port: string,
    readonly mode: 'example' | 'production',
    private readonly env: Record<string, string>,
  ) {}

  get origin() {
    return `http://127.0.0.1:${this.port}`;
  }

  get nodeEnv() {
    return this.mode === 'production' ? 'production' : '';
  }

  async start() {
    this.product = new Product({
      PORT: this.port,
      DATA_DIR: this.dir,
      NODE_ENV: this.nodeEnv,
      SMTP_URL: this.smtpUrl,
      VISITOR_LIMITS: 'off',
      // All come from one address, and half open ones count until they are given up.
      SOCKETS_PER_NETWORK: '100000',
      ...this.env,
    });
    await this.product.ready();
  }

  /** `kill -9`, and a new start. */
  async kill() {
    await this.product.ended('SIGKILL');
    await this.start();
  }

  /** `kill -9` of PostgreSQL's first process; the product is to bring it back. */
  killPostgres() {
    process.kill(this.postgres().pid, 'SIGKILL');
  }

  postgres() {
    const [pid, , , port, socket] = readFileSync(join(this.dir, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(pid), port: Number(port), socket: socket! };
  }

  /** Whether it answers something the database knows. */
  async healthy() {
    return fetch(`${this.origin}/api/registration`, { signal: AbortSignal.timeout(2_000) }).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  async close() {
    await this.database?.close();
    await this.product.ended('SIGTERM');
    await this.mail.close();
    for (const pid of databasesIn(this.dir)) process.kill(pid, 'SIGKILL');
    rmSync(this.dir, { recursive: true, force: true });
  }
}
