import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lettersTo } from '../../../../../tests/support/letters.js';
import { roomOf, say } from '../../../../../tests/support/rooms.js';
import { without } from '../../../../../tests/support/swap.js';
import { openWorld, type Visitor, type World } from '../../../../../tests/support/world.js';
import { Rights } from '../../platform/audit/rights.js';
import { ForgetDeleted } from './forget-deleted.js';

type Person = Visitor & { id: string };

let world: World;
let mia: Person;
let moderator: Person;
beforeAll(async () => {
  world = await openWorld();
  mia = await world.member({ name: 'Mia Muster', email: 'mia@example.org' });
  moderator = await world.member({ name: 'Mona Moderat', role: 'moderator' });
});
afterAll(() => world.close());

const logged = () =>
  world.sql<{ actor_id: string; action: string; subject: string; details: Record<string, unknown> }>(
    'select actor_id, action, subject, details from audit order by at, id',
  );
const lettersToMia = async () =>
  (await lettersTo(world, 'mia@example.org')).filter(({ kind }) => kind.startsWith('rights.'));
const remove = (who: Visitor, postId: string, more = {}) =>
  who.call('POST /api/posts/:postId/removal', { postId, reason: 'advertising', ...more });
const refused = (code: string) => ({ problem: { code } });

describe('the post of another', () => {
  it('is not taken away by anybody else, nor without a reason, nor with a note that repeats it', async () => {
    const { topic, owner } = await roomOf(world);
    const post = await say(mia, topic.id, 'Kaufen Sie jetzt die besten Tablets der Stadt!');
    await expect(remove(await world.member(), post.id)).rejects.toMatchObject(refused('room.owners_only'));
    await expect(owner.call('DELETE /api/posts/:postId', { postId: post.id })).rejects.toMatchObject(
      refused('post.not_yours'),
    );
    await expect(moderator.call('POST /api/posts/:postId/removal', { postId: post.id } as never)).rejects.toMatchObject(
      { problem: { status: 422 } },
    );
    await expect(remove(moderator, post.id, { reason: 'other' })).rejects.toMatchObject(refused('post.note_needed'));
    await expect(
      remove(moderator, post.id, { note: '„kaufen sie JETZT die besten …“ geht nicht' }),
    ).rejects.toMatchObject(refused('post.note_quotes'));
    expect(await logged()).toEqual([]);
  });

  it('is taken away by a moderator with a reason, which its author reads and is mailed, and which is recorded', async () => {
    const { room, topic } = await roomOf(world);
    const post = await say(mia, topic.id, 'Kaufen Sie jetzt!');
    await remove(moderator, post.id, { note: 'Bitte ins Brett' });
    const shown = (await mia.call('GET /api/topics/:topicId/posts', { topicId: topic.id, from: 2 })).items[0]!;
    expect(shown).toMatchObject({ html: '', moderated: true });
    expect(await mia.call('GET /api/posts/:postId/removal', { postId: post.id })).toMatchObject({
      reason: 'advertising',
      note: 'Bitte ins Brett',
      by: { id: moderator.id },
    });
    await expect(
      (await world.member()).call('GET /api/posts/:postId/removal', { postId: post.id }),
    ).rejects.toMatchObject(refused('not_found'));
    await expect(mia.call('POST /api/posts/:postId/restore', { postId: post.id })).rejects.toMatchObject(
      refused('post.removed'),
    );
    expect(await logged()).toEqual([
      {
        actor_id: moderator.id,
        action: 'rooms.post_removed',
        subject: '',
        details: { whose: [mia.id], roomId: room.id, postId: post.id, reason: 'advertising', note: 'Bitte ins Brett' },
      },
    ]);
    const [letter] = await lettersToMia();
    expect(letter!.text).toContain(
      `Mona Moderat hat als Moderation einen Beitrag von Ihnen im Raum „${room.name}“ entfernt.`,
    );
    expect(letter!.text).toContain('Werbung. Bitte ins Brett');
    expect(letter!.text).not.toContain('Kaufen');
  });

  it('comes back for whoever took it away, within ten minutes, of which its author hears in one mail', async () => {
    const { room, topic, owner } = await roomOf(world);
    const [before, letters] = [await logged(), await lettersToMia()];
    const post = await say(mia, topic.id, 'Vielleicht doch gut');
    await remove(moderator, post.id);
    await expect(owner.call('POST /api/posts/:postId/restore', { postId: post.id })).rejects.toMatchObject(
      refused('post.not_yours'),
    );
    expect(await moderator.call('POST /api/posts/:postId/restore', { postId: post.id })).toMatchObject({
      excerpt: 'Vielleicht doch gut',
      moderated: false,
    });
    const [letter, ...more] = (await lettersToMia()).slice(letters.length);
    expect([letter!.kind, more]).toEqual(['rights.rooms.post_restored', []]);
    expect(letter!.text).toContain(`einen Beitrag von Ihnen im Raum „${room.name}“ entfernt und wiederhergestellt.`);
    expect((await logged()).slice(before.length).map(({ action }) => action)).toEqual([
      'rooms.post_removed',
      'rooms.post_restored',
    ]);
    await remove(moderator, post.id);
    world.clock.advance({ minutes: 10 });
    await world.get(ForgetDeleted).run();
    await expect(moderator.call('POST /api/posts/:postId/restore', { postId: post.id })).rejects.toMatchObject(
      refused('post.undo_over'),
    );
    expect(await lettersToMia()).toHaveLength(letters.length + 2);
  });

  it('is taken away by who looks after the room with a word to its author, but leaves no line: it is no right of a role', async () => {
    const { topic, owner } = await roomOf(world);
    const [before, letters] = [await logged(), await lettersToMia()];
    await remove(owner, (await say(mia, topic.id, 'Am Thema vorbei')).id, { reason: 'off_topic' });
    expect(await logged()).toEqual(before);
    expect((await lettersToMia()).at(-1)!.text).toContain('als Ansprechperson des Raums');
    expect(await lettersToMia()).toHaveLength(letters.length + 1);
  });

  it('would be taken away without a trace if rights were not recorded where they are taken up (negative control)', async () => {
    const { topic } = await roomOf(world);
    const before = await logged();
    const post = await say(mia, topic.id, 'Noch einer');
    await without(
      world.get(Rights),
      'record',
      async () => undefined,
      () => remove(moderator, post.id),
    );
    expect(await logged()).toEqual(before);
  });
});

