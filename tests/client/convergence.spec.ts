import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { EventType, RoomEvent } from '@querschnitt/shared/events';
import type { Post } from '@querschnitt/shared/rooms/posts.schema';
import type { Topic } from '@querschnitt/shared/rooms/topics.schema';
import { InfiniteQueryObserver, QueryObserver } from '@tanstack/react-query';
import { get, pages } from '../../apps/web/src/platform/api';
import { createQueryClient } from '../../apps/web/src/platform/api/query-client';
import type { Transport } from '../../apps/web/src/platform/api/transport';
import { applyEvent, keepUp } from '../../apps/web/src/features/rooms/live/hold';
import { roomOf, say } from '../support/rooms.js';
import { openWorld, type Visitor, type World } from '../support/world.js';

type Person = Visitor & { id: string };

interface Scene {
  roomId: string;
  slug: string;
  topic: Topic;
  /** Written by `author`, answered by `reply`. */
  post: Post;
  reply: Post;
  /** All its posts are deleted. */
  emptied: Topic;
  owner: Person;
  author: Person;
  stranger: Person;
}

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** What brings about each event. A new type in the catalogue does not compile without a line here. */
const actions: Record<EventType, (scene: Scene) => Promise<unknown>> = {
  'room.edited': ({ roomId, owner }) =>
    owner.call('PATCH /api/rooms/:roomId', {
      roomId,
      name: `Neu ${randomUUID()}`,
      purpose: 'Anders',
      visibility: 'internal',
      sectors: ['social'],
      version: 0,
    }),
  'room.joined': ({ roomId, stranger }) => stranger.call('POST /api/rooms/:roomId/join', { roomId }),
  'room.role_set': ({ roomId, owner, author }) =>
    owner.call('PATCH /api/rooms/:roomId/members/:memberId', { roomId, memberId: author.id, role: 'owner' }),
  'room.left': ({ roomId, author }) => author.call('POST /api/rooms/:roomId/leave', { roomId }),
  'topic.opened': ({ roomId, author }) =>
    author.call('POST /api/rooms/:roomId/topics', {
      roomId,
      title: 'Noch eine Frage',
      postId: randomUUID(),
      source: 'Wie geht das?',
    }),
  'topic.titled': ({ topic, owner }) =>
    owner.call('PATCH /api/topics/:topicId', { topicId: topic.id, title: 'Ein besserer Titel', version: 0 }),
  'topic.removed': ({ emptied, author }) => author.call('DELETE /api/topics/:topicId', { topicId: emptied.id }),
  'topic.resolved': ({ topic, post, owner }) =>
    owner.call('PUT /api/topics/:topicId/solution', { topicId: topic.id, postId: post.id }),
  'post.sent': ({ topic, post, stranger, owner }) =>
    say(stranger, topic.id, `Von außen, @${handles.get(owner.id)!}`, { replyTo: post.id }),
  'post.edited': ({ post, author, owner }) =>
    author.call('PATCH /api/posts/:postId', {
      postId: post.id,
      source: `Anders, @${handles.get(owner.id)!}`,
      version: 0,
    }),
  'post.deleted': ({ post, author }) => author.call('DELETE /api/posts/:postId', { postId: post.id }),
  'post.restored': async ({ post, author }) => {
    await author.call('DELETE /api/posts/:postId', { postId: post.id });
    await author.call('POST /api/posts/:postId/restore', { postId: post.id });
  },
  'post.reacted': ({ post, owner }) =>
    owner.call('PUT /api/posts/:postId/reactions/:kind', { postId: post.id, kind: 'thanks' }),
};

const handles = new Map<string, string>();

async function scene(): Promise<Scene> {
  const [author, stranger] = [await world.member(), await world.member()];
  const { room, topic, owner } = await roomOf(world, { members: [author] });
  for (const { id, handle } of await world.sql<{ id: string; handle: string }>('select id, handle from members'))
    handles.set(id, handle);
  world.clock.advance({ minutes: 1 });
  const post = await say(author, topic.id, 'Mein Beitrag');
  const reply = await say(owner, topic.id, 'Dazu', { replyTo: post.id });
  await author.call('PUT /api/posts/:postId/reactions/:kind', { postId: reply.id, kind: 'helpful' });
  const postId = randomUUID();
  const emptied = await author.call('POST /api/rooms/:roomId/topics', {
    roomId: room.id,
    title: 'Bald leer',
    postId,
    source: 'Doch nicht',
  });
  await author.call('DELETE /api/posts/:postId', { postId });
  await roomOf(world);
  world.clock.advance({ minutes: 1 });
  return { roomId: room.id, slug: room.slug, topic, post, reply, emptied, owner, author, stranger };
}

