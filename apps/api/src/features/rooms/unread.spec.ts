import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chance } from '../../../../../tests/support/chance.js';
import { roomOf, say } from '../../../../../tests/support/rooms.js';
import { without } from '../../../../../tests/support/swap.js';
import { openWorld, type Visitor, type World } from '../../../../../tests/support/world.js';
import { MarkRead } from './mark-read.js';
import { recountRooms } from './recount-rooms.js';

let world: World;
let mia: Visitor & { id: string };
beforeAll(async () => {
  world = await openWorld();
  mia = await world.member({ name: 'Mia' });
});
afterAll(() => world.close());

/** Posts by others after the mark, counted one by one. */
async function counted(memberId: string) {
  const rows = await world.sql<{ id: string; unread: number }>(
    `select m.room_id as id, count(p.id)::int as unread from room_members m left join topics t on t.room_id = m.room_id left join read_marks k on k.topic_id = t.id and k.member_id = m.member_id
       left join posts p on p.topic_id = t.id and p.position > coalesce(k.position, 0) and p.author_id is distinct from m.member_id where m.member_id = $1 group by 1`,
    [memberId],
  );
  return Object.fromEntries(rows.map(({ id, unread }) => [id, unread]));
}

const shown = async (who: Visitor) =>
  Object.fromEntries((await who.call('GET /api/rooms', { which: 'mine' })).items.map(({ id, unread }) => [id, unread]));

describe('what is new in a room', () => {
  it('is what counting its posts would find, whatever people do at the same time', async () => {
    const random = chance(7);
    const people = [mia, await world.member(), await world.member()];
    const places = [await roomOf(world, { members: people }), await roomOf(world, { members: [mia] })];
    const pick = <T>(all: T[]) => all[Math.floor(random() * all.length)]!;
    const actions = [
      (who: Visitor, { topic }: (typeof places)[0]) => say(who, topic.id, 'Noch etwas'),
      (who: Visitor, { topic }: (typeof places)[0]) => say(who, topic.id, 'Und noch etwas'),
      (who: Visitor, { topic }: (typeof places)[0]) =>
        who.call('PUT /api/topics/:topicId/read', { topicId: topic.id, position: 1 + Math.floor(random() * 60) }),
      (who: Visitor, { room }: (typeof places)[0]) =>
        who.call('POST /api/rooms/:roomId/topics', {
          roomId: room.id,
          title: null,
          postId: randomUUID(),
          source: 'Eine andere Frage',
        }),
      (who: Visitor, { room }: (typeof places)[0]) => who.call('POST /api/rooms/:roomId/read', { roomId: room.id }),
      (who: Visitor) => who.call('POST /api/inbox/read'),
      async (who: Visitor) => who.call('POST /api/inbox/unread', await who.call('POST /api/inbox/read')),
      (who: Visitor, { room }: (typeof places)[0]) => who.call('POST /api/rooms/:roomId/leave', { roomId: room.id }),
      (who: Visitor, { room }: (typeof places)[0]) => who.call('POST /api/rooms/:roomId/join', { roomId: room.id }),
    ];
    for (let round = 0; round < 25; round++) {
      // Several at once, also several tabs of one person.
      await Promise.all(Array.from({ length: 5 }, () => pick(actions)(pick(people), pick(places))));
      for (const who of people) expect([round, await shown(who)]).toEqual([round, await counted(who.id)]);
    }
    const kept = await world.sql('select room_id, member_id, seen from room_members order by 1, 2');
    await world.sql('update room_members set seen = 0; update rooms set post_count = 0');
    await recountRooms(world);
    expect(await world.sql('select room_id, member_id, seen from room_members order by 1, 2')).toEqual(kept);
  }, 120_000);

  it('waits for nobody for ever where several tabs mark all as read and take it back', async () => {
    const reader = await world.member();
    const { room, owner } = await roomOf(world, { members: [reader] });
    for (let nth = 0; nth < 40; nth++)
      await owner.call('POST /api/rooms/:roomId/topics', {
        roomId: room.id,
        title: `Frage ${nth}`,
        postId: randomUUID(),
        source: 'Eine Frage',
      });
    let { moved } = await reader.call('POST /api/inbox/read');
    for (let round = 0; round < 15; round++) {
      const answers = await Promise.all([
        reader.send('POST /api/inbox/unread', { moved: moved.toReversed() }),
        reader.send('POST /api/inbox/read'),
        reader.send('POST /api/rooms/:roomId/read', { roomId: room.id }),
        reader.send('POST /api/inbox/unread', { moved }),
      ]);
      expect([round, answers.map(({ statusCode }) => statusCode).filter((status) => status >= 300)]).toEqual([
        round,
        [],
      ]);
      await reader.call('POST /api/inbox/unread', { moved });
      ({ moved } = await reader.call('POST /api/inbox/read'));
    }
    expect((await shown(reader))[room.id]).toBe((await counted(reader.id))[room.id]);
  });

  it('would stay wrong for ever if marks and count were of two moments (negative control)', async () => {
    const { room, topic, owner } = await roomOf(world, { members: [mia] });
    await mia.call('PUT /api/topics/:topicId/read', { topicId: topic.id, position: 1 });
    const naive = async () => {
      await world.sql(
        'update read_marks k set position = t.post_count from topics t where t.id = k.topic_id and k.member_id = $1 and t.room_id = $2',
        [mia.id, room.id],
      );
      await say(owner, topic.id, 'Genau dazwischen');
      await world.sql(
        'update room_members m set seen = r.post_count from rooms r where r.id = m.room_id and m.member_id = $1 and m.room_id = $2',
        [mia.id, room.id],
      );
    };
    await without(world.get(MarkRead), 'room', naive, () =>
      mia.call('POST /api/rooms/:roomId/read', { roomId: room.id }),
    );
    expect([(await counted(mia.id))[room.id], (await shown(mia))[room.id]]).toEqual([1, 0]);
  });
});
