import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { meetup } from '../../../../../tests/support/events.js';
import { lettersTo, tokenFor } from '../../../../../tests/support/letters.js';
import { tablesHolding } from '../../../../../tests/support/tables.js';
import { openWorld, type Visitor, type World } from '../../../../../tests/support/world.js';
import { InvitedById1763903900000 } from '../../migrations/1763903900000-invited-by-id.js';

let world: World;
let boss: Visitor & { id: string };
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  await world.sql('delete from rate_limits');
  // Sessions end while the clock goes on.
  boss = await world.member({ name: 'Berta Boss', role: 'administrator' });
});
afterAll(() => world.close());

const tidyAfter = async (time: { hours?: number; days?: number }) => {
  world.clock.advance(time);
  await world.runSchedule();
};
const sent = (to: string, how: 'sent_at' | 'given_up_at' = 'sent_at') =>
  world.sql(`update outbox set ${how} = $2 where recipient = $1`, [to, world.clock.now()]);
const register = (email: string) =>
  world.guest.call('POST /api/accounts', {
    name: 'Nele Amsel',
    email,
    password: 'sieben stille Igel',
    sectors: ['social'],
    why: 'Ich arbeite hier',
  });
const kindsTo = async (email: string) => (await lettersTo(world, email)).map(({ kind }) => kind);

describe('mails', () => {
  it('that were sent or given up to members are forgotten after thirty days, and no sooner', async () => {
    for (const [handle, how] of [
      ['sent', 'sent_at'],
      ['given-up', 'given_up_at'],
      ['waiting', null],
    ] as const) {
      const { id } = await world.member({ handle });
      await boss.call('DELETE /api/members/:id/sessions', { id });
      if (how) await sent(`${handle}@example.org`, how);
    }
    await tidyAfter({ days: 29 });
    expect(await kindsTo('sent@example.org')).toEqual(['people.sessionsEnded']);
    await tidyAfter({ days: 2 });
    expect([
      await kindsTo('sent@example.org'),
      await kindsTo('given-up@example.org'),
      await kindsTo('waiting@example.org'),
    ]).toEqual([[], [], ['people.sessionsEnded']]);
  });

  it('to people who never came are forgotten when their registration ends, sent or not', async () => {
    for (const email of ['never@example.org', 'unsent@example.org']) await register(email);
    await sent('never@example.org');
    await tidyAfter({ days: 2 });
    expect(await kindsTo('never@example.org')).toEqual(['people.confirm']);
    await tidyAfter({ days: 2 });
    expect([await kindsTo('never@example.org'), await kindsTo('unsent@example.org')]).toEqual([[], []]);
  });

  it('to people who are declined are forgotten at once, the answer as soon as it is sent', async () => {
    await register('declined@example.org');
    await world.guest.call('POST /api/confirmations', { token: await tokenFor(world, 'declined@example.org') });
    await sent('declined@example.org');
    const { items } = await boss.call('GET /api/applications', {});
    await boss.call('POST /api/applications/:id/decline', {
      id: items.at(-1)!.person.id,
      reason: 'Nicht aus der Stadt',
    });
    expect(await kindsTo('declined@example.org')).toEqual(['people.declined']);
    await tidyAfter({ hours: 1 });
    expect(await kindsTo('declined@example.org')).toEqual(['people.declined']);
    await sent('declined@example.org');
    await tidyAfter({ hours: 1 });
    expect(await kindsTo('declined@example.org')).toEqual([]);
  });

  it('to people who are invited stay while the invitation does', async () => {
    await boss.call('POST /api/invitations', { emails: ['guest@example.org'], days: 10 });
    await sent('guest@example.org');
    await tidyAfter({ days: 9 });
    expect(await kindsTo('guest@example.org')).toEqual(['people.invited']);
    await tidyAfter({ days: 2 });
    expect(await kindsTo('guest@example.org')).toEqual([]);
  });
});

