import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { meetup } from '../../../../../tests/support/events.js';
import { profile } from '../../../../../tests/support/profile.js';
import { roomOf, say } from '../../../../../tests/support/rooms.js';
import { openWorld, type World } from '../../../../../tests/support/world.js';
import { PublicChanges } from '../database/public-changes.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { SearchIndex } from '../search/search-index.js';
import { GuestPages } from './guest-pages.js';

let world: World;
let pages: GuestPages;
let asked: number;
let drawn: number;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  pages = new GuestPages(world.get(PublicChanges), world.clock);
  asked = drawn = 0;
});

/** A page drawn from what a guest is answered at an address of the API. */
async function page(address: string, choices: unknown[] = ['de'], status = 200) {
  const { html } = await pages.of(address, choices, async () => {
    asked++;
    const state = (await world.guest.send(`GET ${address}`)).body;
    return { status, state, forGuest: true, draw: () => (drawn++, `<p>${state}</p>`) };
  });
  const sent: Buffer[] = [];
  await html.send(
    { headers: {} } as FastifyRequest,
    { send: (bytes: Buffer) => sent.push(bytes) } as unknown as FastifyReply,
  );
  return String(sent[0]);
}

const fresh = async (address: string) => `<p>${(await world.guest.send(`GET ${address}`)).body}</p>`;

describe('a page that guests see alike', () => {
  it('is asked for and drawn once, until something they can see has changed', async () => {
    const { topic, owner } = await roomOf(world);
    const inside = await roomOf(world, { visibility: 'internal' });
    for (let n = 0; n < 3; n++) await page('/api/rooms');
    await say(inside.owner, inside.topic.id, 'Das sieht kein Gast.');
    await page('/api/rooms');
    expect([asked, drawn]).toEqual([1, 1]);
    await say(owner, topic.id, 'Das sehen alle.');
    expect(await page('/api/rooms')).toBe(await fresh('/api/rooms'));
    expect(asked).toBe(2);
  });

  it('is asked for, but not drawn again after a change that does not show on it', async () => {
    const { room } = await roomOf(world);
    await page(`/api/rooms/${room.slug}`);
    const elsewhere = await roomOf(world);
    await say(elsewhere.owner, elsewhere.topic.id, 'Anderswo');
    await page(`/api/rooms/${room.slug}`);
    expect([asked, drawn]).toEqual([2, 1]);
  });

  it('is asked for again where a change was under way when it was, and done afterwards', async () => {
    const { room, owner } = await roomOf(world);
    const runner = world.get(DataSource).createQueryRunner();
    await runner.startTransaction();
    await runner.query(`update members set name = 'Umbenannt' where id = $1`, [owner.id]);
    // Others come and are done meanwhile: the change under way is not the latest.
    await roomOf(world);
    const before = await page(`/api/rooms/${room.slug}/topics`);
    await runner.commitTransaction();
    await runner.release();
    expect(before).not.toContain('Umbenannt');
    expect(await page(`/api/rooms/${room.slug}/topics`)).toContain('Umbenannt');
  });

  it('is asked for again where another node changed something', async () => {
    const { room, owner } = await roomOf(world);
    await page(`/api/rooms/${room.slug}`);
    const elsewhere = await world.anotherNode();
    await elsewhere.get(UnitOfWork).sql(`update members set name = 'Von nebenan' where id = $1`, [owner.id]);
    await page(`/api/rooms/${room.slug}`);
    expect(asked).toBe(2);
  });

  it('is drawn again after a minute, since time changes pages, too', async () => {
    await page('/api/rooms');
    world.clock.advance({ seconds: 59 });
    await page('/api/rooms');
    expect(drawn).toBe(1);
    world.clock.advance({ seconds: 1 });
    await page('/api/rooms');
    expect(drawn).toBe(2);
  });

  it('is kept apart by address and by what guests choose', async () => {
    for (const choices of [
      ['de', 'dark'],
      ['en', 'dark'],
      ['de', 'light'],
    ])
      await page('/api/rooms', choices);
    await page('/api/events', ['de', 'dark']);
    expect(asked).toBe(4);
  });

  it('is not kept where it is an error, or somebody’s own', async () => {
    for (let n = 0; n < 2; n++) await page('/api/rooms/nirgends', ['de'], 404);
    for (let n = 0; n < 2; n++)
      await pages.of(
        '/start',
        ['de'],
        async () => (asked++, { status: 200, state: 'Meins', forGuest: false, draw: () => 'Meins' }),
      );
    expect(asked).toBe(4);
  });

  it('goes when a hundred others have come, so that memory stays bounded', async () => {
    const quick = (address: string) =>
      pages.of(
        address,
        [],
        async () => (asked++, { status: 200, state: address, forGuest: true, draw: () => address }),
      );
    await quick('first');
    for (let n = 0; n < 100; n++) await quick(String(n));
    await quick('99');
    expect(asked).toBe(101);
    await quick('first');
    expect(asked).toBe(102);
  });

  it('goes when longer ones have come, for the same reason', async () => {
    const long = (address: string) =>
      pages.of(
        address,
        [],
        async () => (asked++, { status: 200, state: 'a'.repeat(3_000_000), forGuest: true, draw: () => address }),
      );
    for (const address of ['first', 'second', 'third', 'third', 'first']) await long(address);
    expect(asked).toBe(4);
  });

  it('is asked for each time where it cannot be said what has changed', async () => {
    const away = new GuestPages({ since: () => Promise.reject(new Error('no database')) }, world.clock);
    for (let n = 0; n < 2; n++)
      await away.of('/', [], async () => (asked++, { status: 200, state: '', forGuest: true, draw: () => '' }));
    expect(asked).toBe(2);
  });
});

