import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { tablesHolding } from '../../../../../../tests/support/tables.js';
import { openWorld, type World } from '../../../../../../tests/support/world.js';
import { Sessions } from '../../../platform/auth/sessions.js';
import { Housekeeping } from '../housekeeping.js';
import { networkOf } from '../../../platform/limits/network.js';
import { KnownDevices } from './known-devices.js';
import { attackOnAccount, signInFromNetwork, signInHere } from './limits.js';
import { Passwords } from '../passwords/passwords.js';

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
const attempt = (email: string, password: string, headers: Record<string, string> = {}) =>
  world.guest.send('POST /api/session', { email, password }, headers);
const codeOf = async (email: string, password: string) =>
  (await attempt(email, password)).json<{ code: string }>().code;
const forgetLimits = () => world.sql('delete from rate_limits');

describe('signing in', () => {
  it('is refused alike for a wrong password, an unknown address and an account without password', async () => {
    await withPassword('wrong');
    await world.member({ handle: 'no-password' });
    const answers = await Promise.all([
      attempt('wrong@example.org', 'nicht dieses'),
      attempt('nobody@example.org', 'nicht dieses'),
      attempt('no-password@example.org', 'nicht dieses'),
    ]);
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
    const [, token] = /^session=([\w-]{43}); Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/.exec(
      [answer.headers['set-cookie']].flat().find((cookie) => cookie?.startsWith('session='))!,
    )!;
    // What is kept is a hash of it, so that whoever reads the database cannot use it.
    const kept = createHash('sha256').update(token!).digest('hex');
    expect([await tablesHolding(world, token!), await tablesHolding(world, kept)]).toEqual([[], ['sessions']]);
    const session = await world.guest.send('GET /api/session', {}, { cookie: `session=${token}` });
    expect(session.json()).toMatchObject({
      me: { id: member.id, role: 'member' },
      person: { handle: 'mia' },
      mode: 'example',
    });
    expect(await member.call('GET /api/session')).toMatchObject({ me: { id: null, role: 'guest' }, person: null });
    expect(await world.get(Sessions).list(member.id)).toHaveLength(1);
  });

  it('never takes over a token that somebody else chose', async () => {
    await withPassword('chosen');
    const planted = 'x'.repeat(43);
    const answer = await attempt('chosen@example.org', 'ein guter Satz', { cookie: `session=${planted}` });
    expect(String(answer.headers['set-cookie'])).not.toContain(planted);
    expect((await world.guest.send('GET /api/session', {}, { cookie: `session=${planted}` })).json()).toMatchObject({
      me: { role: 'guest' },
    });
  });

  it('lasts while it is used, thirty days in all, then it is no longer among one’s devices, and soon forgotten', async () => {
    const member = await world.member();
    const opened = world.clock.now().getTime();
    const roleAt = (days: number, ms = 0) =>
      world.clock.at(new Date(opened + days * DAY + ms), async () => (await member.call('GET /api/session')).me.role);
    for (const days of [13, 26]) expect(await roleAt(days)).toBe('member');
    expect(await roleAt(30, -1)).toBe('member');
    expect(await roleAt(30)).toBe('guest');
    await world.clock.at(new Date(opened + 30 * DAY), async () => {
      expect(await world.get(Sessions).list(member.id)).toEqual([]);
      await world.get(Housekeeping).run();
      expect(await world.sql('select from sessions where member_id = $1', [member.id])).toEqual([]);
    });
  });

  it('ends where it is not used for fourteen days', async () => {
    const member = await world.member();
    const opened = world.clock.now().getTime();
    const isOpenAt = (ms: number) =>
      world.clock.at(
        new Date(opened + 14 * DAY + ms),
        async () => (await world.get(Sessions).list(member.id)).length > 0,
      );
    expect([await isOpenAt(-1), await isOpenAt(0)]).toEqual([true, false]);
    const role = await world.clock.at(
      new Date(opened + 14 * DAY),
      async () => (await member.call('GET /api/session')).me.role,
    );
    expect(role).toBe('guest');
  });

  it('ends with signing out', async () => {
    const member = await world.member();
    const answer = await member.send('DELETE /api/session');
    expect(String(answer.headers['set-cookie'])).toMatch(/^session=; .*Expires=Thu, 01 Jan 1970/);
    expect(await member.call('GET /api/session')).toMatchObject({ me: { role: 'guest' } });
  });

  it('is as much work for an unknown address as for a wrong password', async () => {
    await withPassword('slow');
    const kinds = {
      known: ['slow@example.org', 'nicht dieses'],
      unknown: ['nobody@example.org', 'nicht dieses'],
      giveaway: ['', ''],
    } as const;
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
  const from = (remoteAddress: string, email: string, password: string, device = '') =>
    world.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { email, password },
      remoteAddress,
      headers: device ? { cookie: device } : {},
    });
  const statuses = async (times: number, action: (n: number) => ReturnType<typeof from>) => {
    const seen: number[] = [];
    for (let n = 0; n < times; n++) seen.push((await action(n)).statusCode);
    return seen;
  };
  const right = 'ein guter Satz';
  const deviceOf = (answer: { headers: Record<string, unknown> }) =>
    [answer.headers['set-cookie']]
      .flat()
      .map(String)
      .find((cookie) => cookie.startsWith('device='))!
      .split(';')[0]!;
  beforeEach(forgetLimits);

  it('ends after ten failures in fifteen minutes, though all come at once and then the right one', async () => {
    await withPassword('attacked');
    const answers = await Promise.all(
      Array.from({ length: 25 }, (_, n) => attempt('attacked@example.org', `guess ${n}`)),
    );
    expect(answers.filter(({ statusCode }) => statusCode === 401)).toHaveLength(10);
    const refused = await attempt('attacked@example.org', right);
    expect(refused.json()).toMatchObject({ code: 'rate.limited', title: expect.stringContaining('15 Minuten') });
    expect(refused.headers['retry-after']).toBe('900');
    world.clock.advance({ minutes: 15 });
    expect((await attempt('attacked@example.org', right)).statusCode).toBe(204);
  });

  it('goes on all day with forty', async () => {
    await withPassword('patient');
    for (let burst = 0; burst < 4; burst++) {
      expect(await statuses(10, () => attempt('patient@example.org', 'x'))).not.toContain(429);
      world.clock.advance({ minutes: 15 });
    }
    expect((await attempt('patient@example.org', 'x')).statusCode).toBe(429);
  });

  it('locks nobody out: who sits elsewhere signs in, however many networks try', async () => {
    await withPassword('wanted');
    await Promise.all(
      Array.from({ length: attackOnAccount.tries }, (_, n) => from(`203.0.113.${n % 8}`, 'wanted@example.org', 'x')),
    );
    expect((await from('198.51.100.7', 'wanted@example.org', right)).statusCode).toBe(204);
    // By then the account counts as attacked, and each further network has three tries.
    expect(await statuses(5, () => from('203.0.113.99', 'wanted@example.org', 'x'))).toEqual([401, 401, 401, 429, 429]);
  });

  it('locks out nobody who signed in with this browser before, though it is tried from the same network', async () => {
    await withPassword('desk');
    const device = deviceOf(await attempt('desk@example.org', right));
    await statuses(11, () => attempt('desk@example.org', 'x'));
    expect((await attempt('desk@example.org', right)).statusCode).toBe(429);
    expect((await attempt('desk@example.org', right, { cookie: device })).statusCode).toBe(204);
    // A token is replaced when it is used, and says nothing about other accounts.
    await statuses(11, () => attempt('desk@example.org', 'x'));
    expect((await attempt('desk@example.org', right, { cookie: device })).statusCode).toBe(429);
  });

  it('is limited in a browser that signed in before as well, by its own count', async () => {
    await withPassword('lost');
    const device = deviceOf(await attempt('lost@example.org', right));
    expect((await statuses(11, () => attempt('lost@example.org', 'x', { cookie: device }))).at(-1)).toBe(429);
    expect((await attempt('lost@example.org', right)).statusCode).toBe(204);
  });

  it('does not trust a browser that knew the former password', async () => {
    const { id } = await withPassword('changed');
    const device = deviceOf(await attempt('changed@example.org', right));
    await world.get(KnownDevices).forget(id);
    await statuses(11, () => attempt('changed@example.org', 'x'));
    expect((await attempt('changed@example.org', right, { cookie: device })).statusCode).toBe(429);
  });

  it('counts a network of IPv6 as one, whichever of its addresses are used', async () => {
    const within = await statuses(signInHere.tries + 1, (n) =>
      from(`2001:db8:1:2::${n + 1}`, 'nobody@example.org', 'x'),
    );
    expect(within).toEqual([...Array.from({ length: signInHere.tries }, () => 401), 429]);
    // Without the prefix each address is somebody else.
    expect(new Set(Array.from({ length: 30 }, (_, n) => networkOf(`2001:db8:1:2::${n}`))).size).toBe(1);
    expect((await from('2001:db8:1:3::1', 'nobody@example.org', 'x')).statusCode).toBe(401);
  });

  it('does not lock out a school: one of its people uses up only their own tries', async () => {
    await withPassword('teacher');
    expect(
      (await statuses(100, () => attempt('pupil@example.org', 'x'))).filter((status) => status === 429),
    ).toHaveLength(90);
    expect((await attempt('teacher@example.org', right)).statusCode).toBe(204);
  });

  it('is limited for a network whichever accounts are tried', async () => {
    const seen = await statuses(signInFromNetwork.tries + 1, (n) => attempt(`nobody-${n}@example.org`, 'x'));
    expect([seen.at(-2), seen.at(-1)]).toEqual([401, 429]);
  });

  it('is not counted when it succeeds: a school behind one address signs in', async () => {
    await withPassword('often');
    expect(await statuses(12, () => attempt('often@example.org', right))).not.toContain(429);
  });

  it('would go on without the common count (negative control)', async () => {
    const naive = Array.from({ length: 25 }, async () => {
      const [row] = await world.sql<{ count: number }>('select count(*) from rate_limits where count > $1', [
        signInHere.tries,
      ]);
      return row!.count === 0;
    });
    expect((await Promise.all(naive)).filter(Boolean)).toHaveLength(25);
  });
});
