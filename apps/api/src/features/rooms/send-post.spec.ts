import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openWorld, type World } from '../../../../../tests/support/world.js';
import { roomOf } from '../../../../../tests/support/rooms.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('a post', () => {
  it('arrives at everybody in the room', async () => {
    const { room, topic, owner } = await roomOf(world);
    const ear = await owner.socket();
    await ear.join(room.id, room.seq);
    const sent = await owner.call('POST /api/topics/:topicId/posts', {
      topicId: topic.id,
      id: randomUUID(),
      source: 'Guten **Tag**',
    });
    expect(sent).toMatchObject({ position: 2, html: '<p>Guten <strong>Tag</strong></p>\n', excerpt: 'Guten Tag' });
    await ear.until(() => ear.told.some(({ type }) => type === 'post.sent'));
    expect(ear.told.at(-1)).toMatchObject({ type: 'post.sent', data: { post: sent } });
  });
});
