import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Api } from '@querschnitt/shared/contract';
import { MailCatcher } from '../../../../../tests/support/mail-catcher.js';
import { roomOf } from '../../../../../tests/support/rooms.js';
import { without } from '../../../../../tests/support/swap.js';
import { openWorld, type Visitor, type World } from '../../../../../tests/support/world.js';
import { MailWorker } from '../mail/mail-worker.js';
import { AppLogger } from './app-logger.js';
import { requestIds } from './request-id.js';

/** Stands in everything people give, so that it can be looked for. */
const MARK = 'ZZGEHEIM';

const lines: string[] = [];
const catcher = new MailCatcher();
let world: World;
let mia: Visitor;
beforeAll(async () => {
  const env = {
    NODE_ENV: 'production',
    PUBLIC_URL: 'https://querschnitt.example',
    TRUSTED_PROXIES: '1',
    SMTP_URL: await catcher.listen(),
  };
  world = await openWorld(env, { write: (line) => lines.push(line) });
  mia = await world.member({ name: `Mia ${MARK}`, handle: `mia-${MARK.toLowerCase()}` });
});
beforeEach(() => void (lines.length = 0));
afterAll(async () => {
  await world.close();
  await catcher.close();
});

interface Entry {
  level: string;
  time: string;
  requestId?: string;
  route?: string;
  status?: number;
  code?: string;
}
const entries = () => lines.map((line) => JSON.parse(line) as Entry);
const marks = () => lines.filter((line) => line.toLowerCase().includes(MARK.toLowerCase()));
const from = { 'x-forwarded-for': '198.51.100.77', 'user-agent': `Browser ${MARK}` };
/** Routes there are: of others the log would have nothing to keep back. */
const send = (who: Visitor, on: keyof Api, input: Record<string, unknown> = {}) => who.send(on, input, from);

/** Makes the database quote what was written, as it does in many of its messages. */
async function failingPost() {
  const { topic } = await roomOf(world, { owner: mia as never });
  await world.sql(
    `create or replace function quote() returns trigger language plpgsql as $$ begin raise exception 'no: %', new.source; end $$`,
  );
  await world.sql('create trigger quote before insert on posts for each row execute function quote()');
  const answer = await send(mia, 'POST /api/topics/:topicId/posts', {
    topicId: topic.id,
    id: randomUUID(),
    source: MARK,
  });
  await world.sql('drop trigger quote on posts');
  return answer.statusCode;
}

async function refusedMail() {
  catcher.answers.push('refuse');
  await world.sql(
    `insert into outbox (kind, subject_key, recipient, language, title, text, created_at, next_attempt_at, attempts) values ('test', $1, $2, 'de', $3, $3, $4, $4, 13)`,
    [randomUUID(), `${MARK}@example.org`, MARK, world.clock.now()],
  );
  world.get(MailWorker).kick();
  await world.get(MailWorker).settled();
}

describe('the log', () => {
  it('holds nothing of what people wrote, are called, or come from', async () => {
    const guest = world.guest;
    const email = `${MARK}@example.org`;
    await send(guest, 'POST /api/accounts', {
      name: MARK,
      email,
      institution: MARK,
      jobTitle: MARK,
      why: MARK,
      sectors: ['education'],
    });
    await send(guest, 'POST /api/session', { email, password: MARK });
    await send(guest, 'POST /api/password-resets', { email });
    await send(guest, 'GET /api/invitation-links/:token', { token: MARK.repeat(5).padEnd(43, 'x') });
    await send(guest, 'GET /api/experts', { q: MARK });
    await send(mia, 'GET /api/members', { q: MARK });
    await send(mia, 'GET /api/account');
    await send(mia, 'GET /api/experts', { q: MARK });
    await send(mia, 'POST /api/rooms', { name: MARK, purpose: MARK, visibility: 'private', sectors: ['education'] });
    await send(mia, 'GET /api/rooms/:slug', { slug: MARK.toLowerCase() });
    await send(guest, 'GET /api/calendar/:token/events.ics', { token: MARK.padEnd(43, 'x') });
    await guest.send(`GET /${MARK}`, {}, from);
    await guest.send(`GET /api/${MARK}`, {}, from);
    await world.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { ...from, 'content-type': 'application/json', cookie: `a=${MARK}` },
      payload: `{"${MARK}`,
    });
    await send(guest, 'POST /api/session', { email: [MARK], password: { [MARK]: 1 } });
    expect(await failingPost()).toBe(500);
    await refusedMail();
    expect(lines.length).toBeGreaterThan(17);
    expect(marks()).toEqual([]);
    expect(lines.join('')).not.toContain('198.51.100.77');
    expect(lines.join('')).not.toContain(mia.account!.token);
  });

  it('would hold it if errors were written down as they are (negative control)', async () => {
    await without(
      AppLogger.prototype,
      'write',
      function (this: { out: { error: (text: string) => void } }, _level: string, message: Error) {
        this.out.error(String(message.stack));
      },
      failingPost,
    );
    expect(marks().length).toBeGreaterThan(0);
  });

  it('tells what was asked, what came of it and why, as JSON', async () => {
    await send(mia, 'GET /api/rooms/:slug', { slug: 'nirgends' });
    expect(entries()).toMatchObject([
      {
        level: 'info',
        time: '2026-11-24T09:00:00.000Z',
        method: 'GET',
        route: '/api/rooms/:slug',
        status: 404,
        code: 'not_found',
        ms: expect.any(Number),
      },
    ]);
  });

  it('says where an error of ours arose, under the id of its request', async () => {
    await failingPost();
    const [error, request] = entries().slice(-2);
    expect(error).toMatchObject({
      level: 'error',
      context: 'Http',
      error: { code: 'P0001', at: expect.arrayContaining([expect.stringContaining('unit-of-work')]) },
    });
    expect(request).toMatchObject({ status: 500, requestId: error!.requestId });
  });
});

