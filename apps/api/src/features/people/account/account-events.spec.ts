import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lettersTo } from '../../../../../../tests/support/letters.js';
import { profile } from '../../../../../../tests/support/profile.js';
import { openWorld, until, type Visitor, type World } from '../../../../../../tests/support/world.js';
import { Sessions } from '../../../platform/auth/sessions.js';
import { Housekeeping } from '../housekeeping.js';
import { Passwords } from '../passwords/passwords.js';

type Person = Visitor & { id: string };

let world: World;
let mia: Person;
let boss: Person;
beforeAll(async () => {
  world = await openWorld();
  mia = await world.member({ name: 'Mia Muster', handle: 'mia' });
  boss = await world.member({ name: 'Berta Boss', role: 'administrator' });
  await world.sql('update members set password_hash = $2 where id = $1', [
    mia.id,
    await world.get(Passwords).hash('ein guter Satz'),
  ]);
});
afterAll(() => world.close());

const log = async (which: 'actions' | 'accounts') => (await boss.call('GET /api/audit', { which })).items;
const signIn = (email: string, password: string) => world.guest.send('POST /api/session', { email, password });

describe('the log', () => {
  it('knows of accounts who signed in, failed, ended devices, opened calendar addresses and took data along; nothing that strangers typed', async () => {
    await signIn('mia@example.org', 'ein guter Satz');
    await signIn('mia@example.org', 'geraten-7731');
    await signIn('fremd-7731@example.org', 'geraten-7731');
    await until(
      async () => (await log('accounts')).some(({ action }) => action === 'account.sign_in_failed'),
      'the failure is written beside the answer',
    );
    await world.get(Sessions).open(mia.id, 'anderswo');
    await mia.call('DELETE /api/account/sessions');
    for (const _ of ['opened', 'renewed']) await mia.call('POST /api/calendar/subscription');
    await mia.call('DELETE /api/calendar/subscription');
    await mia.call('DELETE /api/calendar/subscription');
    await mia.call('GET /api/account/export');
    const entries = await log('accounts');
    expect(entries.map(({ action }) => action).sort()).toEqual([
      'account.device_ended',
      'account.exported',
      'account.feed_closed',
      'account.feed_opened',
      'account.feed_renewed',
      'account.sign_in_failed',
      'account.signed_in',
    ]);
    expect(entries.find(({ action }) => action === 'account.sign_in_failed')).toMatchObject({
      actor: null,
      subject: 'Mia Muster',
      whose: [{ id: mia.id }],
    });
    expect(JSON.stringify(await world.sql('select * from audit'))).not.toContain('7731');
    expect(await log('actions')).toEqual([]);
  });

  it('keeps under which name somebody was known before', async () => {
    await mia.call('PUT /api/profile', profile({ name: 'Hannelore Dietzsch' }));
    await mia.call('PUT /api/profile', profile({ name: 'Hannelore Dietzsch', version: 1 }));
    expect((await log('actions')).map(({ action, actor, details }) => [action, actor?.id, details])).toEqual([
      ['people.renamed', mia.id, { from: 'Mia Muster', to: 'Hannelore Dietzsch' }],
    ]);
  });

  it('names those concerned as they are called now, and places only to whom they are shown', async () => {
    const room = await mia.call('POST /api/rooms', {
      name: 'Werkraum',
      purpose: '',
      visibility: 'public',
      sectors: [],
    });
    await boss.call('PATCH /api/rooms/:roomId', { roomId: room.id, name: 'Werkstatt', version: 0 });
    expect((await log('actions'))[0]).toMatchObject({
      action: 'rooms.edited',
      whose: [{ name: 'Hannelore Dietzsch' }],
      place: { name: 'Werkstatt', path: `/raeume/${room.slug}` },
      details: { changed: ['name'] },
    });
    await mia.call('PATCH /api/rooms/:roomId', { roomId: room.id, visibility: 'private', version: 1 });
    expect((await log('actions'))[0]).toMatchObject({ action: 'rooms.edited', place: null });
  });

  it('lets go of sign-ins after ninety days, and of nothing else', async () => {
    const others = await world.sql(`select id from audit where action not like 'account.%'`);
    world.clock.advance({ days: 91 });
    await world.get(Housekeeping).run();
    expect(await world.sql('select id from audit')).toEqual(others);
    await expect(world.sql('delete from audit')).rejects.toThrow('append-only');
  });
});

describe('whoever gets another role, or may come back,', () => {
  it('is told', async () => {
    const karl = await world.member({ email: 'karl@example.org' });
    const now = await world.member({ role: 'administrator' });
    await now.call('PUT /api/members/:id/role', { id: karl.id, role: 'organiser' });
    await now.call('PUT /api/members/:id/suspension', { id: karl.id, reason: 'Auf eigenen Wunsch' });
    await now.call('DELETE /api/members/:id/suspension', { id: karl.id });
    expect((await lettersTo(world, 'karl@example.org')).map(({ kind }) => kind)).toEqual([
      'people.roleChanged',
      'people.suspended',
      'people.reinstated',
    ]);
  });
});
