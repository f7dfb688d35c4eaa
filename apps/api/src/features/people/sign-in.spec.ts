import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openWorld, type World } from '../../../../../tests/support/world.js';
import { Sessions } from '../../platform/auth/sessions.js';
import { Housekeeping } from './housekeeping.js';
import { signInOfAccount } from './limits.js';
import { Passwords } from './passwords.js';

const DAY = 86_400_000;

let world: World;
let hash: string;
beforeAll(async () => {
  world = await openWorld();
  hash = await world.get(Passwords).hash('ein guter Satz');
});
afterAll(() => world.close());

const withPassword = async (handle: string, state: 'active' | 'waiting' | 'suspended' = 'active') => {
  const member = await world.member({ handle, state });
  await world.sql('update members set password_hash = $2 where id = $1', [member.id, hash]);
  return member;
};
const attempt = (email: string, password: string, headers: Record<string, string> = {}) => world.guest.send('POST /api/session', { email, password }, headers);
const codeOf = async (email: string, password: string) => (await attempt(email, password)).json<{ code: string }>().code;
const forgetLimits = () => world.sql('delete from rate_limits');

describe('signing in', () => {
  it('is refused alike for a wrong password, an unknown address and an account without password', async () => {
    await withPassword('wrong');
    await world.member({ handle: 'no-password' });
    const answers = await Promise.all([attempt('wrong@example.org', 'nicht dieses'), attempt('nobody@example.org', 'nicht dieses'), attempt('no-password@example.org', 'nicht dieses')]);
    expect(answers.map((answer) => answer.statusCode)).toEqual([401, 401, 401]);
    expect(answers[0]!.json()).toMatchObject({ code: 'sign_in.failed' });
    expect(new Set(answers.map((answer) => answer.body)).size).toBe(1);
    expect(answers.flatMap((answer) => answer.headers['set-cookie'] ?? [])).toEqual([]);
  });

  it('says at its field what is missing', async () => {
    const answer = await attempt('', 'x');
    expect(answer.json()).toMatchObject({ status: 422, errors: [{ field: 'email' }] });
  });

  it('says to whoever knows the password that the account waits or is suspended', async () => {
    await forgetLimits();
    await withPassword('waiting', 'waiting');
    await withPassword('suspended', 'suspended');
    expect(await codeOf('waiting@example.org', 'ein guter Satz')).toBe('sign_in.waiting');
    expect(await codeOf('suspended@example.org', 'ein guter Satz')).toBe('sign_in.suspended');
    expect(await codeOf('suspended@example.org', 'nicht dieses')).toBe('sign_in.failed');
  });

  it('opens a session whose cookie scripts cannot read, and ends the one that was there before', async () => {
    const member = await withPassword('mia');
    const answer = await attempt('MIA@example.org', 'ein guter Satz', { cookie: member.cookie });
    expect(answer.statusCode).toBe(204);
    const [, token] = /^session=([\w-]{43}); Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/.exec(String(answer.headers['set-cookie']))!;
    const session = await world.guest.send('GET /api/session', {}, { cookie: `session=${token}` });
    expect(session.json()).toMatchObject({ me: { id: member.id, role: 'member' }, person: { handle: 'mia' }, mode: 'example' });
    expect(await member.call('GET /api/session')).toMatchObject({ me: { id: null, role: 'guest' }, person: null });
    expect(await world.get(Sessions).list(member.id)).toHaveLength(1);
  });

  it('never takes over a token that somebody else chose', async () => {
    await withPassword('chosen');
    const planted = 'x'.repeat(43);
    const answer = await attempt('chosen@example.org', 'ein guter Satz', { cookie: `session=${planted}` });
    expect(String(answer.headers['set-cookie'])).not.toContain(planted);
    expect((await world.guest.send('GET /api/session', {}, { cookie: `session=${planted}` })).json()).toMatchObject({ me: { role: 'guest' } });
  });

  it('lasts thirty days, then it is no longer among one’s devices, and soon forgotten', async () => {
    const member = await world.member();
    await world.clock.at(new Date(world.clock.now().getTime() + 30 * DAY - 1), async () => {
      expect(await member.call('GET /api/session')).toMatchObject({ me: { role: 'member' } });
    });
    await world.clock.at(new Date(world.clock.now().getTime() + 30 * DAY), async () => {
      expect(await member.call('GET /api/session')).toMatchObject({ me: { role: 'guest' } });
      expect(await world.get(Sessions).list(member.id)).toEqual([]);
      await world.get(Housekeeping).run();
      expect(await world.sql('select from sessions where member_id = $1', [member.id])).toEqual([]);
    });
  });

  it('ends with signing out', async () => {
    const member = await world.member();
    const answer = await member.send('DELETE /api/session');
    expect(String(answer.headers['set-cookie'])).toMatch(/^session=; .*Expires=Thu, 01 Jan 1970/);
    expect(await member.call('GET /api/session')).toMatchObject({ me: { role: 'guest' } });
  });

  it('is as much work for an unknown address as for a wrong password', async () => {
    await withPassword('slow');
    const kinds = { known: ['slow@example.org', 'nicht dieses'], unknown: ['nobody@example.org', 'nicht dieses'], giveaway: ['', ''] } as const;
    const least = { known: Infinity, unknown: Infinity, giveaway: Infinity };
    // Time of the processor, in turns: what else the machine does counts for none of them, or for all.
    for (let n = 0; n < 9; n++)
      for (const [kind, [email, password]] of Object.entries(kinds) as [keyof typeof kinds, [string, string]][]) {
        await forgetLimits();
        const start = process.cpuUsage();
        await attempt(email, password);
        const { user, system } = process.cpuUsage(start);
        least[kind] = Math.min(least[kind], user + system);
      }
    expect(least.unknown).toBeGreaterThan(least.known / 2);
    expect(least.unknown).toBeLessThan(least.known * 2);
    // An answer that gave up without a password to compare with.
    expect(least.giveaway).toBeLessThan(least.known / 2);
  });
});

