import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { instantOf } from '@querschnitt/shared/kernel/time';
import { wallClockOf } from '@querschnitt/shared/kernel/wall-clock';
import type { RoomRole } from '@querschnitt/shared/rooms/rooms.schema';
import { CreateRoom } from '../features/rooms/create-room.js';
import { InviteToRoom } from '../features/rooms/invite-to-room.js';
import { OpenTopic } from '../features/rooms/open-topic.js';
import { recountRooms } from '../features/rooms/recount-rooms.js';
import { ResolveTopic } from '../features/rooms/resolve-topic.js';
import { SendPost } from '../features/rooms/send-post.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { youthWork } from './logbook.data.js';
import { accountHandles, type ExampleHandle } from './people.data.js';
import { writeLongTopic } from './long-topic.js';
import type { ExamplePeople } from './people.example.js';
import { type ExamplePost, type ExampleRoom, type ExampleTopic, rooms } from './rooms.data.js';

const DAY = 86_400_000;
const FOUNDED = 180;
/** Topics with more posts are written at once. */
const LONG = 100;
/** Days of which Hannelore Dietzsch and Karla Mittenzwei have read nothing yet. */
const RECENT = 2;
/** The example's today begins after this time, so that its morning posts do not lie in the future. */
const MORNING = '09:30';

/**
 * Rooms, topics and posts as if colleagues had used them for months; written through the real actions, but for
 * what is many and plain: memberships, reactions and marks.
 */
export async function roomsExample(app: INestApplicationContext, people: ExamplePeople) {
  const seed = new RoomsSeed(app, people);
  for (const room of rooms(youthWork)) await seed.room(room);
  await seed.writeReactions();
  await seed.leaveSomeUnread();
}

class RoomsSeed {
  private readonly clock = this.app.get(Clock);
  private readonly today = this.clock.now();
  private readonly everybody = Object.keys(this.people) as ExampleHandle[];
  private readonly reactions: { post_id: string; kind: string; member_id: string; at: Date }[] = [];
  private readonly read: { who: ExampleHandle; topicId: string; position: number }[] = [];

  constructor(
    private readonly app: INestApplicationContext,
    private readonly people: ExamplePeople,
  ) {
    if (wallClockOf(this.today).slice(11) < MORNING) this.today = new Date(this.today.getTime() - DAY);
  }

  async room({ owners, members, added = [], topics, ...traits }: ExampleRoom) {
    const [founder] = owners as [ExampleHandle];
    const { id: roomId } = await this.on(FOUNDED, '09:00', () =>
      this.app.get(CreateRoom).run(this.people[founder], traits),
    );
    const inside = members === 'everybody' ? this.everybody : [...owners, ...members];
    await this.letIn(roomId, owners, 'owner');
    await this.letIn(roomId, inside, 'member');
    const audience = traits.visibility === 'private' ? inside : this.everybody;
    for (const topic of topics) await this.topic(roomId, topic, inside, audience);
    for (const who of added)
      await this.on(1, '16:40', () =>
        this.app.get(InviteToRoom).run(this.people[founder], { roomId, memberId: this.people[who].id, role: 'member' }),
      );
  }

  private async letIn(roomId: string, who: ExampleHandle[], role: RoomRole) {
    await this.app.get(UnitOfWork).sql(
      `with new as (insert into room_members (room_id, member_id, role, joined_at) select $1, id, $3, $4 from unnest($2::uuid[]) id on conflict do nothing returning member_id)
       update rooms set member_count = member_count + (select count(*) from new) where id = $1`,
      [roomId, who.map((handle) => this.people[handle].id), role, this.at(FOUNDED, '09:00')],
    );
  }

  private async topic(
    roomId: string,
    { title, posts, solved, unread = 0 }: ExampleTopic,
    inside: ExampleHandle[],
    audience: ExampleHandle[],
  ) {
    const ids = posts.map(() => randomUUID());
    const [first, ...rest] = posts as [ExamplePost, ...ExamplePost[]];
    const { id: topicId } = await this.on(first.days, first.time, () =>
      this.app.get(OpenTopic).run(this.people[first.by], { roomId, title, source: first.text, postId: ids[0]! }),
    );
    if (rest.length > LONG) await this.appendAtOnce(topicId, rest, ids.slice(1));
    else await this.append(topicId, rest, ids);
    for (const [nth, post] of posts.entries()) this.react(post, ids[nth]!, audience);
    if (solved)
      await this.on(posts[solved - 1]!.days - 1, '08:10', () =>
        this.app.get(ResolveTopic).run(this.people[first.by], { topicId, postId: ids[solved - 1]! }),
      );
    const before = (days: number) => posts.filter((post) => post.days >= days).length;
    for (const who of accountHandles.filter((handle) => inside.includes(handle)))
      this.read.push({ who, topicId, position: who === 'miriam-hartung' ? posts.length - unread : before(RECENT) });
  }

  private async append(topicId: string, posts: ExamplePost[], ids: string[]) {
    for (const [nth, { by, text, days, time, answers }] of posts.entries()) {
      const post = { topicId, id: ids[nth + 1]!, source: text, replyTo: answers ? ids[answers - 1]! : null };
      await this.on(days, time, () => this.app.get(SendPost).run(this.people[by], post));
    }
  }

  private async appendAtOnce(topicId: string, posts: ExamplePost[], ids: string[]) {
    const written = posts.map(({ by, text, days, time }, nth) => ({
      id: ids[nth]!,
      authorId: this.people[by].id,
      text,
      at: this.at(days, time),
    }));
    await writeLongTopic(this.app.get(UnitOfWork), topicId, written);
  }

  private react({ by, days, time, reactions }: ExamplePost, postId: string, audience: ExampleHandle[]) {
    const others = audience.filter((who) => who !== by && who !== 'karla-mittenzwei');
    let nth = 0;
    for (const [kind, count] of Object.entries(reactions))
      for (let chosen = 0; chosen < count; chosen++)
        this.reactions.push({
          post_id: postId,
          kind,
          member_id: this.people[others[(nth++ + days * 3) % others.length]!].id,
          at: this.at(days, time),
        });
  }

  /** All at once: hundreds of clicks told one by one would make the first start wait. */
  async writeReactions() {
    await this.app.get(UnitOfWork).sql(
      `insert into reactions (post_id, kind, member_id, at)
       select * from jsonb_to_recordset($1) as row(post_id uuid, kind text, member_id uuid, at timestamptz) on conflict do nothing`,
      [JSON.stringify(this.reactions)],
    );
  }

  /** Miriam Hartung comes back after a weekend, the other two after two days. */
  async leaveSomeUnread() {
    await this.app.get(UnitOfWork).sql(
      `insert into read_marks (member_id, topic_id, position) select * from jsonb_to_recordset($1) as row(member_id uuid, topic_id uuid, position int) where position > 0
         on conflict (member_id, topic_id) do update set position = excluded.position`,
      [
        JSON.stringify(
          this.read.map(({ who, topicId, position }) => ({
            member_id: this.people[who].id,
            topic_id: topicId,
            position,
          })),
        ),
      ],
    );
    await recountRooms(this.app.get(UnitOfWork));
  }

  private on<T>(days: number, time: string, action: () => Promise<T>) {
    return this.clock.at(this.at(days, time), action);
  }

  private at(days: number, time: string) {
    const day = wallClockOf(new Date(this.today.getTime() - days * DAY)).slice(0, 10);
    return instantOf(`${day}T${time}`);
  }
}
