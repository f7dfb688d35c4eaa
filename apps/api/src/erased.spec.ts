import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@querschnitt/shared/contract';
import type { EventType, RoomEvent } from '@querschnitt/shared/events';
import { type Member, roles } from '@querschnitt/shared/kernel/actor';
import { methodOf, pathOf, type Route } from '@querschnitt/shared/kernel/contract';
import { DataSource } from 'typeorm';
import { meetup } from '../../../tests/support/events.js';
import { profile } from '../../../tests/support/profile.js';
import { roomOf, say } from '../../../tests/support/rooms.js';
import { without } from '../../../tests/support/swap.js';
import { openWorld, type Visitor, type World } from '../../../tests/support/world.js';
import { ForgetDeleted } from './features/rooms/forget-deleted.js';
import { EventsById1763902000000 } from './migrations/1763902000000-events-by-id.js';
import { EventContents } from './platform/realtime/event-contents.js';

type Person = Visitor & { id: string };

/** A word that stands nowhere else. Each place has one of its own, so that a find says where it was written. */
const MARK = 'Kanarienwort';
const mark = (place: string) => `${MARK}${place}`;
const others = { name: 'Berit Beispiel', purpose: 'Etwas anderes', text: 'Alles ist anders geworden.' };

let world: World;
let organiser: Person;
let moderator: Person;
let everybody: [string, Visitor][];
beforeAll(async () => {
  world = await openWorld();
  organiser = await world.member({ role: 'organiser' });
  moderator = await world.member({ role: 'moderator' });
  everybody = [['guest', world.guest]];
  for (const role of roles.slice(1) as Member['role'][]) everybody.push([role, await world.member({ role })]);
});
afterAll(() => world.close());

/** Writes a marked text wherever somebody in a room, at an event or of themselves can write one, and takes all of it back. */
async function writeAndErase() {
  const [author, neighbour] = [await world.member(), await world.member()];
  const { room, topic, owner } = await roomOf(world, { owner: organiser, members: [author, neighbour] });
  await owner.call('PATCH /api/rooms/:roomId', { roomId: room.id, purpose: mark('Zweck'), version: 0 });
  const named = await author.call('POST /api/rooms/:roomId/topics', {
    roomId: room.id,
    title: mark('Titel'),
    postId: randomUUID(),
    source: mark('Anfang'),
  });
  const firstPost = (await author.call('GET /api/topics/:topicId/posts', { topicId: named.id, from: 1 })).items[0]!;
  const post = await say(author, topic.id, mark('Beitrag'));
  await say(owner, topic.id, 'Antwort darauf', { replyTo: post.id });
  await owner.call('PUT /api/topics/:topicId/solution', { topicId: topic.id, postId: post.id });
  await author.call('PATCH /api/posts/:postId', { postId: post.id, source: mark('Fassung'), version: 0 });
  const removed = await say(author, topic.id, mark('Gemeldet'));
  await author.call('PATCH /api/posts/:postId', { postId: removed.id, source: mark('GemeldetSpaeter'), version: 0 });
  const back = await say(author, topic.id, 'Bleibt');
  for (const id of [back.id, post.id]) {
    await author.call('DELETE /api/posts/:postId', { postId: id });
    await author.call('POST /api/posts/:postId/restore', { postId: id });
  }
  await author.call('PUT /api/profile', {
    ...profile({ name: mark('Name'), everyone: true }),
    jobTitle: mark('Beruf'),
    motto: mark('Motto'),
    about: mark('Über'),
    can: [mark('Kann')],
    learns: [mark('Lernt')],
  });
  const event = await organiser.call(
    'POST /api/events',
    meetup({
      title: 'Erst so',
      description: mark('Beschreibung'),
      placeName: mark('Ort'),
      directions: mark('Weg'),
    } as never),
  );
  await author.call('PUT /api/participation/:optionId', { optionId: event.options[0]!.id });
  const { handle } = (await author.call('GET /api/session')).person!;
  const asked = await moderator.call('POST /api/experts/:handle/requests', {
    handle,
    id: randomUUID(),
    topic: 'question',
    text: mark('Bitte um Rat'),
  });
  await moderator.call('POST /api/requests/:id/withdraw', { id: asked.id });

  await owner.call('PATCH /api/rooms/:roomId', { roomId: room.id, purpose: others.purpose, version: 1 });
  await author.call('PATCH /api/topics/:topicId', { topicId: named.id, title: others.text, version: 0 });
  for (const id of [firstPost.id, post.id]) await author.call('DELETE /api/posts/:postId', { postId: id });
  await author.call('PUT /api/profile', profile({ name: others.name, everyone: true, version: 1 }));
  const quoting = { postId: removed.id, reason: 'hurtful' as const, note: `Nicht „${mark('GemeldetSpaeter')}“` };
  await expect(owner.call('POST /api/posts/:postId/removal', quoting)).rejects.toMatchObject({
    problem: { code: 'post.note_quotes' },
  });
  await moderator.call('POST /api/posts/:postId/removal', { ...quoting, note: 'Bitte ohne Namen' });
  const draft = await organiser.call('GET /api/events/:slug/draft', { slug: event.slug });
  await organiser.call('PUT /api/events/:slug', {
    ...draft,
    slug: event.slug,
    description: others.text,
    placeName: 'Haus',
    directions: '',
  } as never);
  return {
    slug: room.slug,
    roomId: room.id,
    topicId: topic.id,
    topic: topic.slug,
    postId: post.id,
    removed: removed.id,
    handle,
    event: event.slug,
    readers: [...everybody, ['author', author], ['neighbour', neighbour]] as [string, Visitor][],
  };
}

