import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { RENDERER, renderMarkdown, shorten } from '../../apps/api/src/platform/text/markdown.ts';
import { recountRooms } from '../../apps/api/src/features/rooms/recount-rooms.ts';
import { slugOf, topicSlug } from '../../apps/api/src/features/rooms/slug.ts';
import { SearchIndex } from '../../apps/api/src/platform/search/search-index.ts';
import { vocabularyOf } from '../../apps/api/src/platform/search/search-words.ts';
import { Sessions } from '../../apps/api/src/platform/auth/sessions.ts';
import { openWorld, Visitor } from '../../tests/support/world.ts';
import { connected, fill } from './fill.mjs';
import { fillSearch } from './search.mjs';

const app = { renderMarkdown, RENDERER, shorten, slugOf, topicSlug, recountRooms };
const size = { posts: 600, people: 60, events: 40 };
const day = Date.parse('2026-11-25T00:00Z');

const tables = [
  'members',
  'profiles',
  'rooms',
  'room_members',
  'topics',
  'posts',
  'reactions',
  'addressees',
  'read_marks',
  'room_events',
  'topic_writers',
  'events',
  'event_options',
  'event_places',
  'search_documents',
  'search_words',
];

async function filled(seed) {
  const world = await openWorld();
  await fill({ url: world.config.databaseUrl, size, seed, day, app });
  const documents = await fillSearch(
    () => connected(world.config.databaseUrl),
    world.get(SearchIndex).sources.values(),
    vocabularyOf,
  );
  return { world, documents };
}

/** One number for all rows of a table. */
async function printOf(world, table) {
  const [row] = await world.sql(
    `select coalesce(sum(hashtextextended(t::text, 0)), 0)::text as print, count(*)::int as rows from ${table} t`,
  );
  return row;
}

describe('a generated community', () => {
  let one, another, different, reader;

  beforeAll(async () => {
    [one, another, different] = [await filled(1), await filled(1), await filled(2)];
    const [member] = await one.world.sql(
      `select m.id, m.role from members m join room_members b on b.member_id = m.id where m.state = 'active' order by m.id limit 1`,
    );
    reader = new Visitor(one.world, { ...member, token: await one.world.get(Sessions).open(member.id, 'test') });
  }, 120_000);

  afterAll(async () => {
    for (const { world } of [one, another, different]) await world.close();
  });

  it.each(tables)('has the same rows for the same seed, others for another: %s', async (table) => {
    // Identity columns are numbered by the database; everything else is generated.
    const [first, second, third] = await Promise.all(
      [one, another, different].map(({ world }) => printOf(world, table)),
    );
    expect(first.rows).toBeGreaterThan(0);
    expect(second).toEqual(first);
    expect(third.print).not.toBe(first.print);
  });

  it('has as many posts as were asked for, a long topic among many short ones, and counts that are right', async () => {
    const [{ posts, longest, wrong }] = await one.world.sql(
      `select (select count(*)::int from posts) as posts, max(post_count) as longest,
              count(*) filter (where post_count <> (select count(*) from posts p where p.topic_id = t.id) or participant_count <> (select count(distinct author_id) from posts p where p.topic_id = t.id))::int as wrong from topics t`,
    );
    expect({ posts, longest, wrong }).toEqual({ posts: size.posts, longest: size.posts / 5, wrong: 0 });
    expect(
      await one.world.sql(
        'select from event_options o where taken <> (select count(*) from event_places p where p.option_id = o.id and p.state = $1)',
        ['registered'],
      ),
    ).toEqual([]);
  });

  it('holds texts as the application would have rendered them', async () => {
    const posts = await one.world.sql('select source, html, excerpt, mentions from posts order by id limit 300');
    const people = new Map(
      (await one.world.sql('select id, handle::text, name from members')).map((person) => [person.handle, person]),
    );
    expect(posts.some(({ mentions }) => mentions.length)).toBe(true);
    for (const { source, html, excerpt, mentions } of posts)
      expect(renderMarkdown(source, people)).toEqual({ html, excerpt, mentions });
  });

  it('is indexed as the application would have done it', async () => {
    const before = await one.world.sql(
      'select kind, id, audience, vector::text, words from search_documents order by kind, id, audience',
    );
    await one.world.get(SearchIndex).reindex();
    const after = await one.world.sql(
      'select kind, id, audience, vector::text, words from search_documents order by kind, id, audience',
    );
    expect(after).toEqual(before);
  });

  it('is one the application works with: read, written in and searched', async () => {
    const { items } = await reader.call('GET /api/rooms', { which: 'mine' });
    const topics = await reader.call('GET /api/rooms/:slug/topics', { slug: items[0].slug });
    const view = await reader.call('GET /api/rooms/:slug/topics/:topic', {
      slug: items[0].slug,
      topic: topics.items[0].slug,
    });
    expect(view.posts.length).toBeGreaterThan(0);
    const post = await reader.call('POST /api/topics/:topicId/posts', {
      topicId: view.topic.id,
      id: randomUUID(),
      source: 'Noch etwas',
    });
    expect(post.position).toBe(view.topic.postCount + 1);
    const missed = await reader.call('GET /api/rooms/:roomId/events', {
      roomId: view.room.id,
      since: view.room.seq - 1,
    });
    expect(missed.events.map(({ type }) => type)).toEqual(['post.sent', 'post.sent']);
    expect((await reader.call('GET /api/experts', { q: 'Elternarbeit' })).total).toBeGreaterThan(0);
    expect((await reader.call('GET /api/events', {})).items.length).toBeGreaterThan(0);
  });
});
