import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isOver, canEditEvent, canJoinMeeting, canSeeAttendees } from '@querschnitt/shared/events/events.policy';
import type { EventView } from '@querschnitt/shared/events/events.schema';
import { isMember } from '@querschnitt/shared/kernel/actor';
import { isGranted } from '@querschnitt/shared/kernel/right';
import { canRead } from '@querschnitt/shared/rooms/rooms.policy';
import { visibilities, type Visibility } from '@querschnitt/shared/rooms/rooms.schema';
import { instantOf } from '@querschnitt/shared/kernel/time';
import fc from 'fast-check';
import { meetup } from '../../../../../tests/support/events.js';
import { roomOf } from '../../../../../tests/support/rooms.js';
import { openWorld, ProblemError, type Visitor, type World } from '../../../../../tests/support/world.js';

const readerNames = [
  'guest',
  'not admitted yet',
  'member',
  'organiser',
  'another organiser',
  'organiser without the role',
  'moderator',
  'administrator',
] as const;
type ReaderName = (typeof readerNames)[number];
const members = readerNames.filter((name) => !['guest', 'not admitted yet'].includes(name));

/** Ends with the very minute the clock stands at, or later; opens before that, with it, or later. */
const generated = fc.record({
  ends: fc.constantFrom('2026-11-23T18:00', '2026-11-24T10:00', '2026-11-24T10:01', '2026-12-03T18:30'),
  opens: fc.constantFrom(null, '2026-11-24T09:59', '2026-11-24T10:00', '2026-11-24T10:01'),
  status: fc.constantFrom('confirmed', 'confirmed', 'cancelled'),
  organisers: fc.subarray(['organiser', 'organiser without the role'] as ReaderName[]),
  room: fc.constantFrom(...visibilities),
  places: fc.record(
    Object.fromEntries(
      members.map((name) => [name, fc.constantFrom('none', 'seat', 'waits', 'waits with a seat online')]),
    ),
  ),
});
type Drawn = {
  ends: string;
  opens: string | null;
  status: 'confirmed' | 'cancelled';
  organisers: ReaderName[];
  room: Visibility;
  places: Partial<Record<ReaderName, string>>;
};
type Known = Drawn & { event: EventView; endsAt: string; organiserIds: { id: string }[] };

let world: World;
let readers: Record<ReaderName, Visitor>;
let known: Known[];
let feeds: Partial<Record<ReaderName, string>>;

beforeAll(async () => {
  world = await openWorld();
  const roles = [
    'guest',
    'member',
    'member',
    'organiser',
    'organiser',
    'member',
    'moderator',
    'administrator',
  ] as const;
  readers = {} as typeof readers;
  for (const [nth, name] of readerNames.entries())
    readers[name] =
      roles[nth] === 'guest'
        ? world.guest
        : await world.member({ role: roles[nth]!, state: name === 'not admitted yet' ? 'waiting' : 'active' });
  feeds = {};
  for (const name of members)
    feeds[name] = new URL((await readers[name].call('POST /api/calendar/subscription')).url).pathname;
  const author = await world.member({ role: 'organiser' });
  const rooms = Object.fromEntries(
    await Promise.all(
      visibilities.map(async (visibility) => [
        visibility,
        (await roomOf(world, { visibility, owner: author, members: [readers.member, readers.moderator] })).room.id,
      ]),
    ),
  );
  known = [];
  for (const drawn of fc.sample(fc.noBias(generated), { seed: 4, numRuns: 24 }) as Drawn[])
    known.push(await happening(author, rooms[drawn.room], drawn));
}, 60_000);
afterAll(() => world.close());

const ONLINE = { name: 'Online', mode: 'online', joinUrl: 'https://video.example/geheim', dialIn: 'PIN 7731' } as const;

