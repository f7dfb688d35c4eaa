import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Type } from '@nestjs/common';
import type { Role } from '@querschnitt/shared/kernel/actor';
import type { Sector } from '@querschnitt/shared/kernel/sector';
import type { DataSource } from 'typeorm';
import { createApp } from '../../apps/api/src/create-app.js';
import { Sessions } from '../../apps/api/src/platform/auth/sessions.js';
import { Config } from '../../apps/api/src/platform/config/config.js';
import { createDataSource } from '../../apps/api/src/platform/database/data-source.js';
import { UnitOfWork } from '../../apps/api/src/platform/database/unit-of-work.js';
import { Marked } from '../../apps/api/src/platform/decorators/marked.js';
import { type Schedule, SCHEDULED } from '../../apps/api/src/platform/jobs/scheduled.js';
import type { Lines } from '../../apps/api/src/platform/log/readable.js';
import { cloneDatabase, dropDatabase } from './database.js';
import type { Ear } from './ear.js';
import { FixedClock } from './fixed-clock.js';
import { answerStrictly } from './strictly.js';
import { Visitor } from './visitor.js';

interface MemberTraits {
  name?: string;
  handle?: string;
  email?: string | null;
  role?: Exclude<Role, 'guest'>;
  sectors?: Sector[];
  state?: 'unconfirmed' | 'waiting' | 'active' | 'suspended';
}

/** A whole installation for one spec file: own database, real application, a clock that stands still. */
export class World {
  readonly guest: Visitor;
  /** Open sockets, closed with the world. */
  readonly ears: Ear[] = [];
  private readonly nodes: World[] = [];
  private serial = 0;
  private listening: Promise<unknown> | undefined;

  constructor(
    readonly app: NestFastifyApplication,
    readonly clock: FixedClock,
    readonly config: Config,
    private readonly url: string,
  ) {
    this.guest = new Visitor(this, null);
  }

  get<T>(provider: Type<T> | (abstract new (...args: never[]) => T)): T {
    return this.app.get(provider as Type<T>, { strict: false });
  }

  sql<T = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<T[]> {
    return this.get(UnitOfWork).sql<T>(text, values);
  }

  /** A member who is admitted and signed in. */
  async member(traits: MemberTraits = {}): Promise<Visitor & { id: string }> {
    const nth = ++this.serial;
    const {
      name = `Person ${nth}`,
      handle = `person-${nth}`,
      role = 'member',
      sectors = ['education'],
      state = 'active',
    } = traits;
    const email = traits.email === undefined ? `${handle}@example.org` : traits.email;
    const id = randomUUID();
    await this.sql(
      `insert into members (id, handle, name, email, role, sectors, state, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, handle, name, email, role, sectors, state, this.clock.now()],
    );
    const token = await this.get(Sessions).open(id, 'test');
    return new Visitor(this, { id, role, token }) as Visitor & { id: string };
  }

  /** Does at once what is done again and again: in tests nothing of it happens by itself. */
  async runSchedule() {
    for (const { run } of this.get(Marked).find<Schedule>(SCHEDULED)) await run();
  }

  /** The address of the listening server; it starts listening when first asked. */
  async address(): Promise<string> {
    await (this.listening ??= this.app.listen(0, '127.0.0.1'));
    return (await this.app.getUrl()).replace('[::1]', '127.0.0.1');
  }

  /** Another node on the same database, with its own sockets; closed with the world. */
  async anotherNode(env: NodeJS.ProcessEnv = {}): Promise<World> {
    const node = await worldOn(this.url, this.clock, env);
    this.nodes.push(node);
    return node;
  }

  async close() {
    for (const ear of this.ears) ear.close();
    for (const node of this.nodes) await node.app.close();
    await this.app.close();
    await dropDatabase(this.url);
  }
}

/** Settings of its own, perhaps made from the address of its database; `out` takes its log. */
export async function openWorld(
  env: NodeJS.ProcessEnv | ((databaseUrl: string) => Promise<NodeJS.ProcessEnv>) = {},
  out?: Lines,
  webDist?: string,
): Promise<World> {
  const url = await cloneDatabase();
  return worldOn(url, new FixedClock(), typeof env === 'function' ? await env(url) : env, out, webDist);
}

export async function worldOn(
  url: string,
  clock: FixedClock,
  env: NodeJS.ProcessEnv,
  out?: Lines,
  webDist?: string,
): Promise<World> {
  const config = new Config({
    PORT: '0',
    SCHEDULE: 'off',
    VISITOR_LIMITS: 'off',
    DATABASE_URL: url,
    DATA_DIR: `${process.env.TEST_DATA_DIR ?? '/tmp'}/${randomUUID()}`,
    ...env,
  });
  const source: DataSource = await createDataSource(config.databaseUrl!).initialize();
  return new World(answerStrictly(await createApp(config, source, webDist, clock, out)), clock, config, url);
}

export { Visitor };
export { ProblemError } from './visitor.js';
export { Ear, until } from './ear.js';
