import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { meetup } from '../../../../../tests/support/events.js';
import { statements } from '../../../../../tests/support/statements.js';
import { openWorld, type Visitor, type World } from '../../../../../tests/support/world.js';
import { eventMail } from './event-mails.js';

let world: World;
let hannelore: Visitor;

beforeAll(async () => {
  world = await openWorld();
  hannelore = await world.member({ name: 'Hannelore', role: 'organiser' });
});
afterAll(() => world.close());

const take = (who: Visitor, optionId: string) => who.call('PUT /api/participation/:optionId', { optionId });

/** An event with so many seats, all taken, and so many who wait, the first of whom have a seat online meanwhile. */
async function crowded(seats: number, waiting = 1, online = 0) {
  const options = [
    { name: 'Vor Ort', mode: 'on_site' as const, capacity: seats },
    { name: 'Online', mode: 'online' as const, capacity: null },
  ];
  const event = await hannelore.call('POST /api/events', meetup({ title: `Treffen mit ${seats}`, options }));
  for (let n = 0; n < seats + waiting; n++) {
    const who = await world.member();
    if (n >= seats && n < seats + online) await take(who, event.options[1]!.id);
    await take(who, event.options[0]!.id);
  }
  return event;
}

async function move(slug: string, placeName: string) {
  const draft = await hannelore.call('GET /api/events/:slug/draft', { slug });
  return statements(world, () => hannelore.call('PUT /api/events/:slug', { ...draft, placeName }));
}

async function widen(slug: string, capacity: number) {
  const draft = await hannelore.call('GET /api/events/:slug/draft', { slug });
  return statements(world, () =>
    hannelore.call('PUT /api/events/:slug', {
      ...draft,
      options: draft.options.map((option, n) => (n ? option : { ...option, capacity })),
    }),
  );
}

const callOff = (slug: string) =>
  statements(world, () => hannelore.call('POST /api/events/:slug/cancellation', { slug, reason: 'Krank' }));

describe('an event with many people', () => {
  it('is changed and called off with as many statements as one with few, for the lock is held meanwhile', async () => {
    const [few, many] = [await crowded(2), await crowded(20)];
    expect(await move(many.slug, 'Aula')).toBeLessThan((await move(few.slug, 'Aula')) + 10);
    const told = (kind: string) =>
      world.sql<{ n: number }>(`select count(*)::int as n from outbox where kind = $1 and title like '%mit 20'`, [
        kind,
      ]);
    expect(await told('events.changed')).toEqual([{ n: 21 }]);
    expect(await callOff(many.slug)).toBeLessThan((await callOff(few.slug)) + 10);
    expect(await told('events.cancelled')).toEqual([{ n: 21 }]);
  });

  it('lets many move up with as many statements as few; each gets their mail, and gives up the seat held meanwhile', async () => {
    const [few, many] = [await crowded(3, 2, 1), await crowded(4, 20, 10)];
    expect(await widen(many.slug, 22)).toBeLessThan((await widen(few.slug, 4)) + 10);
    const { options } = await hannelore.call('GET /api/events/:slug', { slug: many.slug });
    expect(options.map(({ taken, waiting }) => [taken, waiting])).toEqual([
      [22, 2],
      [0, 0],
    ]);
    const mails = await world.sql<{ kind: string; seats: number; numbers: number[] }>(
      `select kind, count(distinct recipient)::int as seats, array_agg(distinct (regexp_match(calendar->>'content', 'SEQUENCE:([0-9]+)'))[1]::int) filter (where calendar is not null) as numbers
         from outbox where title like '%mit 4' and kind in ('events.promoted', 'events.reminder') group by kind order by kind`,
    );
    // Who had an invitation to the seat online gets the next number, the others that of the event.
    expect(mails).toEqual([
      { kind: 'events.promoted', seats: 18, numbers: [1] },
      { kind: 'events.reminder', seats: 22, numbers: null },
    ]);
    const waiting = await world.sql<{ moved_from: number }>(
      `select moved_from from event_places where event_id = $1 and state = 'waiting' order by id`,
      [many.id],
    );
    expect(waiting).toEqual([{ moved_from: 19 }, { moved_from: 20 }]);
  });

  it('has its dates written without making their formats anew, which takes longer than a hundred uses', () => {
    const at = new Date('2026-12-03T15:00:00Z');
    const mail = {
      name: 'Mia',
      title: 'Treffen',
      startsAt: at,
      endsAt: at,
      allDay: false,
      zone: 'Europe/Berlin',
      place: '',
      option: 'Vor Ort',
      url: 'https://a.example',
      linkFrom: at,
    };
    eventMail('reminder', mail, 'de');
    const made = jest.spyOn(Intl, 'DateTimeFormat');
    eventMail('reminder', { ...mail, name: 'Ole', startsAt: new Date('2026-12-04T15:00:00Z') }, 'de');
    expect(made).not.toHaveBeenCalled();
    made.mockRestore();
  });

  it('tells those who wait what has changed, but invites them to nothing', async () => {
    const { slug } = await crowded(1);
    await move(slug, 'Turnhalle');
    const mails = await world.sql<{ text: string; calendar: object | null }>(
      `select text, calendar from outbox where kind = 'events.changed' and title like '%mit 1' order by id`,
    );
    expect(
      mails
        .map(({ text, calendar }) => [text.includes('Turnhalle'), text.includes('Warteliste'), calendar !== null])
        .sort(),
    ).toEqual([
      [true, false, true],
      [true, true, false],
    ]);
  });
});