async function happening(author: Visitor, roomId: string, drawn: Drawn): Promise<Known> {
  const { ends, opens, status, organisers, places } = drawn;
  const event = await author.call(
    'POST /api/events',
    meetup({
      roomId,
      title: `Treffen ${known.length}`,
      starts: '2026-11-20T09:00',
      ends,
      options: [
        { ...ONLINE, name: 'Haupt', visibleFrom: opens },
        { ...ONLINE, visibleFrom: opens },
      ],
    } as never),
  );
  const organiserIds = organisers.map((name) => ({ id: readers[name].id! }));
  await world.sql('delete from event_organisers where event_id = $1', [event.id]);
  await world.sql('update events set status = $2 where id = $1', [event.id, status]);
  for (const [position, { id }] of organiserIds.entries())
    await world.sql('insert into event_organisers (event_id, member_id, position) values ($1, $2, $3)', [
      event.id,
      id,
      position,
    ]);
  for (const name of members)
    for (const { optionId, state } of placesOf({ event, places }, name))
      await world.sql(
        'insert into event_places (event_id, option_id, member_id, state, since) values ($1, $2, $3, $4, now())',
        [event.id, optionId, readers[name].id, state],
      );
  return { ...drawn, event, organiserIds, endsAt: instantOf(ends).toISOString() };
}

function placesOf({ event, places }: Pick<Known, 'event' | 'places'>, name: ReaderName) {
  const [main, online] = event.options.map(({ id }) => id) as [string, string];
  const waits = { optionId: main, state: 'waiting' as const };
  const seatOnline = { optionId: online, state: 'registered' as const };
  return (
    {
      seat: [{ optionId: main, state: 'registered' as const }],
      waits: [waits],
      'waits with a seat online': [seatOnline, waits],
    }[places[name] ?? ''] ?? []
  );
}

/** What was answered, or the code it was refused with. */
const outcome = <T>(asked: Promise<T>) =>
  asked.then(
    (answer) => answer,
    (error: unknown) => (error instanceof ProblemError ? error.problem.code : Promise.reject(error as Error)),
  );
const slugs = ({ items }: { items: { slug: string }[] }) => items.map(({ slug }) => slug).sort();
const bare = (places: { optionId: string; state: string }[]) =>
  places.map(({ optionId, state }) => `${state} ${optionId}`).sort();

/** Everything a reader is told about these events, wherever it can be asked. */
async function told(name: ReaderName) {
  const reader = readers[name];
  const details = known.map(async ({ event: { slug, options } }) => {
    const page = await reader.call('GET /api/events/:slug', { slug });
    const attendees = await outcome(reader.call('GET /api/events/:slug/attendees', { slug }));
    const csv = await reader.send('GET /api/events/:slug/attendees.csv', { slug });
    return {
      topic: page.topic !== null,
      mine: bare(page.mine),
      links: await Promise.all(
        options.map(({ id }) => outcome(reader.call('GET /api/participation/:optionId/link', { optionId: id }))),
      ),
      attendees:
        typeof attendees === 'string'
          ? attendees
          : attendees.items.map(({ person, state, optionId }) => `${person.id} ${state} ${optionId}`).sort(),
      csv: csv.statusCode === 200 ? csv.body.trim().split('\r\n').length - 1 : csv.json<{ code: string }>().code,
      draft: await outcome(
        reader
          .call('GET /api/events/:slug/draft', { slug })
          .then((draft) => draft.options.map(({ joinUrl }) => joinUrl)),
      ),
    };
  });
  const calendar = feeds[name]
    ? (await world.app.inject({ url: feeds[name] })).body.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1)
    : [];
  return {
    ahead: slugs(await reader.call('GET /api/events', { limit: 100 })),
    past: slugs(await reader.call('GET /api/events', { limit: 100, past: 'true' })),
    mine: [
      ...slugs(await reader.call('GET /api/events', { limit: 100, mine: 'true' })),
      ...slugs(await reader.call('GET /api/events', { limit: 100, mine: 'true', past: 'true' })),
    ],
    matching: (await reader.call('GET /api/events/facets')).matching,
    details: await Promise.all(details),
    calendar: calendar
      .map((entry) => /SUMMARY:(.*)/.exec(entry)![1]!.trim() + (entry.includes(ONLINE.joinUrl) ? ' with its link' : ''))
      .sort(),
  };
}

