import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { meetup } from '../../../../../../tests/support/events.js';
import { roomOf, say } from '../../../../../../tests/support/rooms.js';
import { openWorld, type World } from '../../../../../../tests/support/world.js';
import { PersonalData } from './personal-data.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Columns that point to members, and where the export has what they say; or why it is not theirs to have. */
const covered: Record<string, string> = {
  'sessions.member_id': 'devices',
  'applications.member_id': 'gone once somebody is in',
  'password_resets.member_id': 'a hash, for half an hour',
  'address_changes.member_id': 'account',
  'admission_duty.owner_id': 'actions',
  'admission_duty.deputy_id': 'actions',
  'invitations.invited_by': 'actions',
  'known_devices.member_id': 'a hash',
  'room_members.member_id': 'rooms',
  'room_members.added_by': 'gone once the other has opened the room',
  'topics.author_id': 'posts',
  'posts.author_id': 'posts',
  'reactions.member_id': 'reactions',
  'addressees.member_id': 'what others wrote',
  'topic_writers.member_id': 'posts',
  'read_marks.member_id': 'read_up_to',
  'event_organisers.member_id': 'events_organised',
  'event_places.member_id': 'registrations',
  'event_invitations.member_id': 'registrations',
  'events.created_by': 'events_organised',
  'calendar_feeds.member_id': 'calendar_feed',
  'calendar_imports.member_id': 'calendars of others, for an hour',
  'profiles.member_id': 'profile',
  'pictures.member_id': 'picture',
  'contact_requests.sender_id': 'requests_sent',
  'contact_requests.receiver_id': 'requests_received',
};

describe('what is kept about me, as a file', () => {
  it('has what I wrote, where I take part and what I asked, and no address of anybody else', async () => {
    const mia = await world.member({ name: 'Mia', email: 'mia@example.org' });
    const ben = await world.member({ name: 'Ben', email: 'ben@example.org', handle: 'ben' });
    const hannelore = await world.member({ role: 'organiser' });
    const { topic, room } = await roomOf(world, { members: [mia, ben] });
    const post = await say(mia, topic.id, 'Mein erster Entwurf');
    await mia.call('PATCH /api/posts/:postId', { postId: post.id, source: 'Meine Fassung', version: 0 });
    await say(ben, topic.id, 'Ein Beitrag von Ben');
    const event = await hannelore.call('POST /api/events', meetup({ title: 'Werkstatt' }));
    await mia.call('PUT /api/participation/:optionId', { optionId: event.options[0]!.id });
    const { account, devices, kept, incomplete } = await mia.call('GET /api/account/export', {});
    expect(account.email).toBe('mia@example.org');
    expect(devices).toHaveLength(1);
    expect(kept.posts).toMatchObject([{ source: 'Meine Fassung', room: room.name, topic: 'Was tun?' }]);
    expect(kept.earlier_wordings).toMatchObject([{ post_id: post.id, source: 'Mein erster Entwurf' }]);
    expect(incomplete).toEqual([]);
    expect(kept.registrations).toMatchObject([{ title: 'Werkstatt', state: 'registered' }]);
    expect(kept.rooms).toMatchObject([{ name: room.name, role: 'member' }]);
    expect(kept.profile).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toMatch(/Beitrag von Ben|ben@example\.org/);
  });

  it('names no private room one has left, nor what is called how there today', async () => {
    const [owner, mia] = [await world.member(), await world.member()];
    const { topic, room } = await roomOf(world, { owner, members: [mia], visibility: 'private' });
    await say(mia, topic.id, 'Das habe ich geschrieben');
    const posts = async () => (await mia.call('GET /api/account/export', {})).kept.posts;
    expect(await posts()).toMatchObject([{ source: 'Das habe ich geschrieben', room: room.name, topic: 'Was tun?' }]);
    await owner.call('DELETE /api/rooms/:roomId/members/:memberId', { roomId: room.id, memberId: mia.id! });
    expect(await posts()).toMatchObject([{ source: 'Das habe ich geschrieben', room: null, topic: null }]);
  });

  it('is no larger than a node can make at one go, has the newest, and says of what there is more', async () => {
    const mia = await world.member();
    const { topic } = await roomOf(world, { members: [mia] });
    const post = await say(mia, topic.id, 'x'.repeat(10_000));
    await world.sql(
      `insert into posts select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'position', n, 'created_at', p.created_at + n * interval '1 second'))).* from posts p, generate_series(3, 1000) n where p.id = $1`,
      [post.id],
    );
    const { kept, incomplete } = await mia.call('GET /api/account/export', {});
    expect(incomplete).toContain('posts');
    expect(incomplete).not.toContain('rooms');
    expect(JSON.stringify(kept).length).toBeLessThan(8_100_000);
    expect(kept.posts!.length).toBeGreaterThan(700);
    const times = kept.posts!.map(({ created_at }) => Date.parse(created_at as string));
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(new Date(times[0]!).toISOString()).toBe(new Date(world.clock.now().getTime() + 1_000_000).toISOString());
  });

  it('is made for one person after the other', async () => {
    const people = [await world.member(), await world.member(), await world.member()];
    const data = world.get(PersonalData) as unknown as { find: (id: string) => Promise<unknown> };
    const find = data.find.bind(data);
    let [under, most] = [0, 0];
    data.find = (id) => {
      most = Math.max(most, ++under);
      return find(id).finally(() => under--);
    };
    await Promise.all(people.map((who) => who.call('GET /api/account/export', {})));
    expect(most).toBe(1);
  });

  it('leaves out no table that says something about a member', async () => {
    const columns = await world.sql<{ name: string }>(
      `select c.conrelid::regclass || '.' || a.attname as name from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
        where c.contype = 'f' and c.confrelid = 'members'::regclass`,
    );
    expect(columns.map(({ name }) => name).filter((name) => !(name in covered))).toEqual([]);
  });
});
