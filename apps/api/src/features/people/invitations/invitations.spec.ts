import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lettersTo, tokenFor } from '../../../../../../tests/support/letters.js';
import { openWorld, type Visitor, type World } from '../../../../../../tests/support/world.js';
import { FirstAdministrator } from '../administration/first-administrator.js';
import { linksFromNetwork } from '../sign-in/limits.js';

let world: World;
let karsten: Visitor;
beforeAll(async () => {
  world = await openWorld();
  karsten = await world.member({ name: 'Karsten Öhler', role: 'moderator' });
});
afterAll(() => world.close());

const newcomer = (email: string) => ({
  name: 'Nele Wischnewski',
  email,
  password: 'sieben stille Igel',
  sectors: ['social' as const],
});
const accept = (token: string, email: string) =>
  world.guest.send('POST /api/invitation-links/:token', { token, ...newcomer(email) });
const makeLink = async (traits = {}) =>
  (await karsten.call('POST /api/invitations', { ...traits })).link!.split('/').at(-1)!;
const invitationOf = async (email: string, role: 'member' | 'organiser' = 'member', days = 14) => {
  await karsten.call('POST /api/invitations', { emails: [email], role, days });
  return tokenFor(world, email);
};
const stateOf = async (email: string) =>
  (await world.sql<{ state: string; role: string }>('select state, role from members where email = $1', [email]))[0];

