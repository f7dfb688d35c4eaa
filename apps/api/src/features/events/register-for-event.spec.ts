import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventView } from '@querschnitt/shared/events/events.schema';
import { meetup } from '../../../../../tests/support/events.js';
import { openWorld, type Visitor, type World } from '../../../../../tests/support/world.js';

let world: World;
let hannelore: Visitor;
let mia: Visitor;
let ben: Visitor;
let eva: Visitor;
let event: EventView;

beforeAll(async () => {
  world = await openWorld();
  hannelore = await world.member({ name: 'Hannelore', role: 'organiser' });
  [mia, ben, eva] = [
    await world.member({ name: 'Mia' }),
    await world.member({ name: 'Ben' }),
    await world.member({ name: 'Eva' }),
  ];
});
afterAll(() => world.close());
beforeEach(async () => {
  event = await hannelore.call('POST /api/events', meetup());
});

const onSite = () => event.options[0]!.id;
const online = () => event.options[1]!.id;
const take = (who: Visitor, optionId: string) => who.call('PUT /api/participation/:optionId', { optionId });
const leave = (who: Visitor, optionId: string) => who.call('DELETE /api/participation/:optionId', { optionId });
const seen = (who: Visitor) => who.call('GET /api/events/:slug', { slug: event.slug });
const places = async (who: Visitor) =>
  (await seen(who)).mine.map(({ optionId, state, position }) => [
    event.options.find(({ id }) => id === optionId)!.name,
    state,
    position,
  ]);
const mails = async (who: Visitor) =>
  (
    await world.sql<{ kind: string }>(
      'select kind from outbox o join members m on m.email = o.recipient where m.id = $1 and o.subject_key like $2 order by o.created_at, o.id',
      [who.id, 'place:%'],
    )
  ).map(({ kind }) => kind);
const fill = async () => {
  await take(mia, onSite());
  await take(ben, onSite());
};

describe('taking part', () => {
  it('is refused to guests, for unknown options, cancelled and past events', async () => {
    await expect(take(world.guest, onSite())).rejects.toMatchObject({ problem: { code: 'auth.required' } });
    await expect(take(mia, '0192f0c0-0000-7000-8000-000000000000')).rejects.toMatchObject({
      problem: { code: 'not_found' },
    });
    await hannelore.call('POST /api/events/:slug/cancellation', { slug: event.slug });
    await expect(take(mia, onSite())).rejects.toMatchObject({ problem: { code: 'event.cancelled' } });
    const soon = await hannelore.call(
      'POST /api/events',
      meetup({ starts: '2026-11-24T10:30', ends: '2026-11-24T11:00' }),
    );
    await world.clock.at(new Date('2026-11-24T10:00:00Z'), async () => {
      await expect(take(mia, soon.options[0]!.id)).rejects.toMatchObject({ problem: { code: 'event.over' } });
    });
  });

  it('gives a seat, once however often one asks', async () => {
    await take(mia, onSite());
    const after = await take(mia, onSite());
    expect(after.options[0]).toMatchObject({ taken: 1, waiting: 0 });
    expect(await places(mia)).toEqual([['Vor Ort', 'registered', null]]);
  });

  it('in a full option means waiting, with one’s position', async () => {
    await fill();
    await take(eva, onSite());
    await take(hannelore, onSite());
    expect(await places(eva)).toEqual([['Vor Ort', 'waiting', 1]]);
    expect(await places(hannelore)).toEqual([['Vor Ort', 'waiting', 2]]);
    expect((await seen(world.guest)).options[0]).toMatchObject({ taken: 2, waiting: 2 });
  });
});

describe('the calendar entries in mails', () => {
  it('rise with each mail of a registration, also where the event stays as it is', async () => {
    const lea = await world.member({ name: 'Lea' });
    await take(lea, onSite());
    await leave(lea, onSite());
    await take(lea, onSite());
    const sent = await world.sql<{ content: string }>(
      `select calendar->>'content' as content from outbox o join members m on m.email = o.recipient where m.id = $1 and calendar is not null order by o.created_at, o.id`,
      [lea.id],
    );
    const numbers = sent.map(({ content }) => [
      /METHOD:(\w+)/.exec(content)![1],
      Number(/SEQUENCE:(\d+)/.exec(content)![1]),
    ]);
    expect(numbers).toEqual([
      ['REQUEST', 0],
      ['CANCEL', 1],
      ['REQUEST', 2],
    ]);
  });
});

describe('changing the option', () => {
  it('is one step: the old seat is given up when there is a new one', async () => {
    await take(mia, onSite());
    await take(mia, online());
    expect(await places(mia)).toEqual([['Online', 'registered', null]]);
    expect((await seen(mia)).options.map(({ taken }) => taken)).toEqual([0, 1]);
  });

  it('keeps the old seat while one waits for the new one', async () => {
    await fill();
    await take(eva, online());
    await take(eva, onSite());
    expect(await places(eva)).toEqual([
      ['Online', 'registered', null],
      ['Vor Ort', 'waiting', 1],
    ]);
  });

  it('lets whoever is next move up into the seat that is left', async () => {
    await fill();
    await take(eva, onSite());
    await take(mia, online());
    expect(await places(eva)).toEqual([['Vor Ort', 'registered', null]]);
  });
});

