import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Sessions } from '../platform/auth/sessions.js';
import { openWorld, Visitor, type World } from '../../../../tests/support/world.js';
import { fillExample } from './index.js';

let world: World;
let miriam: Visitor;
beforeAll(async () => {
  world = await openWorld();
  await fillExample(world.app);
  const [member] = await world.sql<{ id: string }>(`select id from members where handle = 'miriam-hartung'`);
  miriam = new Visitor(world, {
    id: member!.id,
    role: 'member',
    token: await world.get(Sessions).open(member!.id, 'test'),
  });
}, 60_000);
afterAll(() => world.close());

describe('the example rooms', () => {
  it('greet Miriam Hartung with what came in since Friday', async () => {
    const { items } = await miriam.call('GET /api/inbox');
    expect(items.map(({ room, unread }) => [room.name, unread])).toEqual([
      ['Museum trifft Schule', 7],
      ['Geräte und Ausleihe', 5],
      ['Medienbildung im Alltag', 4],
      ['Datenschutz ohne Angst', 2],
    ]);
    expect(await miriam.call('GET /api/inbox/counts')).toEqual({ conversations: 4, posts: 18, toMe: 3 });
  });

  it('and what others did with somebody: Karla Mittenzwei was let into a private room, and has moved up', async () => {
    const [karla] = await world.sql<{ id: string }>(`select id from members where handle = 'karla-mittenzwei'`);
    const visitor = new Visitor(world, {
      id: karla!.id,
      role: 'member',
      token: await world.get(Sessions).open(karla!.id, 'test'),
    });
    const { addedTo, movedUp } = await visitor.call('GET /api/start/tasks');
    expect(addedTo).toMatchObject([{ room: { name: 'Vorbereitung Fachtag' }, by: { name: 'Hannelore Dietzsch' } }]);
    expect(movedUp).toMatchObject([{ event: { title: expect.stringContaining('Museumskoffer') }, option: 'Vor Ort' }]);
  });

  it('hold a solved question that opens at the first unread answer', async () => {
    const { items } = await miriam.call('GET /api/rooms/:slug/topics', { slug: 'geraete-und-ausleihe' });
    const view = await miriam.call('GET /api/rooms/:slug/topics/:topic', {
      slug: 'geraete-und-ausleihe',
      topic: items[0]!.slug,
    });
    expect(view.topic).toMatchObject({ postCount: 34, readPosition: 29, unread: 5 });
    expect(view.solution).toMatchObject({ position: 14, author: { name: 'Jonas Wetterau' }, helpful: 11 });
    expect(view.posts.find(({ position }) => position === 30)?.mentions).toContain(miriam.id);
  });

  it('hold a topic long enough to scroll', async () => {
    const { items } = await miriam.call('GET /api/rooms/:slug/topics', { slug: 'jugendarbeit-digital' });
    expect(Math.max(...items.map(({ postCount }) => postCount))).toBeGreaterThan(300);
  });

  it('lie in the past, each topic in the order of time', async () => {
    const wrong = await world.sql(
      'select p.id from posts p left join posts q on q.topic_id = p.topic_id and q.position = p.position + 1 where p.created_at > $1 or q.created_at < p.created_at',
      [world.clock.now()],
    );
    expect(wrong).toEqual([]);
  });
});