describe('what guests can see of', () => {
  it('rooms, people, institutions, events and the platform is never older than what was done', async () => {
    const [author, organiser, administrator] = [
      await world.member({ name: 'Ada Anders' }),
      await world.member({ role: 'organiser' }),
      await world.member({ role: 'administrator' }),
    ];
    const { room, topic, owner } = await roomOf(world, { members: [author] });
    const handle = (await author.call('GET /api/session')).person!.handle;
    await author.call('PUT /api/profile', profile({ name: 'Ada Anders', everyone: true, can: ['Hörspiele'] }));
    const event = await organiser.call('POST /api/events', meetup({ title: 'Treffen' }));
    const addresses = [
      '/api/rooms',
      `/api/rooms/${room.slug}`,
      `/api/rooms/${room.slug}/topics`,
      `/api/rooms/${room.slug}/topics/${topic.slug}`,
      `/api/topics/${topic.id}/writers`,
      `/api/events`,
      `/api/events/${event.slug}`,
      `/api/experts/${handle}`,
      '/api/experts?q=H%C3%B6rspiele',
      '/api/site',
    ];
    const actions: Record<string, () => Promise<unknown>> = {
      'a post': async () => (posted = await say(author, topic.id, 'Ein Beitrag')),
      'an edited post': () =>
        author.call('PATCH /api/posts/:postId', { postId: posted.id, source: 'Anders', version: 0 }),
      'a reaction': () => owner.call('PUT /api/posts/:postId/reactions/:kind', { postId: posted.id, kind: 'thanks' }),
      'a solution': () => owner.call('PUT /api/topics/:topicId/solution', { topicId: topic.id, postId: posted.id }),
      'a deleted post': () => author.call('DELETE /api/posts/:postId', { postId: posted.id }),
      'a title': () => owner.call('PATCH /api/topics/:topicId', { topicId: topic.id, title: 'Wie nun?', version: 0 }),
      'a renamed room': () =>
        owner.call('PATCH /api/rooms/:roomId', { roomId: room.id, name: 'Umbenannt', version: 0 }),
      'somebody who left': () => author.call('POST /api/rooms/:roomId/leave', { roomId: room.id }),
      'a new name': async () =>
        author.call('PUT /api/profile', {
          ...profile({ name: 'Ada Neu', everyone: true, can: ['Hörspiele'] }),
          version: (await author.call('GET /api/profile')).version,
        }),
      'a hidden name': async () =>
        author.call('PUT /api/profile', {
          ...profile({ name: 'Ada Neu' }),
          version: (await author.call('GET /api/profile')).version,
        }),
      'a moved event': async () =>
        organiser.call('PUT /api/events/:slug', {
          ...(await organiser.call('GET /api/events/:slug/draft', { slug: event.slug })),
          placeName: 'Anderswo',
        }),
      'a registration': () => author.call('PUT /api/participation/:optionId', { optionId: event.options[0]!.id }),
      'a cancelled event': () =>
        organiser.call('POST /api/events/:slug/cancellation', { slug: event.slug, reason: 'Krank' }),
      'a suspended author': () =>
        administrator.call('PUT /api/members/:id/suspension', { id: author.id, reason: 'Werbung' }),
      'a room that closes': async () =>
        owner.call('PATCH /api/rooms/:roomId', {
          roomId: room.id,
          visibility: 'private',
          version: (await owner.call('GET /api/rooms/:slug', { slug: room.slug })).version,
        }),
    };
    let posted: { id: string };
    for (const [action, does] of Object.entries(actions)) {
      for (const address of addresses) await page(address);
      await does();
      await world.get(SearchIndex).catchUp();
      for (const address of addresses)
        expect(`${address} after ${action}: ${await page(address)}`).toBe(
          `${address} after ${action}: ${await fresh(address)}`,
        );
    }
  });

  it('every table is watched, unless it shows elsewhere or to no guest', async () => {
    const watched = await world.sql<{ name: string }>(
      `select distinct event_object_table as name from information_schema.triggers where action_statement like '%publicly_changed%'`,
    );
    const all = await world.sql<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const names = (rows: { name: string }[]) => rows.map(({ name }) => name);
    /** What happens in them raises the sequence number of their room. */
    const inRooms = ['topics', 'posts', 'post_versions', 'reactions', 'topic_writers', 'room_members', 'room_events'];
    /** Whose address is that of a row that never changes. */
    const fixed = ['pictures'];
    const ofNoGuest = [
      'address_changes',
      'addressees',
      'admission_duty',
      'applications',
      'audit',
      'calendar_feeds',
      'calendar_imports',
      'contact_requests',
      'event_invitations',
      'invitations',
      'jobs',
      'known_devices',
      'loose_files',
      'migrations',
      'outbox',
      'password_resets',
      'public_changes',
      'rate_limits',
      'read_marks',
      'registrations',
      'search_stale',
      'search_words',
      'sessions',
    ];
    expect(
      names(all).filter((name) => ![...names(watched), ...inRooms, ...fixed, ...ofNoGuest].includes(name)),
    ).toEqual([]);
  });

  it('is remembered for some minutes only', async () => {
    await roomOf(world);
    await world.sql(`update public_changes set at = at - interval '11 minutes'`);
    await world.get(PublicChanges).forget();
    expect(await world.sql('select 1 from public_changes')).toEqual([]);
  });
});