describe('the waiting list', () => {
  it('moves up by itself, first come first served, and frees the seat held meanwhile', async () => {
    await fill();
    await take(eva, online());
    await take(eva, onSite());
    await take(hannelore, onSite());
    world.clock.advance({ hours: 1 });
    await leave(ben, onSite());
    expect(await places(eva)).toEqual([['Vor Ort', 'registered', null]]);
    expect((await seen(eva)).options.map(({ taken, waiting }) => [taken, waiting])).toEqual([
      [2, 1],
      [0, 0],
    ]);
    const [waiting] = (await seen(hannelore)).mine;
    expect(waiting).toMatchObject({ position: 1, movedFrom: 2, movedAt: world.clock.now().toISOString() });
  });

  it('carries a promotion on to the queue of the seat that is left', async () => {
    const tight = await hannelore.call(
      'POST /api/events',
      meetup({
        options: [
          { name: 'Saal', mode: 'on_site', capacity: 1 },
          { name: 'Online', mode: 'online', capacity: 1 },
        ],
      }),
    );
    const [a, b] = tight.options.map(({ id }) => id) as [string, string];
    await take(mia, a);
    await take(ben, b);
    await take(ben, a);
    await take(eva, b);
    await leave(mia, a);
    const { options } = await ben.call('GET /api/events/:slug', { slug: tight.slug });
    expect(options.map(({ taken, waiting }) => [taken, waiting])).toEqual([
      [1, 0],
      [1, 0],
    ]);
    expect((await eva.call('GET /api/events/:slug', { slug: tight.slug })).mine).toMatchObject([
      { optionId: b, state: 'registered' },
    ]);
  });

  it('is not jumped by newcomers, and leaving it moves the others up', async () => {
    await fill();
    await take(eva, onSite());
    await take(hannelore, onSite());
    await leave(eva, onSite());
    expect(await places(hannelore)).toEqual([['Vor Ort', 'waiting', 1]]);
    await take(eva, onSite());
    expect(await places(eva)).toEqual([['Vor Ort', 'waiting', 2]]);
  });

  it('gets the seats that the organisers add', async () => {
    await fill();
    await take(eva, onSite());
    const draft = await hannelore.call('GET /api/events/:slug/draft', { slug: event.slug });
    await hannelore.call('PUT /api/events/:slug', {
      ...draft,
      options: draft.options.map((option, n) => (n === 0 ? { ...option, capacity: 3 } : option)),
    });
    expect(await places(eva)).toEqual([['Vor Ort', 'registered', null]]);
  });
});

describe('giving up', () => {
  it('is possible in a full, a cancelled and a past event, and without having anything', async () => {
    await fill();
    await leave(eva, onSite());
    await hannelore.call('POST /api/events/:slug/cancellation', { slug: event.slug });
    await leave(mia, onSite());
    await world.clock.at(new Date('2026-12-03T18:00:00Z'), () => leave(ben, onSite()));
    expect((await seen(mia)).options[0]!.taken).toBe(0);
  });
});

describe('those concerned', () => {
  it('get a reminder when the link opens, else the day before', async () => {
    await take(mia, online());
    await take(ben, onSite());
    const due = await world.sql<{ due_at: Date }>(
      `select due_at from outbox where kind = 'events.reminder' order by created_at, id`,
    );
    expect(due.slice(-2).map(({ due_at }) => due_at.toISOString())).toEqual([
      '2026-12-03T14:30:00.000Z',
      '2026-12-02T15:00:00.000Z',
    ]);
  });

  it('get one mail for each step, and no reminder once they have left', async () => {
    const before = await mails(eva);
    await fill();
    await take(eva, online());
    await take(eva, onSite());
    await leave(ben, onSite());
    await leave(eva, onSite());
    expect((await mails(eva)).slice(before.length).sort()).toEqual([
      'events.promoted',
      'events.registered',
      'events.waiting',
      'events.withdrawn',
    ]);
  });

  it('get an invitation and its cancellation under one UID', async () => {
    await take(mia, online());
    await leave(mia, online());
    const sent = await world.sql<{ kind: string; calendar: { method: string; content: string } }>(
      `select kind, calendar from outbox o join members m on m.email = o.recipient where m.id = $1 and calendar is not null order by o.created_at desc, o.id desc limit 2`,
      [mia.id],
    );
    const uids = sent.map(({ calendar }) => /UID:(\S+)/.exec(calendar.content)![1]);
    expect(sent.map(({ calendar }) => calendar.method)).toEqual(['CANCEL', 'REQUEST']);
    expect(new Set(uids).size).toBe(1);
    expect(sent.map(({ calendar }) => calendar.content).join()).not.toContain('geheim');
  });
});
