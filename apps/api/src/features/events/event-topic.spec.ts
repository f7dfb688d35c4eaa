import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { meetup } from '../../../../../tests/support/events.js';
import { openWorld, type Visitor, type World } from '../../../../../tests/support/world.js';

let world: World;
let hannelore: Visitor;
let mia: Visitor;

beforeAll(async () => {
  world = await openWorld();
  hannelore = await world.member({ name: 'Hannelore', role: 'organiser' });
  mia = await world.member({ name: 'Mia' });
});
afterAll(() => world.close());

const announce = (title: string) => hannelore.call('POST /api/events', meetup({ title }));
const roomOf = async (title: string) => (await announce(title)).topic!.roomSlug;

describe('the room where events are talked about', () => {
  it('is not the one a member has given its name to, and cannot be taken away', async () => {
    const taken = await mia.call('POST /api/rooms', {
      name: 'Veranstaltungen',
      purpose: 'Meins',
      visibility: 'public',
      sectors: [],
    });
    const first = await roomOf('Erster Termin');
    expect(first).not.toBe(taken.slug);
    await mia.call('PATCH /api/rooms/:roomId', { roomId: taken.id, visibility: 'private', version: 0 });
    expect([await roomOf('Zweiter Termin'), await roomOf('Dritter Termin')]).toEqual([first, first]);
  });

  it('is owned by nobody and looked after by moderators, who cannot close it to those it is for', async () => {
    const moderator = await world.member({ role: 'moderator' });
    const room = await moderator.call('GET /api/rooms/:slug', { slug: await roomOf('Vierter Termin') });
    expect(await world.sql('select from room_members where room_id = $1 and role = $2', [room.id, 'owner'])).toEqual(
      [],
    );
    await expect(
      mia.call('PATCH /api/rooms/:roomId', { roomId: room.id, name: 'Meins', version: 0 }),
    ).rejects.toMatchObject({ problem: { code: 'room.owners_only' } });
    await moderator.call('PATCH /api/rooms/:roomId', { roomId: room.id, name: 'Rund um Termine', version: 0 });
    await expect(
      moderator.call('PATCH /api/rooms/:roomId', { roomId: room.id, visibility: 'internal', version: 1 }),
    ).rejects.toMatchObject({ problem: { code: 'room.kept_public' } });
    expect(await roomOf('Fünfter Termin')).toBe(room.slug);
  });

  it('is opened once, however many events are announced at the same time', async () => {
    await world.sql(`update rooms set kept_for = null`);
    const rooms = await Promise.all(['Sechster Termin', 'Siebter Termin', 'Achter Termin'].map(roomOf));
    expect(new Set(rooms).size).toBe(1);
  });

  it('names no date, which would stand beside another one after the event has moved', async () => {
    const { slug, topic } = await announce('Neunter Termin');
    const { posts } = await mia.call('GET /api/rooms/:slug/topics/:topic', {
      slug: topic!.roomSlug,
      topic: topic!.slug,
    });
    expect(posts[0]!.html).toContain(`/termine/${slug}`);
    expect(posts[0]!.html).not.toMatch(/Dezember|2026,|\d{2}:\d{2}/);
  });

  it('calls a topic as its event is called now, unless somebody has given it a title of its own', async () => {
    const { slug, topic } = await announce('Zehnter Termin');
    const rename = async (title: string) => {
      const draft = await hannelore.call('GET /api/events/:slug/draft', { slug });
      return (await hannelore.call('PUT /api/events/:slug', { ...draft, slug, title })).topic!;
    };
    const { id: roomId, seq } = await mia.call('GET /api/rooms/:slug', { slug: topic!.roomSlug });
    const { topic: before } = await mia.call('GET /api/rooms/:slug/topics/:topic', {
      slug: topic!.roomSlug,
      topic: topic!.slug,
    });
    const ear = await mia.socket();
    await ear.join(roomId, seq);
    const renamed = await rename('Zehnter Termin, im Saal');
    await ear.until(() => ear.told.some(({ type }) => type === 'topic.titled'));
    expect(renamed.slug).toMatch(/zehnter-termin-im-saal$/);
    const titleNow = async () =>
      (await mia.call('GET /api/rooms/:slug/topics/:topic', { slug: topic!.roomSlug, topic: renamed.slug })).topic;
    expect(await titleNow()).toMatchObject({ id: before.id, title: 'Zehnter Termin, im Saal' });

    const { id: topicId, version } = await titleNow();
    await hannelore.call('PATCH /api/topics/:topicId', { topicId, title: 'Wer fährt mit?', version });
    await rename('Elfter Termin');
    expect(await titleNow()).toMatchObject({ title: 'Wer fährt mit?' });
  });
});