/** A tab with a room, a topic of it and all that is new on screen: the client's own data layer, over the API. */
class Tab {
  /** What was asked for since it was opened. */
  readonly asked: string[] = [];
  readonly client = createQueryClient((request) => this.transport(request));
  private readonly stops: (() => void)[] = [keepUp(this.client, this.who.id)];

  private constructor(
    private readonly who: Visitor,
    { slug, topic, roomId, owner }: Scene,
  ) {
    const room = get('GET /api/rooms/:slug', { slug });
    const shown = [
      room,
      get('GET /api/rooms/:slug/topics/:topic', { slug, topic: topic.slug }),
      get('GET /api/topics/:topicId/writers', { topicId: topic.id }),
      get('GET /api/topics', { filter: 'resolved' }),
    ];
    const mine =
      who.id === null
        ? []
        : [
            get('GET /api/inbox/counts', {}),
            ...(who === owner ? [get('GET /api/rooms/:roomId/members', { roomId })] : []),
          ];
    const lists = [
      pages('GET /api/rooms/:slug/topics', { slug, filter: 'all' }),
      pages('GET /api/rooms/:slug/topics', { slug, filter: 'open' }),
    ];
    const myLists =
      who.id === null
        ? []
        : [
            pages('GET /api/rooms', { which: 'mine' }),
            pages('GET /api/inbox', {}),
            pages('GET /api/inbox/addressed', { unread: 'true' }),
          ];
    for (const reading of [...shown, ...mine])
      this.stops.push(new QueryObserver(this.client, reading as typeof room).subscribe(() => undefined));
    for (const reading of [...lists, ...myLists])
      this.stops.push(new InfiniteQueryObserver(this.client, reading as (typeof lists)[0]).subscribe(() => undefined));
  }

  static async open(who: Visitor, here: Scene) {
    const tab = new Tab(who, here);
    await tab.settled();
    tab.asked.length = 0;
    return tab;
  }

  /** Hears everything that happened since, and gets the answers it asks for in the minute after. */
  async hear(events: RoomEvent[]) {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'Date'] });
    for (const event of events) applyEvent(this.client, event, this.who.id);
    jest.advanceTimersByTime(60_000);
    jest.useRealTimers();
    await this.settled();
  }

  /** Everything as it stands on the screen. */
  get shown() {
    const shown = this.client
      .getQueryCache()
      .getAll()
      .map(({ queryKey, state }) => {
        const data = state.data as { pages: { items: unknown[] }[] } | object;
        return [
          JSON.stringify(queryKey),
          'pages' in data
            ? onScreen(
                queryKey[0],
                data.pages.flatMap(({ items }) => items),
              )
            : data,
        ];
      });
    return Object.fromEntries(shown) as Record<string, unknown>;
  }

  close() {
    for (const stop of this.stops) stop();
    this.client.clear();
  }

  private async settled() {
    while (this.client.isFetching() > 0) await new Promise((resolve) => setImmediate(resolve));
  }

  private readonly transport: Transport = async ({ method, path }) => {
    this.asked.push(`${method} ${path}`);
    const answer = await world.app.inject({ method: method as 'GET', url: path, headers: { cookie: this.who.cookie } });
    return { status: answer.statusCode, body: answer.json() as unknown };
  };
}

/** What has been read meanwhile is not shown among the news. */
const onScreen = (on: unknown, items: unknown[]) =>
  on === 'GET /api/inbox' ? (items as Topic[]).filter(({ unread }) => unread > 0) : items;

const told = async (who: Visitor, { roomId }: Scene, since: number) =>
  (await who.call('GET /api/rooms/:roomId/events', { roomId, since })).events as RoomEvent[];

