import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { contract } from '@querschnitt/shared/contract';
import type { Route } from '@querschnitt/shared/kernel/contract';
import { z } from 'zod';
import { without } from '../../../../../../tests/support/swap.js';
import { openWorld, type Visitor, type World } from '../../../../../../tests/support/world.js';
import { Sessions } from '../../../platform/auth/sessions.js';
import { Passwords } from '../passwords/passwords.js';

let world: World;
let boss: Visitor & { id: string };
let mia: Visitor & { id: string };
beforeAll(async () => {
  world = await openWorld();
  mia = await world.member({ name: 'Mia Roth' });
});
beforeEach(async () => {
  boss = await world.member({ role: 'administrator' });
  await world.sql('update members set password_hash = $2 where id = $1', [
    boss.id,
    await world.get(Passwords).hash('drei Birken am Bach'),
  ]);
});
afterAll(() => world.close());

const promote = (who = boss) => who.call('PUT /api/members/:id/role', { id: mia.id, role: 'organiser' });
const confirm = (password: string) => boss.call('POST /api/session/confirmation', { password });

describe('what asks for the password once more', () => {
  it('is giving roles, suspending, ending sessions, importing, opening a feed, and taking all data away', () => {
    const asking = Object.values<Route>(contract).filter((route) => route.confirmed);
    expect(asking.map(({ on }) => on).sort()).toEqual([
      'DELETE /api/account/sessions',
      'DELETE /api/account/sessions/:id',
      'DELETE /api/members/:id/sessions',
      'GET /api/account/export',
      'POST /api/calendar/subscription',
      'POST /api/imports',
      'PUT /api/members/:id/role',
      'PUT /api/members/:id/suspension',
    ]);
  });

  it('is every route that gives a role over all, or hands out all there is of somebody', () => {
    const gives = ({ input }: Route) =>
      input instanceof z.ZodObject &&
      'role' in input.shape &&
      (input.shape.role as z.ZodType).safeParse('organiser').success;
    const routes = Object.values<Route>(contract).filter(
      (route) => (!route.on.startsWith('GET') && gives(route)) || route.on.endsWith('/export'),
    );
    expect(routes.map(({ on }) => on).sort()).toEqual([
      'GET /api/account/export',
      'POST /api/invitations',
      'PUT /api/members/:id/role',
    ]);
    expect(routes.filter(({ confirmed }) => !confirmed).map(({ on }) => on)).toEqual(['POST /api/invitations']);
  });

  it('is an invitation to more than a member, not one to a member', async () => {
    world.clock.advance({ minutes: 16 });
    const invite = (role: 'member' | 'organiser') =>
      boss.send('POST /api/invitations', { emails: [`${role}@example.org`], role });
    expect([(await invite('member')).statusCode, (await invite('organiser')).json()]).toMatchObject([
      201,
      { status: 403, code: 'auth.confirm' },
    ]);
    await confirm('drei Birken am Bach');
    expect((await invite('organiser')).statusCode).toBe(201);
  });

  it('is done within a quarter of an hour of signing in, and refused later until the password is shown', async () => {
    world.clock.advance({ minutes: 14 });
    await promote();
    world.clock.advance({ minutes: 2 });
    for (const action of [() => promote(), () => boss.call('POST /api/calendar/subscription')])
      await expect(action()).rejects.toMatchObject({ problem: { status: 403, code: 'auth.confirm' } });
    await expect(confirm('falsch geraten')).rejects.toMatchObject({
      problem: { code: 'password.wrong', errors: [{ field: 'password' }] },
    });
    await expect(promote()).rejects.toMatchObject({ problem: { code: 'auth.confirm' } });
    await confirm('drei Birken am Bach');
    await promote();
  });

  it('counts for this session only', async () => {
    world.clock.advance({ minutes: 16 });
    await world.get(Sessions).open(boss.id, 'other device');
    await expect(promote()).rejects.toMatchObject({ problem: { code: 'auth.confirm' } });
  });

  it('is guessed ten times at most', async () => {
    for (let n = 0; n < 10; n++) await confirm('falsch geraten').catch(() => undefined);
    await expect(confirm('drei Birken am Bach')).rejects.toMatchObject({ problem: { code: 'rate.limited' } });
  });

  it('asks nobody who has no password, as in the example', async () => {
    const example = await world.member({ role: 'administrator' });
    world.clock.advance({ minutes: 60 });
    await promote(example);
  });

  it('tells nobody more than their role does', async () => {
    await expect(promote(await world.member())).rejects.toMatchObject({ problem: { code: 'auth.forbidden' } });
  });

  it('would be done days later if nobody looked (negative control)', async () => {
    world.clock.advance({ days: 3 });
    const sessions = world.get(Sessions);
    await without(
      sessions,
      'of',
      async (request: Parameters<Sessions['of']>[0]) => ({
        ...(await Sessions.prototype.of.call(sessions, request)),
        confirmed: true,
      }),
      () => promote(),
    );
  });
});