/** The same, as the policies have it. */
function allowed(
  name: ReaderName,
  may = { join: canJoinMeeting, attend: canSeeAttendees },
): Awaited<ReturnType<typeof told>> {
  const me = isMember(readers[name].actor) && name !== 'not admitted yet' ? readers[name].actor : world.guest.actor;
  const now = world.clock.now();
  const mine = (one: Known) => (me.id ? placesOf(one, name) : []);
  const [over, ahead] = [true, false].map((past) => known.filter((one) => isOver(one, now) === past));
  const everybody = (one: Known) =>
    members
      .flatMap((who) => placesOf(one, who).map(({ optionId, state }) => `${readers[who].id} ${state} ${optionId}`))
      .sort();
  const forMembers = <T>(answer: T) => (me.id ? answer : 'auth.required');
  const visibleFrom = ({ opens }: Known) => opens && instantOf(opens).toISOString();
  const details = known.map((one) => {
    const event = { ...one, organisers: one.organiserIds };
    const link = (optionId: string) =>
      may.join(
        me,
        event,
        { linkVisibleFrom: visibleFrom(one) },
        mine(one).find((place) => place.optionId === optionId),
        now,
      );
    const attendees = may.attend(me, event);
    const edit = canEditEvent(me, event);
    return {
      topic:
        canRead(me, {
          visibility: one.room,
          membership: ['member', 'moderator'].includes(name) ? 'member' : 'none',
        }) === true,
      mine: bare(mine(one)),
      links: one.event.options.map(({ id }) =>
        forMembers(link(id) === true ? { joinUrl: ONLINE.joinUrl, dialIn: ONLINE.dialIn } : (link(id) as string)),
      ),
      attendees: forMembers(isGranted(attendees) ? everybody(one) : attendees),
      csv: forMembers(isGranted(attendees) ? everybody(one).length : attendees),
      draft: forMembers(isGranted(edit) ? [ONLINE.joinUrl, ONLINE.joinUrl] : edit),
    };
  });
  const calendar = known.flatMap((one) => {
    const seat = mine(one).find(({ state }) => state === 'registered');
    const open =
      seat &&
      one.status === 'confirmed' &&
      may.join(
        { ...me, role: 'member' } as typeof me,
        { organisers: [] },
        { linkVisibleFrom: visibleFrom(one) },
        seat,
        now,
      ) === true;
    return mine(one).length ? [`${one.event.title}${seat ? '' : ' (Warteliste)'}${open ? ' with its link' : ''}`] : [];
  });
  return {
    ahead: slugs({ items: ahead!.map(({ event }) => event) }),
    past: slugs({ items: over!.map(({ event }) => event) }),
    mine: [ahead!, over!].flatMap((part) =>
      slugs({ items: part.filter((one) => mine(one).length).map(({ event }) => event) }),
    ),
    matching: ahead!.length,
    details,
    calendar: calendar.sort(),
  };
}

describe('who is told what about events is what the policies allow, in lists, pages, links, attendees, drafts and calendars', () => {
  it.each(readerNames)('%s', async (name) => {
    expect(await told(name)).toEqual(allowed(name));
  });

  it('with every answer among the cases', () => {
    const links = new Set(
      members.flatMap((name) =>
        allowed(name).details.flatMap(({ links }) => links.map((link) => (typeof link === 'string' ? link : 'link'))),
      ),
    );
    expect(links).toEqual(new Set(['link', 'event.link_later', 'event.link_for_registered']));
    expect(new Set(members.flatMap((name) => allowed(name).details.map(({ draft }) => String(draft))))).toEqual(
      new Set([`${ONLINE.joinUrl},${ONLINE.joinUrl}`, 'event.not_yours', 'auth.forbidden']),
    );
  });
});

describe('the comparison itself (negative control)', () => {
  it('finds a policy that opens the link a minute early, and one that shows attendees to each other', async () => {
    const answers = await told('member');
    const early: typeof canJoinMeeting = (me, event, option, place, now) =>
      canJoinMeeting(me, event, option, place, new Date(now.getTime() + 60_000));
    expect(answers).not.toEqual(allowed('member', { join: early, attend: canSeeAttendees }));
    expect(answers).not.toEqual(allowed('member', { join: canJoinMeeting, attend: () => ({ by: 'own' }) }));
  });

  it('finds a database that takes a place in a queue for a seat', async () => {
    expect(await told('member')).toEqual(allowed('member'));
    await world.sql(
      `update event_places p set state = 'registered' where member_id = $1 and not exists (select from event_places s where s.event_id = p.event_id and s.member_id = $1 and s.state = 'registered')`,
      [readers.member.id],
    );
    expect(await told('member')).not.toEqual(allowed('member'));
  });
});
