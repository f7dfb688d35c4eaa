import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canRead } from '@querschnitt/shared/rooms/rooms.policy';
import { type Membership, visibilities } from '@querschnitt/shared/rooms/rooms.schema';
import { roomOf } from '../../../../../tests/support/rooms.js';
import { openWorld, type Visitor, type World } from '../../../../../tests/support/world.js';
import { InboxQuery } from './inbox.query.js';
import { RoomQuery } from './room.query.js';
import { Rooms } from './rooms.repository.js';
import { TopicQuery } from './topic.query.js';
import { Topics } from './topics.repository.js';

const memberships = ['none', 'member', 'owner'] as const;

let world: World;
let actors: Visitor[];
/** Every visibility with every membership of every actor. */
let cases: {
  id: string;
  slug: string;
  topicId: string;
  visibility: (typeof visibilities)[number];
  actor: Visitor;
  membership: Membership;
}[];

beforeAll(async () => {
  world = await openWorld();
  const plain = [
    await world.member(),
    await world.member({ role: 'moderator' }),
    await world.member({ role: 'administrator' }),
  ];
  actors = [world.guest, ...plain];
  cases = [];
  for (const visibility of visibilities)
    for (const actor of actors)
      for (const membership of actor === world.guest ? (['none'] as const) : memberships) {
        const { room, topic, owner } = await roomOf(world, {
          visibility,
          members: membership === 'none' ? [] : [actor],
        });
        if (membership === 'owner')
          await owner.call('PATCH /api/rooms/:roomId/members/:memberId', {
            roomId: room.id,
            memberId: actor.id!,
            role: 'owner',
          });
        cases.push({ id: room.id, slug: room.slug, topicId: topic.id, visibility, actor, membership });
      }
}, 60_000);
afterAll(() => world.close());

const found = (asked: Promise<unknown>) =>
  asked.then(
    () => true,
    () => false,
  );

describe('what lists and loads show is what the policy allows', () => {
  it('for every visibility, membership and role', async () => {
    for (const actor of actors) {
      const me = actor.account ?? world.guest.actor;
      const listed = new Set(
        (await world.get(RoomQuery).list(me, { which: 'all', limit: 100 })).items.map(({ id }) => id),
      );
      const recent = new Set((await world.get(TopicQuery).recent(me, { limit: 50 })).map(({ roomId }) => roomId));
      for (const { id, slug, topicId, visibility, actor: whose, membership } of cases) {
        const allowed = canRead(me, { visibility, membership: whose === actor ? membership : 'none' }) === true;
        const shown = {
          listed: listed.has(id),
          recent: recent.has(id),
          bySlug: await found(world.get(RoomQuery).bySlug(me, slug)),
          topics: await found(world.get(TopicQuery).inRoom(me, { slug, filter: 'all' })),
          topic: await found(world.get(TopicQuery).one(me, topicId)),
          writers: await found(world.get(TopicQuery).writers(me, topicId)),
          loadedRoom: await found(world.get(Rooms).visibleTo(me, id)),
          loadedTopic: await found(world.get(Topics).visibleTo(me, topicId)),
        };
        expect([visibility, membership, shown]).toEqual([
          visibility,
          membership,
          Object.fromEntries(Object.keys(shown).map((key) => [key, allowed])),
        ]);
      }
    }
  }, 60_000);

  it('and the inbox is about my own rooms only', async () => {
    for (const actor of actors.slice(1)) {
      const mine = new Set(cases.filter((one) => one.actor === actor && one.membership !== 'none').map(({ id }) => id));
      const { items } = await world.get(TopicQuery).inbox(actor.actor);
      expect(new Set(items.map(({ roomId }) => roomId))).toEqual(mine);
      expect(await world.get(InboxQuery).counts(actor.actor)).toMatchObject({ conversations: mine.size });
    }
  });
});
