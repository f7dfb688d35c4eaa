import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { tokenFor } from '../../../../../../tests/support/letters.js';
import { without } from '../../../../../../tests/support/swap.js';
import { openWorld, type World } from '../../../../../../tests/support/world.js';
import { skeletonOf } from './confusable.js';
import { OwnName, speaksForPlatform } from './own-name.js';

let world: World;
let serial = 0;
beforeAll(async () => {
  world = await openWorld();
  await world.member({ name: 'Hannelore Dietzsch', role: 'administrator' });
});
beforeEach(() => world.sql('delete from rate_limits'));
afterAll(() => world.close());

const register = (name: string) =>
  world.guest.call('POST /api/accounts', { name, email: `new-${++serial}@example.org`, sectors: ['social'] });
const rename = async (name: string, traits = {}) => {
  const mia = await world.member({ name: 'Mia Roth', ...traits });
  return mia.send('PUT /api/profile', { ...(await mia.call('GET /api/profile')), name });
};

describe('a name that speaks for the platform', () => {
  it.each([
    'Administration',
    'ADMIN',
    'Аdministrаtion',
    'Die Moderation',
    'Moderator:in',
    'Querschnitt',
    'Team Querschnitt',
    'Querschnitt-Administration',
    'A d m i n',
    'Treffpunkt Jena',
    'Treffpunkt Jena Support',
  ])('%s does', (name) => expect(speaksForPlatform(name, 'Treffpunkt Jena')).toBe(true));
  it.each(['Mia Roth', 'Jena Meier', 'Paul System', 'Ada Mode', 'Der von und zu', 'Team Kita Nord'])(
    '%s does not',
    (name) => expect(speaksForPlatform(name, 'Treffpunkt Jena')).toBe(false),
  );

  it('is refused at registration and in the profile, also in the letters of others', async () => {
    for (const name of ['Administration', 'Quеrschnitt']) {
      await expect(register(name)).rejects.toMatchObject({
        problem: { status: 422, code: 'name.reserved', errors: [{ field: 'name' }] },
      });
      expect((await rename(name)).json()).toMatchObject({ code: 'name.reserved' });
    }
  });

  it('is left to those who moderate', async () => {
    expect((await rename('Moderation', { role: 'moderator', name: 'Mona' })).statusCode).toBe(200);
  });
});

describe('a name with signs of an address', () => {
  it('is refused in the profile, and still read where it stands from before', async () => {
    const mia = await world.member({ name: 'Mia/Roth', handle: 'before' });
    expect(await mia.call('GET /api/profile')).toMatchObject({ name: 'Mia/Roth' });
    expect((await rename('Mia @ Roth')).json()).toMatchObject({
      status: 422,
      errors: [{ field: 'name', detail: 'Bitte nur den Namen, ohne /, : und @.' }],
    });
  });
});

describe('a name that looks like that of somebody who looks after the platform', () => {
  const alike = [
    'Hannelore Dietzsch',
    'hannelore  dietzsch',
    'Hannelоre Dietzsch',
    'Hanne1ore Dietzsch',
    'HANNELORE-DIETZSCH',
    'Hannelore Díetzsch',
  ];

  it.each(alike)('%s is refused to others', async (name) => {
    await expect(register(name)).rejects.toMatchObject({
      problem: { status: 409, code: 'name.of_staff', errors: [{ field: 'name' }] },
    });
    expect((await rename(name)).json()).toMatchObject({ code: 'name.of_staff' });
  });

  it.each(['Hannelօre Dietzsch', 'Hᴀɴɴᴇʟᴏʀᴇ Dietzsch', 'Hanɴelore Dietzsch', 'Μiaמ Roth'])(
    '%s is refused for its letters, which stand in no name',
    async (name) => {
      await expect(register(name)).rejects.toMatchObject({
        problem: { status: 422, code: 'name.strange_letters', errors: [{ field: 'name' }] },
      });
      expect((await rename(name)).json()).toMatchObject({ code: 'name.strange_letters' });
    },
  );

  it.each([
    'Nguyễn Thị Thùy Linh',
    'Łukasz Gdańczyk',
    'Gülşah Öztürk',
    'Əliyev Kənan',
    'Наталья Міхайлівна',
    'Ελένη Παπαδοπούλου',
    'ليلى حداد',
    '山田 はなコ',
    'Mia Roth (Мия Рот)',
    'D’Angelo O’Brien',
    'Zoë Þórsdóttir',
  ])('%s is a name like others', async (name) => {
    await register(name);
  });

  it('is refused to whoever was invited, whose link stays usable', async () => {
    const boss = await world.member({ role: 'administrator', name: 'Berta Boss' });
    await boss.call('POST /api/invitations', { emails: ['invited@example.org'] });
    const token = await tokenFor(world, 'invited@example.org');
    const accept = (name: string) =>
      world.guest.send('POST /api/invitation-links/:token', {
        token,
        name,
        email: 'invited@example.org',
        password: 'sieben stille Igel',
        sectors: ['social'],
      });
    expect((await accept('Berta B0ss')).json()).toMatchObject({ code: 'name.of_staff' });
    expect((await accept('Berta Boss-Klein')).json()).toEqual({ outcome: 'active' });
  });

  it('is free for others who are called differently, and kept by whoever has it', async () => {
    await register('Hannelore Dietz');
    expect(new Set(['Müller', 'Muller', 'Mueller'].map(skeletonOf)).size).toBe(3);
    const karl = await world.member({ name: 'Karl Kern', role: 'moderator' });
    expect((await rename('Karl Kern')).json()).toMatchObject({ code: 'name.of_staff' });
    await world.get(OwnName).demand('Karl Kem', { id: karl.id, role: 'moderator' });
  });

  it('would be taken if nobody looked (negative control)', async () => {
    await without(
      world.get(OwnName),
      'demand',
      async () => undefined,
      () => register('Hannelоre Dietzsch'),
    );
  });
});