type Place = Awaited<ReturnType<typeof writeAndErase>>;

/** Every table as text, every file, every address that can be read, in every role, and what a socket is told that comes back. */
async function found(place: Place): Promise<string[]> {
  const all = [
    ...(await inTables()),
    ...(await inFiles(world.config.dataDir)),
    ...(await inAnswers(place)),
    ...(await onSockets(place)),
  ];
  return [...new Set(all)].sort();
}

const wordsIn = (text: string) => [...text.matchAll(new RegExp(`${MARK}\\p{L}*`, 'giu'))].map(([word]) => word);

async function inTables() {
  const tables = await world.sql<{ name: string }>(
    `select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const finds = [];
  for (const { name } of tables)
    for (const { row } of await world.sql<{ row: string }>(
      `select t::text as row from ${name} t where t::text ilike '%${MARK}%'`,
    ))
      finds.push(...wordsIn(row).map((word) => `table ${name}: ${word}`));
  return finds;
}

async function inFiles(dir: string) {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
  const finds = [];
  for (const entry of entries)
    if (entry.isFile())
      finds.push(
        ...wordsIn(await readFile(join(entry.parentPath, entry.name), 'latin1')).map(
          (word) => `file ${entry.name}: ${word}`,
        ),
      );
  return finds;
}

const readable = Object.values<Route>(contract).filter((route) => methodOf(route) === 'GET');

async function inAnswers({ slug, event, readers, ...place }: Place) {
  const finds = [];
  for (const [role, who] of readers)
    for (const route of readable) {
      const path = pathOf(route);
      const input = { ...place, slug: path.includes('/events/') ? event : slug };
      const named = Object.fromEntries(
        [...path.matchAll(/:(\w+)/g)].map(([, name]) => [
          name,
          (input as Record<string, string>)[name!] ?? place.roomId,
        ]),
      );
      for (const more of [{}, { since: '0' }, { from: '1' }, { q: MARK }, { month: '2026-12' }])
        finds.push(
          ...wordsIn((await who.send(route.on, { ...named, ...more })).body.replaceAll(`"${MARK}"`, '')).map(
            (word) => `${role} ${route.on}: ${word}`,
          ),
        );
    }
  return finds;
}

async function onSockets({ roomId, readers }: Place) {
  const finds = [];
  for (const [role, who] of readers) {
    const ear = await who.socket();
    finds.push(...wordsIn(JSON.stringify(await ear.join(roomId, 0))).map((word) => `${role} socket: ${word}`));
    ear.close();
  }
  return finds;
}

/**
 * Under which names somebody has acted the log of the administration tells for ever. A request that was withdrawn stays with whoever
 * wrote it. Whoever was mailed, or changed their name, finds it in their own data. A mail to somebody registered says what held when it was written, until it is sent; the example shows mails to everybody.
 */
const kept = (find: string) =>
  /^((table audit|administrator GET \/api\/audit|author GET \/api\/account\/export): KanarienwortName|table contact_requests: KanarienwortBitte|(table outbox|\w+ GET \/api\/mails): Kanarienwort(Name|Ort|Beschreibung))$/.test(
    find,
  );
/** As long as it may be undone, what was deleted waits in its own row, which is its author's. */
const waits = (find: string) => /^(table post(s|_versions)|author GET \/api\/account\/export): /.test(find);

describe('what was taken back', () => {
  it('stands nowhere any more: in no table, file, answer or news', async () => {
    const place = await writeAndErase();
    const before = await found(place);
    expect(before.filter((find) => !waits(find) && !kept(find))).toEqual([]);
    world.clock.advance({ minutes: 10 });
    await world.get(ForgetDeleted).run();
    expect((await found(place)).filter((find) => !kept(find))).toEqual([]);
  }, 120_000);

  it('would still be told from the log if that kept texts', async () => {
    const contents = world.get(EventContents);
    const finds = await without(
      contents,
      'strip',
      (_type: unknown, data: unknown) => data,
      () =>
        without(
          contents,
          'fill',
          async (_room: unknown, events: unknown) => events,
          async () => found(await writeAndErase()),
        ),
    );
    expect(finds).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^table room_events: /),
        expect.stringMatching(/^guest socket: /),
        expect.stringMatching(/^guest GET \/api\/rooms\/:roomId\/events: /),
      ]),
    );
    // The migration takes out what the log of an older version holds.
    const [migration, runner] = [new EventsById1763902000000(), world.get(DataSource).createQueryRunner()];
    await migration.down(runner);
    await migration.up(runner);
    await runner.release();
    expect((await inTables()).filter((find) => find.startsWith('table room_events'))).toEqual([]);
  }, 120_000);
});

describe('while an event is read again', () => {
  it('a restored post says what it said', async () => {
    const { room, topic, owner } = await roomOf(world);
    const post = await say(owner, topic.id, 'Doch wieder da');
    await owner.call('DELETE /api/posts/:postId', { postId: post.id });
    const ear = await world.guest.socket();
    await ear.join(room.id, 0);
    expect(JSON.stringify(ear.told)).not.toContain('Doch wieder da');
    await owner.call('POST /api/posts/:postId/restore', { postId: post.id });
    await ear.until(() => ear.types.includes('post.restored'));
    ear.close();
    const late = await world.guest.call('GET /api/rooms/:roomId/events', { roomId: room.id, since: room.seq });
    expect(late.events!.map((event) => (event as { data: { html?: string } }).data.html).filter(Boolean)).toEqual([
      '<p>Doch wieder da</p>\n',
    ]);
  });

  it('guests hear neither who joined or left nor who chose a reaction; members see no more than the pages show', async () => {
    const [joiner, reader] = [await world.member({ name: 'Lena Leise' }), await world.member()];
    const { room, topic, owner } = await roomOf(world, { members: [reader] });
    const [outside, inside, own] = [await world.guest.socket(), await reader.socket(), await joiner.socket()];
    for (const ear of [outside, inside, own]) await ear.join(room.id, room.seq);
    await joiner.call('POST /api/rooms/:roomId/join', { roomId: room.id });
    const post = await say(owner, topic.id, 'Wie wäre es?');
    await joiner.call('PUT /api/posts/:postId/reactions/:kind', { postId: post.id, kind: 'thanks' });
    await joiner.call('POST /api/rooms/:roomId/leave', { roomId: room.id });
    for (const ear of [outside, inside, own]) await ear.until(() => ear.types.includes('room.left'));
    const heard = (told: unknown) => [
      JSON.stringify(told).includes(joiner.id),
      JSON.stringify(told).includes('Lena Leise'),
    ];
    const missed = (who: Visitor) => who.call('GET /api/rooms/:roomId/events', { roomId: room.id, since: room.seq });
    expect([heard(outside.told), heard(await missed(world.guest))]).toEqual([
      [false, false],
      [false, false],
    ]);
    expect(heard(inside.told)).toEqual([true, true]);
    const reacted = ({ told }: { told: { type: string; data: unknown }[] }) =>
      told.flatMap(({ type, data }) =>
        type === 'post.reacted' ? [(data as { memberId: string | null }).memberId] : [],
      );
    expect([reacted(inside), reacted(own)]).toEqual([[null], [joiner.id]]);
  });

  it('guests are told of the people whom the pages show them, and of nobody else', async () => {
    const { room, topic, people, formerOwners } = await everythingInARoom();
    const { owners } = await world.guest.call('GET /api/rooms/:slug', { slug: room.slug });
    const page = await world.guest.call('GET /api/rooms/:slug/topics/:topic', { slug: room.slug, topic: topic.slug });
    const ids = {
      nobody: [],
      owners: owners.map(({ id }) => id),
      writers: people.map(({ id }) => id).filter(inText(page)),
    };
    expect(ids.owners.length * ids.writers.length).toBeGreaterThan(1);
    const ear = await world.guest.socket();
    const told = [
      ...((await ear.join(room.id, 0)) as { events: RoomEvent[] }).events,
      ...(await world.guest.call('GET /api/rooms/:roomId/events', { roomId: room.id, since: 0 })).events!,
    ];
    ear.close();
    expect(new Set(told.map(({ type }) => type))).toEqual(new Set(Object.keys(toldToGuests)));
    for (const { type, data } of told)
      for (const { id, name } of people) {
        const [isNamed, isMeant] = [name, id].map(inText(data));
        const mayBeNamed = (ids[toldToGuests[type]] as string[]).includes(id);
        const mayBeMeant = mayBeNamed || (toldToGuests[type] === 'owners' && formerOwners.includes(id));
        if (isNamed) expect([type, name, mayBeNamed]).toEqual([type, name, true]);
        if (isMeant) expect([type, name, mayBeMeant]).toEqual([type, name, true]);
      }
  });

  it('guests who saw somebody among the owners hear that they are no longer, and no name', async () => {
    const former = await world.member({ name: 'Fine Früher' });
    const { room, owner } = await roomOf(world, { members: [former] });
    const ear = await world.guest.socket();
    const setRole = (role: 'owner' | 'member') =>
      owner.call('PATCH /api/rooms/:roomId/members/:memberId', { roomId: room.id, memberId: former.id, role });
    await setRole('owner');
    const { seq } = await world.guest.call('GET /api/rooms/:slug', { slug: room.slug });
    await ear.join(room.id, seq);
    await setRole('member');
    await ear.until(() => ear.types.includes('room.role_set'));
    ear.close();
    expect(ear.told.map(({ data }) => data)).toEqual([{ person: null, role: 'member', formerOwner: former.id }]);
  });
});

/** Of whom each event tells guests. A new type does not compile without a line here. */
const toldToGuests: Record<EventType, 'nobody' | 'owners' | 'writers'> = {
  'room.edited': 'nobody',
  'room.joined': 'owners',
  'room.role_set': 'owners',
  'room.left': 'owners',
  'topic.opened': 'writers',
  'topic.titled': 'nobody',
  'topic.removed': 'nobody',
  'topic.resolved': 'writers',
  'post.sent': 'writers',
  'post.edited': 'writers',
  'post.deleted': 'nobody',
  'post.restored': 'writers',
  'post.reacted': 'nobody',
};

const inText = (answer: unknown) => (sign: string) => JSON.stringify(answer).includes(sign);

/** Everything that can happen in a room, each by somebody else. */
async function everythingInARoom() {
  const person = async (name: string) => Object.assign(await world.member({ name }), { name });
  const [owner, demoted, gone, promoted] = [
    await person('Olga Owner'),
    await person('Fine Früher'),
    await person('Gero Gegangen'),
    await person('Nina Neu'),
  ];
  const [leaving, reacting, writing, removed] = [
    await person('Lena Leise'),
    await person('Rosa Regt'),
    await person('Wanda Wort'),
    await person('Theo Thema'),
  ];
  const members = [demoted, gone, promoted, leaving, reacting, writing, removed];
  const { room, topic } = await roomOf(world, { owner, members });
  const roomId = room.id;
  const setRole = (who: Person, role: 'owner' | 'member') =>
    owner.call('PATCH /api/rooms/:roomId/members/:memberId', { roomId, memberId: who.id, role });
  for (const who of [demoted, gone, promoted]) await setRole(who, 'owner');
  await setRole(demoted, 'member');
  for (const who of [gone, leaving]) await who.call('POST /api/rooms/:roomId/leave', { roomId });
  await owner.call('PATCH /api/rooms/:roomId', { roomId, purpose: 'Anders', version: 0 });
  const { handle } = (await writing.call('GET /api/session')).person!;
  const post = await say(writing!, topic.id, `Ich, @${handle}`);
  const again = await say(owner, topic.id, 'Dazu', { replyTo: post.id });
  await reacting.call('PUT /api/posts/:postId/reactions/:kind', { postId: post.id, kind: 'thanks' });
  await writing.call('PATCH /api/posts/:postId', { postId: post.id, source: `Doch ich, @${handle}`, version: 0 });
  await owner.call('PUT /api/topics/:topicId/solution', { topicId: topic.id, postId: post.id });
  const titled = await owner.call('PATCH /api/topics/:topicId', { topicId: topic.id, title: 'Besser so', version: 0 });
  await owner.call('DELETE /api/posts/:postId', { postId: again.id });
  await owner.call('POST /api/posts/:postId/restore', { postId: again.id });
  const postId = randomUUID();
  const emptied = await removed.call('POST /api/rooms/:roomId/topics', { roomId, title: 'Weg', postId, source: 'Weg' });
  await removed.call('DELETE /api/posts/:postId', { postId });
  await removed.call('DELETE /api/topics/:topicId', { topicId: emptied.id });
  return { room, topic: titled, people: [owner, ...members], formerOwners: [demoted.id, gone.id] };
}