describe('trying passwords', () => {
  it('ends after ten failures in fifteen minutes, though all come at once and then the right one', async () => {
    await forgetLimits();
    await withPassword('attacked');
    const answers = await Promise.all(Array.from({ length: 25 }, (_, n) => attempt('attacked@example.org', `guess ${n}`)));
    expect(answers.filter(({ statusCode }) => statusCode === 401)).toHaveLength(10);
    const refused = await attempt('attacked@example.org', 'ein guter Satz');
    expect(refused.json()).toMatchObject({ code: 'rate.limited', title: expect.stringContaining('15 Minuten') });
    expect(refused.headers['retry-after']).toBe('900');
    world.clock.advance({ minutes: 15 });
    expect((await attempt('attacked@example.org', 'ein guter Satz')).statusCode).toBe(204);
  });

  it('is limited for a network address too, whichever accounts are tried', async () => {
    await forgetLimits();
    const answers = [];
    for (let n = 0; n < 11; n++) answers.push(await attempt(`nobody-${n}@example.org`, 'x'));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
  });

  it('is not counted when it succeeds: a school behind one address signs in', async () => {
    await forgetLimits();
    await withPassword('often');
    for (let n = 0; n < 12; n++) expect((await attempt('often@example.org', 'ein guter Satz')).statusCode).toBe(204);
  });

  it('would go on without the common count (negative control)', async () => {
    await forgetLimits();
    const naive = Array.from({ length: 25 }, async () => {
      const [row] = await world.sql<{ count: number }>('select count(*) from rate_limits where count > $1', [signInOfAccount.tries]);
      return row!.count === 0;
    });
    expect((await Promise.all(naive)).filter(Boolean)).toHaveLength(25);
  });
});
