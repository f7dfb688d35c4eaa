import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { roomOf, say } from '../../../../../tests/support/rooms.js';
import { without } from '../../../../../tests/support/swap.js';
import { openWorld, type Visitor, type World } from '../../../../../tests/support/world.js';
import { SendPost } from './send-post.js';
import { WritePost } from './write-post.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const count = async (topicId: string) =>
  (await world.sql<{ count: number }>('select count(*)::int as count from posts where topic_id = $1', [topicId]))[0]!
    .count;

/** Sends the same post ten times at once. @returns the answers that were no refusal, and the posts that came of it */
async function tenTimesAtOnce() {
  const { topic, owner, room } = await roomOf(world);
  const id = randomUUID();
  const ear = await owner.socket();
  await ear.join(room.id, room.seq);
  const answers = await Promise.allSettled(Array.from({ length: 10 }, () => say(owner, topic.id, 'Einmal', { id })));
  await ear.settle();
  const ids = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value.id] : []));
  return {
    answered: ids.length,
    different: new Set(ids).size,
    posts: (await count(topic.id)) - 1,
    told: ear.told.length,
  };
}

describe('a post sent again', () => {
  it('is the same post, also when both arrive at once', async () => {
    expect(await tenTimesAtOnce()).toEqual({ answered: 10, different: 1, posts: 1, told: 1 });
  });

  it('would fail or double without its defences', async () => {
    // Not asking what was sent under the id that is taken: two posts, and an error for all others.
    expect(await without(world.get(WritePost), 'sentBefore', async () => null, tenTimesAtOnce)).toMatchObject({
      answered: 2,
      posts: 2,
    });
    // Ids made by the server: ten posts.
    const send = world.get(SendPost);
    const anew =
      (run: SendPost['run']): SendPost['run'] =>
      (me, given) =>
        run(me, { ...given, id: randomUUID() });
    expect(await without(send, 'run', anew(send.run), tenTimesAtOnce)).toMatchObject({ posts: 10, told: 10 });
  });

  it('with another text or answer is refused, and what was sent stays', async () => {
    const { topic, owner } = await roomOf(world);
    const mia = await world.member();
    const sent = await say(mia, topic.id, 'Das Original');
    const again = { topicId: topic.id, id: sent.id, source: 'Das Original' };
    for (const change of [{ source: 'Etwas anderes' }, { replyTo: sent.id }])
      await expect(mia.call('POST /api/topics/:topicId/posts', { ...again, ...change })).rejects.toMatchObject({
        problem: { status: 409, code: 'post.id_used' },
      });
    expect(await mia.call('POST /api/topics/:topicId/posts', again)).toEqual(sent);
    // Under the same id as somebody else's it is another post, and may be repeated as well.
    const own = await owner.call('POST /api/topics/:topicId/posts', again);
    expect(own.id).not.toBe(sent.id);
    expect(await owner.call('POST /api/topics/:topicId/posts', again)).toEqual(own);
    expect(await mia.call('POST /api/topics/:topicId/posts', again)).toEqual(sent);
    expect(await count(topic.id)).toBe(3);
  });

  it('is still the same after it was edited or deleted', async () => {
    const { topic, owner } = await roomOf(world);
    const sent = await say(owner, topic.id, 'Erst so');
    await owner.call('PATCH /api/posts/:postId', { postId: sent.id, source: 'Dann so', version: 0 });
    expect(await say(owner, topic.id, 'Erst so', { id: sent.id })).toMatchObject({ html: '<p>Dann so</p>\n' });
    await owner.call('DELETE /api/posts/:postId', { postId: sent.id });
    expect((await say(owner, topic.id, 'Erst so', { id: sent.id })).deletedAt).not.toBeNull();
    expect(await count(topic.id)).toBe(2);
  });

  it('after the connection broke between commit and answer is stored once', async () => {
    const { topic, owner } = await roomOf(world);
    const body = { id: randomUUID(), source: 'Kommt an, nur die Antwort nicht' };
    await sendAndLoseAnswer(owner, topic.id, body);
    expect(await count(topic.id)).toBe(2);
    expect(await say(owner, topic.id, body.source, { id: body.id })).toMatchObject({ id: body.id, position: 2 });
    expect(await count(topic.id)).toBe(2);
  });

  it('holds for a topic opened twice as well', async () => {
    const { room, owner } = await roomOf(world);
    const open = () =>
      owner.call('POST /api/rooms/:roomId/topics', { roomId: room.id, title: 'Nur einmal', postId, source: 'Frage' });
    const postId = randomUUID();
    const topics = await Promise.all([open(), open(), open()]);
    expect(new Set(topics.map(({ id }) => id)).size).toBe(1);
  });
});

/** Cuts the wire once the post is committed, before its answer leaves. */
async function sendAndLoseAnswer(who: Visitor, topicId: string, body: { id: string; source: string }) {
  const url = new URL(`/api/topics/${topicId}/posts`, await world.address());
  const call = request(url, { method: 'POST', headers: { cookie: who.cookie, 'content-type': 'application/json' } });
  const lost = new Promise<void>((resolve, reject) =>
    call.once('error', () => resolve()).once('response', () => reject(new Error('The answer came'))),
  );
  const send = world.get(SendPost);
  const run = send.run;
  const cutting: SendPost['run'] = async (me, given) => {
    const post = await run(me, given);
    call.destroy(new Error('cut'));
    await lost;
    return post;
  };
  await without(send, 'run', cutting, async () => {
    call.end(JSON.stringify(body));
    await lost;
  });
}
