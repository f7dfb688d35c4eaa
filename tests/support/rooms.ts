import { randomUUID } from 'node:crypto';
import type { Visitor, World } from './world.js';

interface Traits {
  visibility?: 'public' | 'internal' | 'private';
  members?: Visitor[];
  owner?: Visitor & { id: string };
}

let serial = 0;

/** A room with one topic, and who looks after it. */
export async function roomOf(world: World, { visibility = 'public', members = [], owner: given }: Traits = {}) {
  const owner = given ?? (await world.member());
  const made = await owner.call('POST /api/rooms', {
    name: `Raum ${++serial}`,
    purpose: 'Zum Üben',
    visibility,
    sectors: ['education'],
  });
  for (const member of members)
    await owner.call('POST /api/rooms/:roomId/members', { roomId: made.id, memberId: member.id! });
  const topic = await owner.call('POST /api/rooms/:roomId/topics', {
    roomId: made.id,
    title: 'Was tun?',
    postId: randomUUID(),
    source: 'Eine Frage',
  });
  const room = await owner.call('GET /api/rooms/:slug', { slug: made.slug });
  return { room, topic, owner };
}

export const say = (who: Visitor, topicId: string, source: string, more: { id?: string; replyTo?: string } = {}) =>
  who.call('POST /api/topics/:topicId/posts', { topicId, id: randomUUID(), source, ...more });