describe('an invitation', () => {
  it('gives no role above that of whoever invites', async () => {
    await expect(karsten.call('POST /api/invitations', { role: 'administrator' })).rejects.toMatchObject({
      problem: { code: 'invitation.role_too_high' },
    });
    expect(await world.sql('select from invitations')).toEqual([]);
  });

  it('makes nobody an administrator, and by a link nobody more than a member', async () => {
    const boss = await world.member({ role: 'administrator' });
    await expect(
      boss.call('POST /api/invitations', { role: 'administrator', emails: ['new-boss@example.org'] }),
    ).rejects.toMatchObject({ problem: { code: 'invitation.not_administrator' } });
    await expect(boss.call('POST /api/invitations', { role: 'organiser' })).rejects.toMatchObject({
      problem: { code: 'invitation.link_for_members' },
    });
    expect(await world.sql('select from invitations')).toEqual([]);
  });

  it('made before that gives no more: an administrator becomes a moderator, whoever has a link a member', async () => {
    const [mailed, passed] = [await invitationOf('old-boss@example.org'), await makeLink()];
    await world.sql(`update invitations set role = 'administrator'`);
    expect((await accept(mailed, 'old-boss@example.org')).json()).toEqual({ outcome: 'active' });
    expect(await stateOf('old-boss@example.org')).toEqual({ state: 'active', role: 'moderator' });
    // Or nobody else could join under the name that all newcomers here have.
    await world.sql(`update members set role = 'member' where email = 'old-boss@example.org'`);
    await world.sql(`update invitations set role = 'member'`);
    await accept(passed, 'confirms-late@example.org');
    await world.sql(`update invitations set role = 'administrator'`);
    await world.guest.call('POST /api/confirmations', { token: await tokenFor(world, 'confirms-late@example.org') });
    expect(await stateOf('confirms-late@example.org')).toEqual({ state: 'active', role: 'member' });
  });

  it('to more than a member counts for the very address, in whatever case, and for a week', async () => {
    const token = await invitationOf('olga@example.org', 'organiser', 60);
    const other = await accept(token, 'somebody.else@example.org');
    expect(other.json()).toMatchObject({ status: 403, code: 'invitation.other_address', errors: [{ field: 'email' }] });
    expect(await lettersTo(world, 'somebody.else@example.org')).toEqual([]);
    const { expiresAt } = await world.guest.call('GET /api/invitation-links/:token', { token });
    expect(Date.parse(expiresAt) - world.clock.now().getTime()).toBe(7 * 86_400_000);
    expect((await lettersTo(world, 'olga@example.org')).at(-1)!.text).toContain('7 Tage');
    expect((await accept(token, 'OLGA@example.org')).json()).toEqual({ outcome: 'active' });
    expect(await stateOf('olga@example.org')).toEqual({ state: 'active', role: 'organiser' });
  });

  it('by mail makes a member at once, signed in, and works once', async () => {
    await karsten.call('POST /api/invitations', { emails: ['nele@kastanienhof.example'], role: 'organiser' });
    const token = await tokenFor(world, 'nele@kastanienhof.example');
    expect(await world.guest.call('GET /api/invitation-links/:token', { token })).toMatchObject({
      email: 'nele@kastanienhof.example',
      role: 'organiser',
      invitedBy: 'Karsten Öhler',
    });
    const answer = await accept(token, 'Nele@Kastanienhof.example');
    expect(answer.json()).toEqual({ outcome: 'active' });
    expect(answer.headers['set-cookie']).toContain('session=');
    expect(await stateOf('nele@kastanienhof.example')).toEqual({ state: 'active', role: 'organiser' });
    expect((await accept(token, 'second@example.org')).json()).toMatchObject({ code: 'link.invalid' });
  });

  it('as a link confirms the address first, then lets in without waiting', async () => {
    const token = await makeLink();
    const answer = await accept(token, 'passed-on@example.org');
    expect(answer.json()).toEqual({ outcome: 'confirm' });
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(await stateOf('passed-on@example.org')).toBeUndefined();
    expect(
      await world.guest.call('POST /api/confirmations', { token: await tokenFor(world, 'passed-on@example.org') }),
    ).toMatchObject({ outcome: 'active' });
  });

  it('lets in no more than were invited, though they confirm at the same time; the others wait', async () => {
    const token = await makeLink({ maxUses: 2 });
    const emails = [1, 2, 3, 4].map((n) => `crowd-${n}@example.org`);
    for (const email of emails) await accept(token, email);
    const tokens = await Promise.all(emails.map((email) => tokenFor(world, email)));
    const outcomes = await Promise.all(
      tokens.map((confirmation) => world.guest.call('POST /api/confirmations', { token: confirmation })),
    );
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['active', 'active', 'waiting', 'waiting']);
  });

  it('ends when it expires, when it is revoked, and when whoever gave it loses the right', async () => {
    const boss = await world.member({ role: 'administrator' });
    const expired = await makeLink({ days: 1 });
    world.clock.advance({ days: 1 });
    expect((await accept(expired, 'a@example.org')).statusCode).toBe(410);

    const { items, link } = await karsten.call('POST /api/invitations', {});
    await karsten.call('DELETE /api/invitations/:id', { id: items[0]!.id });
    expect((await accept(link!.split('/').at(-1)!, 'b@example.org')).statusCode).toBe(410);

    const anna = await world.member({ role: 'moderator' });
    await anna.call('POST /api/invitations', { role: 'moderator', emails: ['c@example.org'] });
    const annas = await tokenFor(world, 'c@example.org');
    await boss.call('PUT /api/members/:id/role', { id: anna.id, role: 'member' });
    expect((await accept(annas, 'c@example.org')).statusCode).toBe(410);
  });

  it('that is taken back before its mail was sent, is not mailed', async () => {
    const { items } = await karsten.call('POST /api/invitations', { emails: ['soon@example.org'] });
    const waiting = () =>
      world.sql(`select from outbox where kind = 'people.invited' and subject_key = $1`, [items[0]!.id]);
    expect(await waiting()).toHaveLength(1);
    await karsten.call('DELETE /api/invitations/:id', { id: items[0]!.id });
    expect(await waiting()).toEqual([]);
  });

  it('is not sent to who has an account or holds one already, and says so of each address', async () => {
    await world.member({ email: 'miriam@example.org' });
    await world.member({ email: 'banned@example.org', state: 'suspended' });
    await world.member({ email: 'applied@example.org', state: 'waiting' });
    await world.member({ email: 'first@example.org', state: 'unconfirmed' });
    await karsten.call('POST /api/invitations', { emails: ['twice@example.org'] });
    const answer = await karsten.call('POST /api/invitations', {
      emails: [
        'Miriam@example.org',
        'first@example.org',
        'twice@example.org',
        'banned@example.org',
        'applied@example.org',
      ],
    });
    expect(answer).toMatchObject({ link: null, items: [{ email: 'first@example.org' }] });
    expect(answer.notSent).toEqual([
      { email: 'miriam@example.org', why: 'account' },
      { email: 'twice@example.org', why: 'invited' },
      { email: 'banned@example.org', why: 'account' },
      { email: 'applied@example.org', why: 'account' },
    ]);
    expect([await lettersTo(world, 'miriam@example.org'), await lettersTo(world, 'banned@example.org')]).toEqual([
      [],
      [],
    ]);
    expect(await lettersTo(world, 'twice@example.org')).toHaveLength(1);
    expect(await karsten.call('POST /api/invitations', { emails: ['twice@example.org'] })).toMatchObject({
      link: null,
      items: [],
    });
  });

  it('is sent again where that is asked for: the new one takes the place of the one before', async () => {
    const lost = await invitationOf('lost@example.org');
    const { items, notSent } = await karsten.call('POST /api/invitations', {
      emails: ['lost@example.org'],
      again: true,
    });
    expect([items.length, notSent]).toEqual([1, []]);
    const open = (await karsten.call('GET /api/invitations')).items.filter(({ email }) => email === 'lost@example.org');
    expect(open.map(({ id }) => id)).toEqual([items[0]!.id]);
    expect((await accept(lost, 'lost@example.org')).statusCode).toBe(410);
    expect(
      (
        await accept(
          (await lettersTo(world, 'lost@example.org')).at(-1)!.text.match(/einladung\/(\S+)/)![1]!,
          'lost@example.org',
        )
      ).json(),
    ).toEqual({ outcome: 'active' });
  });

  it('is sent anew to whom one has expired', async () => {
    await karsten.call('POST /api/invitations', { emails: ['slow@example.org'], days: 1 });
    world.clock.advance({ days: 1 });
    expect((await karsten.call('POST /api/invitations', { emails: ['slow@example.org'] })).items).toHaveLength(1);
  });

  it('is kept as a hash only and told once', async () => {
    const token = await makeLink();
    expect(JSON.stringify(await world.sql('select * from invitations'))).not.toContain(token);
    expect(JSON.stringify(await karsten.call('GET /api/invitations'))).not.toContain(token);
    expect(JSON.stringify(await world.sql('select * from audit'))).not.toContain(token);
  });

  it('tried out blindly is limited', async () => {
    await world.sql('delete from rate_limits');
    const answers = [];
    for (let n = 0; n <= linksFromNetwork.tries; n++)
      answers.push(
        (await world.guest.send('GET /api/invitation-links/:token', { token: `guess-number-${n}-aaaaaaaaaaaa` }))
          .statusCode,
      );
    expect(answers.at(-2)).toBe(410);
    expect(answers.at(-1)).toBe(429);
  });
});