describe('the id of a request', () => {
  const idFor = async (given: string) =>
    (await world.guest.send('GET /api/experts', { q: 'a' }, { 'x-request-id': given })).headers['x-request-id'];

  it('is taken over from our own proxy and echoed', async () => {
    expect(await idFor('abcdef-123456')).toBe('abcdef-123456');
    expect(entries().at(-1)!.requestId).toBe('abcdef-123456');
  });

  it.each(['kurz', 'mia@example.org', 'x'.repeat(65), '{"level":"fatal"}'])(
    'is made anew where it could be anything: %s',
    async (given) => {
      expect(await idFor(given)).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  it('is that of the page where a page asks in-process, which makes a line of its own only when it fails', async () => {
    const part = <T>(ask: () => Promise<T>) => requestIds.run('id-of-the-page', ask);
    await part(() => send(mia, 'GET /api/experts', { q: 'a' }));
    expect(entries()).toEqual([]);
    await part(failingPost);
    expect(entries().filter(({ status }) => status === 500)).toMatchObject([{ requestId: 'id-of-the-page' }]);
  });

  it('is made anew where no proxy stands in front', async () => {
    const bare = await openWorld();
    const answer = await bare.guest.send('GET /api/health/live', {}, { 'x-request-id': 'abcdef-123456' });
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    await bare.close();
  });
});

describe('what a browser kept out of a page', () => {
  const report = (violation: object, ip = '198.51.100.78') =>
    world.app.inject({
      method: 'POST',
      url: '/api/csp-reports',
      headers: { 'content-type': 'application/csp-report', 'x-forwarded-for': ip },
      payload: JSON.stringify({ 'csp-report': violation }),
    });
  const inline = {
    'effective-directive': 'script-src-elem',
    'blocked-uri': 'inline',
    'document-uri': `https://querschnitt.example/raeume/${MARK}?q=${MARK}`,
  };
  const told = () => lines.filter((line) => line.includes('Inhaltsrichtlinie'));

  it('is a line of the log, without the page somebody was on', async () => {
    await report(inline);
    await report({ ...inline, 'blocked-uri': `https://evil.example/${MARK}.js` });
    expect(told().map((line) => line.slice(line.indexOf('script-src')))).toEqual([
      expect.stringContaining('script-src-elem, inline, /raeume'),
      expect.stringContaining('script-src-elem, https://evil.example, /raeume'),
    ]);
    expect(marks()).toEqual([]);
  });

  it('fills no log, whoever sends whatever', async () => {
    for (const wrong of [{}, { ...inline, 'effective-directive': 'x\ny' }, { ...inline, 'document-uri': 7 }])
      expect((await report(wrong)).statusCode).toBe(204);
    expect(told()).toEqual([]);
    for (let n = 0; n < 30; n++) await report(inline, '198.51.100.79');
    expect(told()).toHaveLength(10);
  });
});

describe('a proxy in front that nobody has told of', () => {
  const WARNING = 'TRUSTED_PROXIES ist aber 0';
  /** How often the log warns after so many requests that come through one. */
  async function warnings(env: NodeJS.ProcessEnv, headers: Record<string, string>) {
    const told: string[] = [];
    const behind = await openWorld(env, { write: (line) => told.push(line) });
    for (let nth = 0; nth < 3; nth++) await behind.guest.send('GET /api/health/live', {}, headers);
    await behind.close();
    return told.filter((line) => line.includes(WARNING)).length;
  }
  const production = { NODE_ENV: 'production', PUBLIC_URL: 'https://querschnitt.example' };

  it.each([
    ['is warned of once', production, from, 1],
    ['is none, where requests name no other address', production, {}, 0],
    ['is one that was told of', { ...production, TRUSTED_PROXIES: '1' }, from, 0],
  ])('%s', async (_, env, headers, times) => {
    expect(await warnings(env, headers)).toBe(times);
  });
});
