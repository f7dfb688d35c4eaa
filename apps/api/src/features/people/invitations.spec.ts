import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lettersTo, tokenFor } from '../../../../../tests/support/letters.js';
import { openWorld, type Visitor, type World } from '../../../../../tests/support/world.js';
import { FirstAdministrator } from './first-administrator.js';

let world: World;
let karsten: Visitor;
beforeAll(async () => {
  world = await openWorld();
  karsten = await world.member({ name: 'Karsten Öhler', role: 'moderator' });
});
afterAll(() => world.close());

const newcomer = (email: string) => ({ name: 'Nele Wischnewski', email, password: 'sieben stille Igel', sectors: ['social' as const] });
const accept = (token: string, email: string) => world.guest.send('POST /api/invitation-links/:token', { token, ...newcomer(email) });
const makeLink = async (traits = {}) => (await karsten.call('POST /api/invitations', { ...traits })).link!.split('/').at(-1)!;
const stateOf = async (email: string) => (await world.sql<{ state: string; role: string }>('select state, role from members where email = $1', [email]))[0];

describe('an invitation', () => {
  it('gives no role above that of whoever invites', async () => {
    await expect(karsten.call('POST /api/invitations', { role: 'administrator' })).rejects.toMatchObject({ problem: { code: 'invitation.role_too_high' } });
    expect(await world.sql('select from invitations')).toEqual([]);
  });

  it('by mail makes a member at once, signed in, and works once', async () => {
    await karsten.call('POST /api/invitations', { emails: ['nele@kastanienhof.example'], role: 'organiser' });
    const token = await tokenFor(world, 'nele@kastanienhof.example');
    expect(await world.guest.call('GET /api/invitation-links/:token', { token })).toMatchObject({ email: 'nele@kastanienhof.example', role: 'organiser', invitedBy: 'Karsten Öhler' });
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
    expect(await world.guest.call('POST /api/confirmations', { token: await tokenFor(world, 'passed-on@example.org') })).toMatchObject({ outcome: 'active' });
  });

  it('lets in no more than were invited, though they confirm at the same time; the others wait', async () => {
    const token = await makeLink({ maxUses: 2 });
    const emails = [1, 2, 3, 4].map((n) => `crowd-${n}@example.org`);
    for (const email of emails) await accept(token, email);
    const tokens = await Promise.all(emails.map((email) => tokenFor(world, email)));
    const outcomes = await Promise.all(tokens.map((confirmation) => world.guest.call('POST /api/confirmations', { token: confirmation })));
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
    const { link: annas } = await anna.call('POST /api/invitations', { role: 'moderator' });
    await boss.call('PUT /api/members/:id/role', { id: anna.id, role: 'member' });
    expect((await accept(annas!.split('/').at(-1)!, 'c@example.org')).statusCode).toBe(410);
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
    for (let n = 0; n < 11; n++) answers.push((await world.guest.send('GET /api/invitation-links/:token', { token: `guess-number-${n}-aaaaaaaaaaaa` })).statusCode);
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
      const follow = (address: string, email: string) => empty.guest.send('POST /api/invitation-links/:token', { token: address.split('/').at(-1), ...newcomer(email) });
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
    const { items, link } = await karsten.call('POST /api/invitations', { emails: ['igel@birkennest.example', 'IGEL@birkennest.example', 'hort@kastanienhof.example'] });
    expect(link).toBeNull();
    expect(items.map(({ email }) => email).sort()).toEqual(['hort@kastanienhof.example', 'igel@birkennest.example']);
    expect(await lettersTo(world, 'igel@birkennest.example')).toMatchObject([{ title: 'Karsten Öhler lädt Sie zu Querschnitt ein' }]);
  });
});