async function seqOf(who: Visitor, { slug }: Scene) {
  return (await who.call('GET /api/rooms/:slug', { slug })).seq;
}

/** Opens a tab for each, does it, lets them hear of it. */
async function afterwards(here: Scene, readers: Visitor[], action: () => Promise<unknown>) {
  const tabs = await Promise.all(readers.map((who) => Tab.open(who, here)));
  const since = await seqOf(here.owner, here);
  await action();
  for (const [nth, tab] of tabs.entries()) await tab.hear(await told(readers[nth]!, here, since));
  return tabs;
}

describe('what a client holds, with the events since, is what a fresh read answers', () => {
  it.each(Object.keys(actions) as EventType[])('after %s', async (type) => {
    const here = await scene();
    const readers: Visitor[] = [here.owner, here.author, here.stranger];
    const before = await Promise.all(readers.map((who) => Tab.open(who, here)));
    const tabs = await afterwards(here, readers, () => actions[type](here));
    for (const [nth, tab] of tabs.entries()) {
      const fresh = await Tab.open(readers[nth]!, here);
      expect(tab.shown).toEqual(fresh.shown);
      // Without its applier the event would leave everything as it was, and the line above would notice.
      expect(before[nth]!.shown).not.toEqual(fresh.shown);
      fresh.close();
    }
    for (const tab of [...before, ...tabs]) tab.close();
  });

  it('for a guest in a public room, after many of them in a row', async () => {
    const here = await scene();
    const [tab] = await afterwards(here, [world.guest], async () => {
      for (const type of [
        'post.sent',
        'topic.titled',
        'topic.resolved',
        'post.reacted',
        'post.edited',
        'post.deleted',
        'topic.opened',
        'room.role_set',
        'room.left',
      ] as const) {
        world.clock.advance({ minutes: 1 });
        await actions[type](here);
      }
    });
    const fresh = await Tab.open(world.guest, here);
    expect(tab!.shown).toEqual(fresh.shown);
    for (const one of [tab!, fresh]) one.close();
  });

  it('for a guest who saw among the owners who is one no more, or is one again', async () => {
    for (const role of ['member', 'owner'] as const) {
      const here = await scene();
      await actions['room.role_set'](here);
      const [tab] = await afterwards(here, [world.guest], async () => {
        const setRole = (to: 'owner' | 'member') =>
          here.owner.call('PATCH /api/rooms/:roomId/members/:memberId', {
            roomId: here.roomId,
            memberId: here.author.id,
            role: to,
          });
        await setRole('member');
        if (role === 'owner') await setRole(role);
      });
      const fresh = await Tab.open(world.guest, here);
      expect(tab!.shown).toEqual(fresh.shown);
      for (const one of [tab!, fresh]) one.close();
    }
  });
});

describe('what a post costs those who have its topic open', () => {
  /** What each asks for, once they show what a fresh read answers. */
  const asked = async (here: Scene, readers: Visitor[], action: () => Promise<unknown>) => {
    const tabs = await afterwards(here, readers, action);
    const asked = tabs.map((tab) => tab.asked.map((request) => request.split('?')[0]).sort());
    for (const [nth, tab] of tabs.entries()) {
      const fresh = await Tab.open(readers[nth]!, here);
      expect(tab.shown).toEqual(fresh.shown);
      for (const one of [tab, fresh]) one.close();
    }
    return asked;
  };

  it.each([
    ['was new to them before', false],
    ['had been read before', true],
  ])('is no request, where something %s', async (_, read) => {
    const here = await scene();
    if (read) await here.owner.call('POST /api/inbox/read', {});
    const readers = [here.owner, here.author, here.stranger, world.guest];
    expect(await asked(here, readers, () => say(here.author, here.topic.id, 'Dazu noch etwas'))).toEqual(
      readers.map(() => []),
    );
  });

  it('is to ask for what is said to them, for whom it answers', async () => {
    const here = await scene();
    const answer = () => say(here.author, here.topic.id, 'Dazu noch etwas', { replyTo: here.reply.id });
    expect(await asked(here, [here.owner, here.author, here.stranger], answer)).toEqual([
      ['GET /api/inbox/addressed', 'GET /api/inbox/counts'],
      [],
      [],
    ]);
  });
});
