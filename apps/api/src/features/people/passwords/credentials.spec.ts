import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lettersTo, tokenFor } from '../../../../../../tests/support/letters.js';
import { without } from '../../../../../../tests/support/swap.js';
import { openWorld, type Visitor, type World } from '../../../../../../tests/support/world.js';
import { Sessions } from '../../../platform/auth/sessions.js';
import { Passwords } from './passwords.js';
import { DomainEvents } from '../../../platform/domain-events/domain-events.js';

type Person = Visitor & { id: string };

let world: World;
let boss: Person;
let hash: string;
beforeAll(async () => {
  world = await openWorld();
  hash = await world.get(Passwords).hash('das alte Passwort');
  boss = await world.member({ role: 'administrator', name: 'Berta Boss' });
});
afterAll(() => world.close());

/** Somebody signed in on two devices, whose calendar reads their feed. */
async function subscriber(handle: string) {
  const person = await world.member({ handle, name: 'Mia Roth' });
  await world.sql('update members set password_hash = $2 where id = $1', [person.id, hash]);
  await world.get(Sessions).open(person.id, 'other device');
  return { person, path: await feedOf(person) };
}
const feedOf = async (person: Visitor) => new URL((await person.call('POST /api/calendar/subscription')).url).pathname;
const fetched = async (path: string) => (await world.app.inject({ url: path })).statusCode;

const change = ({ person }: { person: Person }) =>
  person.call('PUT /api/account/password', { current: 'das alte Passwort', password: 'das neue Passwort' });
const reset = async (handle: string) => {
  await world.guest.call('POST /api/password-resets', { email: `${handle}@example.org` });
  await world.guest.call('POST /api/password-resets/redeem', {
    token: await tokenFor(world, `${handle}@example.org`),
    password: 'das neue Passwort',
  });
};
const suspendAndReinstate = async ({ person }: { person: Person }) => {
  await boss.call('PUT /api/members/:id/suspension', { id: person.id, reason: 'Werbung' });
  await boss.call('DELETE /api/members/:id/suspension', { id: person.id });
};
const signOut = ({ person }: { person: Person }) => boss.call('DELETE /api/members/:id/sessions', { id: person.id });

describe('the personal calendar feed', () => {
  it('ends with a changed password; a new one has to be opened', async () => {
    const mia = await subscriber('mia-changes');
    expect(await fetched(mia.path)).toBe(200);
    await change(mia);
    expect(await fetched(mia.path)).toBe(404);
    expect(await mia.person.call('GET /api/calendar/subscription')).toEqual({ active: false, createdAt: null });
    expect(await fetched(await feedOf(mia.person))).toBe(200);
  });

  it('ends with a password that was reset', async () => {
    const { path } = await subscriber('mia-resets');
    await reset('mia-resets');
    expect(await fetched(path)).toBe(404);
  });

  it('does not come back with a suspension that is lifted', async () => {
    const mia = await subscriber('mia-returns');
    await suspendAndReinstate(mia);
    expect(await fetched(mia.path)).toBe(404);
  });

  it('would outlive all of them if nobody was told (negative control)', async () => {
    const untold = () => Promise.resolve();
    const [changing, returning] = [await subscriber('mia-stays'), await subscriber('mia-stays-too')];
    await without(world.get(DomainEvents), 'publish', untold, () => change(changing));
    await without(world.get(DomainEvents), 'publish', untold, () => suspendAndReinstate(returning));
    expect([await fetched(changing.path), await fetched(returning.path)]).toEqual([200, 200]);
  });
});

describe('signing somebody out everywhere', () => {
  it('is for administrators', async () => {
    const mia = await subscriber('mia-keeps');
    const moderator = await world.member({ role: 'moderator' });
    await expect(moderator.call('DELETE /api/members/:id/sessions', { id: mia.person.id })).rejects.toMatchObject({
      problem: { code: 'auth.forbidden' },
    });
    await expect(
      boss.call('DELETE /api/members/:id/sessions', { id: '00000000-0000-4000-8000-000000000000' }),
    ).rejects.toMatchObject({ problem: { code: 'not_found' } });
    expect(await fetched(mia.path)).toBe(200);
  });

  it('ends sessions, known browsers and the feed, leaves the account open, and is recorded and told', async () => {
    const mia = await subscriber('mia-lost');
    await world.sql(
      `insert into known_devices (token_hash, member_id, used_at, expires_at) values ('x', $1, now(), now() + interval '9 years')`,
      [mia.person.id],
    );
    await signOut(mia);
    expect(await world.get(Sessions).list(mia.person.id)).toEqual([]);
    expect(await world.sql('select from known_devices where member_id = $1', [mia.person.id])).toEqual([]);
    expect(await fetched(mia.path)).toBe(404);
    const { items } = await boss.call('GET /api/audit', {});
    expect(items[0]).toMatchObject({
      action: 'people.sessions_ended',
      actor: { id: boss.id },
      subject: 'Mia Roth',
      whose: [{ id: mia.person.id }],
    });
    expect((await lettersTo(world, 'mia-lost@example.org')).at(-1)).toMatchObject({
      kind: 'people.sessionsEnded',
      text: expect.stringContaining('Berta Boss'),
    });
    expect(
      (await world.guest.send('POST /api/session', { email: 'mia-lost@example.org', password: 'das alte Passwort' }))
        .statusCode,
    ).toBe(204);
  });

  it('leaves administrators who do so with their own account where they are, and writes them no mail', async () => {
    await world.get(Sessions).open(boss.id, 'other device');
    await boss.call('DELETE /api/members/:id/sessions', { id: boss.id });
    expect((await boss.call('GET /api/account/sessions')).items).toMatchObject([{ current: true }]);
  });
});