describe('a topic', () => {
  it('goes with its title once all its posts are deleted, and is nobody’s news any more', async () => {
    const reader = await world.member();
    const { room, topic, owner } = await roomOf(world, { members: [reader] });
    const postId = randomUUID();
    const named = await mia.call('POST /api/rooms/:roomId/topics', {
      roomId: room.id,
      title: 'Billige Tablets',
      postId,
      source: 'Hier',
    });
    await say(owner, topic.id, 'Noch etwas');
    const unread = async () => (await reader.call('GET /api/rooms/:slug', { slug: room.slug })).unread;
    expect(await unread()).toBe(3);
    await expect(moderator.call('DELETE /api/topics/:topicId', { topicId: named.id })).rejects.toMatchObject(
      refused('topic.not_empty'),
    );
    await remove(moderator, postId);
    await expect(reader.call('DELETE /api/topics/:topicId', { topicId: named.id })).rejects.toMatchObject(
      refused('topic.not_yours'),
    );
    await moderator.call('DELETE /api/topics/:topicId', { topicId: named.id });
    await expect(
      mia.call('GET /api/rooms/:slug/topics/:topic', { slug: room.slug, topic: named.slug }),
    ).rejects.toMatchObject(refused('not_found'));
    const after = await reader.call('GET /api/rooms/:slug', { slug: room.slug });
    expect(after).toMatchObject({ unread: 2, topicCount: 1 });
    await reader.call('POST /api/rooms/:roomId/read', { roomId: room.id });
    expect(await unread()).toBe(0);
    expect((await logged()).at(-1)).toMatchObject({
      action: 'rooms.topic_removed',
      details: { whose: [mia.id], topicId: named.id },
    });
    // Its address is not given to another.
    const next = await mia.call('POST /api/rooms/:roomId/topics', {
      roomId: room.id,
      title: 'Das nächste',
      postId: randomUUID(),
      source: 'Neu',
    });
    expect(next.slug).toBe('3-das-naechste');
  });

  it('of one’s own goes without a line once it is empty', async () => {
    const { room } = await roomOf(world);
    const before = await logged();
    const postId = randomUUID();
    const own = await mia.call('POST /api/rooms/:roomId/topics', {
      roomId: room.id,
      title: null,
      postId,
      source: 'Hoppla',
    });
    await mia.call('DELETE /api/posts/:postId', { postId });
    await mia.call('DELETE /api/topics/:topicId', { topicId: own.id });
    expect(await logged()).toEqual(before);
  });
});