describe('the address of somebody who never came', () => {
  const holding = (text: string) => tablesHolding(world, text);
  const invited = async (name: string) => {
    const { items } = await boss.call('POST /api/invitations', { emails: [`${name}@example.org`], days: 10 });
    await sent(`${name}@example.org`);
    return items[0]!.id;
  };
  const logged = async () =>
    (await boss.call('GET /api/audit', {})).items
      .filter(({ action }) => action.startsWith('people.invit'))
      .map(({ action, subject, details }) => [action, subject, details.role]);

  it('stands nowhere when the invitation has ended or was taken back; the log goes on saying that somebody was invited', async () => {
    await invited('kept-away');
    await boss.call('DELETE /api/invitations/:id', { id: await invited('taken-back') });
    expect((await logged()).slice(0, 3)).toEqual([
      ['people.invitation_revoked', '', 'member'],
      ['people.invited', '', 'member'],
      ['people.invited', 'kept-away@example.org', 'member'],
    ]);
    expect(await holding('kept-away')).toEqual(['invitations', 'outbox']);
    await tidyAfter({ days: 11 });
    expect([await holding('kept-away'), await holding('taken-back')]).toEqual([[], []]);
    boss = await world.member({ role: 'administrator' });
    expect((await logged()).slice(0, 3).map(([, subject]) => subject)).toEqual(['', '', '']);
  });

  it('is taken out of lines from before, but for an invitation that still stands', async () => {
    const id = await invited('still-open');
    for (const name of ['still-open', 'long-gone'])
      await world.sql(
        `insert into audit (at, action, subject, details) values (now(), 'people.invited', $1, '{"role":"member"}')`,
        [`${name}@example.org`],
      );
    const runner = world.get(DataSource).createQueryRunner();
    await new InvitedById1763903900000().up(runner);
    await runner.release();
    expect(
      await world.sql(
        `select details from audit where at > '2026-01-01' and actor_id is null and action = 'people.invited' order by id`,
      ),
    ).toEqual([{ details: { role: 'member', invitation: id } }, { details: { role: 'member' } }]);
    expect([await holding('long-gone'), await holding('still-open')]).toEqual([[], ['invitations', 'outbox']]);
  });
});

describe('what the log says of people who were declined', () => {
  const lines = () =>
    world.sql<{ action: string; subject: string; details: Record<string, unknown> }>(
      `select action, subject, details from audit where action in ('people.declined', 'people.asked') order by at desc limit 2`,
    );

  it('is who did it and when after ninety days, without name and reason', async () => {
    await register('logged@example.org');
    await world.guest.call('POST /api/confirmations', { token: await tokenFor(world, 'logged@example.org') });
    const id = (await boss.call('GET /api/applications', {})).items.at(-1)!.person.id;
    await boss.call('POST /api/applications/:id/question', { id, question: 'Wo arbeiten Sie?' });
    world.clock.advance({ hours: 1 });
    await boss.call('POST /api/applications/:id/decline', { id, reason: 'Nicht aus der Stadt' });
    await tidyAfter({ days: 89 });
    expect(await lines()).toEqual([
      { action: 'people.declined', subject: 'Nele Amsel', details: { applicant: id, reason: 'Nicht aus der Stadt' } },
      { action: 'people.asked', subject: 'Nele Amsel', details: { applicant: id } },
    ]);
    await tidyAfter({ days: 2 });
    expect(await lines()).toEqual([
      { action: 'people.declined', subject: '', details: { applicant: id } },
      { action: 'people.asked', subject: '', details: { applicant: id } },
    ]);
  });

  it.each([
    `update audit set subject = 'somebody else' where action = 'people.declined'`,
    `update audit set subject = '', actor_id = null where action = 'people.declined'`,
    `update audit set subject = '', details = '{}' where action = 'people.declined'`,
    `update audit set subject = '' where action = 'people.sessions_ended'`,
  ])('cannot be changed otherwise: %s', async (statement) => {
    await expect(world.sql(statement)).rejects.toThrow('append-only');
  });
});

describe('a calendar that was read for a preview', () => {
  const preview = async (who: Visitor) => {
    const calendar =
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:Lesekreis\r\nDTSTART:20281203T150000Z\r\nEND:VEVENT\r\nEND:VCALENDAR';
    const payload = `--x\r\ncontent-disposition: form-data; name="file"; filename="k.ics"\r\ncontent-type: text/calendar\r\n\r\n${calendar}\r\n--x--\r\n`;
    return (
      await world.app.inject({
        method: 'POST',
        url: '/api/calendar-imports',
        headers: { cookie: who.cookie, 'content-type': 'multipart/form-data; boundary=x' },
        payload,
      })
    ).json<{ id: string }>();
  };
  const apply = (who: Visitor, importId: string) =>
    who.call('POST /api/calendar-imports/:importId/application', { importId });
  const kept = () => world.sql('select content from calendar_imports order by created_at');

  it('is forgotten with its use, or after an hour, and says so', async () => {
    await boss.call('POST /api/events', meetup());
    const [used, unused] = [await preview(boss), await preview(boss)];
    await apply(boss, used.id);
    world.clock.advance({ hours: 1 });
    await expect(apply(boss, unused.id)).rejects.toMatchObject({ problem: { status: 404, code: 'import.gone' } });
    await tidyAfter({});
    expect(await kept()).toEqual([{ content: '' }]);
    await tidyAfter({ days: 31 });
    expect(await kept()).toEqual([]);
  });
});