describe('the first administrator', () => {
  it('comes in by a link that is told on the console of an empty production installation, works once and is replaced at each start', async () => {
    const empty = await openWorld({ NODE_ENV: 'production' });
    try {
      const first = empty.get(FirstAdministrator);
      const [old, link] = [await first.link(), await first.link()];
      expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/einladung\/[\w-]{43}$/);
      const follow = (address: string, email: string) =>
        empty.guest.send('POST /api/invitation-links/:token', { token: address.split('/').at(-1), ...newcomer(email) });
      expect((await follow(old!, 'boss@example.org')).statusCode).toBe(410);
      const outcomes = await Promise.all([follow(link!, 'boss@example.org'), follow(link!, 'rival@example.org')]);
      expect(outcomes.map(({ statusCode }) => statusCode).sort()).toEqual([200, 410]);
      expect(await empty.sql('select role, state from members')).toEqual([{ role: 'administrator', state: 'active' }]);
      expect(await first.link()).toBeNull();
    } finally {
      await empty.close();
    }
  });

  it('is not offered in the example', async () => {
    expect(await world.get(FirstAdministrator).link()).toBeNull();
  });
});

describe('inviting', () => {
  it('writes one mail to each address, however it is spelled', async () => {
    const { items, link } = await karsten.call('POST /api/invitations', {
      emails: ['igel@birkennest.example', 'IGEL@birkennest.example', 'hort@kastanienhof.example'],
    });
    expect(link).toBeNull();
    expect(items.map(({ email }) => email).sort()).toEqual(['hort@kastanienhof.example', 'igel@birkennest.example']);
    expect(await lettersTo(world, 'igel@birkennest.example')).toMatchObject([
      { title: 'Karsten Öhler lädt Sie zu Querschnitt ein' },
    ]);
  });
});
