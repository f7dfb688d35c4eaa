import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { roomOf, say } from '../../../../../tests/support/rooms.js';
import { openWorld, type Visitor, type World } from '../../../../../tests/support/world.js';

let world: World;
let mia: Visitor;
beforeAll(async () => {
  world = await openWorld();
  mia = await world.member();
});
afterAll(() => world.close());

/** Something to change: how to save it from a version, and what of it stands now. */
interface Written {
  save: (text: string, version: number) => Promise<unknown>;
  now: () => Promise<{ text: string | null; version: number }>;
}

const kinds: Record<string, () => Promise<Written>> = {
  'a post': async () => {
    const { topic } = await roomOf(world);
    const { id: postId } = await say(mia, topic.id, 'Wie zuerst');
    const now = () => mia.call('GET /api/posts/:postId/source', { postId });
    return {
      save: (source, version) => mia.call('PATCH /api/posts/:postId', { postId, source, version }),
      now: async () => now().then(({ source, version }) => ({ text: source, version })),
    };
  },
  'the title of a topic': async () => {
    const { room, topic, owner } = await roomOf(world);
    const now = async () =>
      (await owner.call('GET /api/rooms/:slug/topics/:topic', { slug: room.slug, topic: topic.slug })).topic;
    return {
      save: (title, version) => owner.call('PATCH /api/topics/:topicId', { topicId: topic.id, title, version }),
      now: async () => now().then(({ title, version }) => ({ text: title, version })),
    };
  },
  'what a room is for': async () => {
    const { room, owner } = await roomOf(world);
    const now = () => owner.call('GET /api/rooms/:slug', { slug: room.slug });
    return {
      save: (purpose, version) => owner.call('PATCH /api/rooms/:roomId', { roomId: room.id, purpose, version }),
      now: async () => now().then(({ purpose, version }) => ({ text: purpose, version })),
    };
  },
};

describe.each(Object.entries(kinds))('%s', (_, make) => {
  it('is not saved from an older version than what stands there, or from none', async () => {
    const { save, now } = await make();
    const read = await now();
    await save('In einem anderen Fenster', read.version);
    await expect(save('Hier, ohne davon zu wissen', read.version)).rejects.toMatchObject({
      problem: { status: 409, code: 'conflict.changed' },
    });
    await expect(save('Irgendwie', undefined as never)).rejects.toMatchObject({
      problem: { code: 'input.invalid', errors: [{ field: 'version' }] },
    });
    expect(await now()).toEqual({ text: 'In einem anderen Fenster', version: read.version + 1 });
  });

  it('is saved from the version that stands there, one after the other', async () => {
    const { save, now } = await make();
    for (const text of ['Zum ersten', 'Zum zweiten']) {
      await save(text, (await now()).version);
      expect((await now()).text).toBe(text);
    }
  });

  it('is saved by exactly one of those who read the same version, at once', async () => {
    const { save, now } = await make();
    // Several times, for at first each waits for a connection of its own.
    for (let round = 0; round < 5; round++) {
      const { version } = await now();
      const texts = ['einen', 'anderen', 'dritten', 'vierten'].map((which) => `Aus dem ${which} Fenster, ${round}`);
      const saved = await Promise.allSettled(texts.map((text) => save(text, version)));
      expect(saved.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected']);
      expect(await now()).toEqual({
        text: texts[saved.findIndex(({ status }) => status === 'fulfilled')],
        version: version + 1,
      });
    }
  });
});

it('saving the same post or title again is no conflict: an answer may have been lost', async () => {
  for (const kind of ['a post', 'the title of a topic']) {
    const { save, now } = await kinds[kind]!();
    const { version } = await now();
    for (let nth = 0; nth < 2; nth++) await save('Noch einmal gesendet', version);
    expect(await now()).toEqual({ text: 'Noch einmal gesendet', version: version + 1 });
  }
});
