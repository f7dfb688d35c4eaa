import { Injectable } from '@nestjs/common';
import type { Actor } from '@querschnitt/shared/kernel/actor';
import type { Conversation, Topic, Participant } from '@querschnitt/shared/rooms/topics.schema';
import { byMoment, decodeCursor, pageOf } from '../../platform/database/cursor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { fail } from '../../platform/http/problem.js';
import { withDetails, type ListedTopic, presentConversation, presentTopic, type TopicRow } from './present-topic.js';
import { READ_POST_COUNT, READ_MARKER, MEMBERSHIP, NEWS, ROOM_UNREAD, UNREAD, VISIBLE } from './visibility.js';

const PAGE = 30;
const WRITERS = 50;
const MOST_RECENT = 50;

/** The three who wrote last in topic `t`. */
export const RECENT_PARTICIPANTS = `(select coalesce(jsonb_agg(f.person), '[]') from (select p.person from topic_writers w join person_refs p on p.id = w.member_id
  where w.topic_id = t.id order by w.last_at desc, w.member_id limit 3) f)`;

/** The most who wrote in topic `t`, with how much. */
const WRITTEN = `(select coalesce(jsonb_agg(jsonb_build_object('person', x.person, 'postCount', x.post_count)), '[]') from (select p.person, w.post_count from topic_writers w join person_refs p on p.id = w.member_id
  where w.topic_id = t.id order by w.post_count desc, w.last_at desc limit ${WRITERS}) x)`;

/**
 * Chosen topics as lists show them: last post, what is new. `chosen` yields ids and is small. People are often the same few:
 * each is looked up once, and stands beside the first row.
 */
const listed = (chosen: string, order: string) => `with listed as materialized (
  select row_number() over (order by ${order}) as place, t.id, t.room_id as "roomId", t.slug, t.title, t.version, t.opening, t.author_id as author, t.opened_at as "openedAt", t.post_count as "postCount",
    l.id as "lastId", l.author_id as "lastAuthor", case when l.deleted_at is null then l.excerpt end as "lastExcerpt", l.created_at as "lastAt",
    array(select w.member_id from topic_writers w where w.topic_id = t.id order by w.last_at desc, w.member_id limit 3) as participants,
    t.participant_count as "participantCount", t.resolved_post_id as "resolvedPostId", m.member_id is not null as followed, coalesce(k.position, 0) as "readPosition",
    case when m.member_id is null or not (${READ_POST_COUNT}) then 0 else ${UNREAD} end as unread, t.last_post_at as "activeAt",
    jsonb_build_object('id', r.id, 'slug', r.slug, 'name', r.name) as room, s.excerpt as "solutionExcerpt", s.author_id as "solutionAuthor"
  from (${chosen}) chosen join topics t on t.id = chosen.id join rooms r on r.id = t.room_id ${MEMBERSHIP} ${READ_MARKER}
  left join posts l on l.id = t.last_post_id left join posts s on s.id = t.resolved_post_id)
  select listed.*, case when place = 1 then (select jsonb_object_agg(p.id, p.person) from person_refs p
    where p.id = any(array(select unnest(array[author, "lastAuthor", "solutionAuthor"] || participants) from listed))) end as people
  from listed order by place`;

const BY_ACTIVITY = 't.last_post_at desc, t.id desc';
/** What narrows a list: everything, or only topics with posts by others I have not read, or without or with an answer. */
const FILTERS = {
  all: 'true',
  unread: `m.member_id is not null and ${READ_POST_COUNT} and ${UNREAD} > 0`,
  open: 't.resolved_post_id is null',
  resolved: 't.resolved_post_id is not null',
};

/** Topics as lists show them. */
@Injectable()
export class TopicQuery {
  constructor(private readonly work: UnitOfWork) {}

  async inRoom(
    me: Actor,
    { slug, filter, cursor }: { slug: string; filter: keyof typeof FILTERS; cursor?: string | undefined },
  ) {
    const [room] = await this.work.sql<{ id: string }>(
      `select r.id from rooms r ${MEMBERSHIP} where ${VISIBLE} and r.slug = $2`,
      [me.id, slug],
    );
    if (!room) return fail('not_found');
    const chosen = `select t.id from topics t join rooms r on r.id = t.room_id ${MEMBERSHIP} ${READ_MARKER} where t.room_id = $2 and ${FILTERS[filter]} and ${after(3)} order by ${BY_ACTIVITY} limit ${PAGE + 1}`;
    const rows = await this.dressed(chosen, BY_ACTIVITY, [me.id, room.id, ...keyOf(cursor)]);
    return pageOf(rows, PAGE, presentTopic, (row) => [row.activeAt.toISOString(), row.id]);
  }

  /** Topics of my rooms with something new. */
  async inbox(me: Actor, cursor?: string) {
    const chosen = `select t.id from ${NEWS} where m.member_id = $1 and ${READ_POST_COUNT} and ${UNREAD} > 0 and ${after(2)} order by ${BY_ACTIVITY} limit ${PAGE + 1}`;
    const rows = await this.dressed(chosen, BY_ACTIVITY, [me.id, ...keyOf(cursor)]);
    return pageOf(rows, PAGE, presentConversation, (row) => [row.activeAt.toISOString(), row.id]);
  }

  /** Topics from all rooms one may see, or only from one's own: newest activity or newest solution first. */
  async recent(
    me: Actor,
    { filter = 'active', mine = false, limit = 10 }: { filter?: 'active' | 'resolved'; mine?: boolean; limit?: number },
  ): Promise<Conversation[]> {
    const order = filter === 'resolved' ? 't.resolved_at desc, t.id desc' : BY_ACTIVITY;
    // How many are wanted stands outside, where it does not change the plan: found anew each time, the plan took longer than the reading.
    const chosen = `select id from (select t.id from topics t join rooms r on r.id = t.room_id ${MEMBERSHIP} where ${VISIBLE} ${mine ? 'and m.member_id is not null' : ''}
        and ${filter === 'resolved' ? 't.resolved_at is not null' : 't.post_count > 0'} order by ${order} limit ${MOST_RECENT}) recent limit $2`;
    return (await this.dressed(chosen, order, [me.id, limit])).map(presentConversation);
  }

  private async dressed(chosen: string, order: string, values: unknown[]): Promise<TopicRow[]> {
    return withDetails(await this.work.sql<ListedTopic>(listed(chosen, order), values));
  }

  async one(me: Actor, topicId: string): Promise<Topic> {
    const [row] = await this.dressed(
      `select t.id from topics t join rooms r on r.id = t.room_id ${MEMBERSHIP} where ${VISIBLE} and t.id = $2`,
      BY_ACTIVITY,
      [me.id, topicId],
    );
    return row ? presentTopic(row) : fail('not_found');
  }

  async bySlug(me: Actor, roomSlug: string, topicSlug: string): Promise<Topic> {
    const number = Number.parseInt(topicSlug, 10);
    if (!(number > 0 && number < 2 ** 31)) return fail('not_found');
    const chosen = `select t.id from topics t join rooms r on r.id = t.room_id ${MEMBERSHIP} where ${VISIBLE} and r.slug = $2 and t.number = $3`;
    const [row] = await this.dressed(chosen, BY_ACTIVITY, [me.id, roomSlug, number]);
    return row ? presentTopic(row) : fail('not_found');
  }

  /** How far I have read a topic, and what is left of it and of its room. */
  async progress(me: Actor, topicId: string): Promise<{ position: number; unread: number; roomUnread: number }> {
    const [row] = await this.work.sql<{ position: number; unread: number; roomUnread: number }>(
      `select coalesce(k.position, 0) as position, case when m.member_id is null then 0 else ${UNREAD} end as unread, ${ROOM_UNREAD} as "roomUnread"
         from topics t join rooms r on r.id = t.room_id ${MEMBERSHIP} ${READ_MARKER} where t.id = $2`,
      [me.id, topicId],
    );
    return row!;
  }

  /** What is left to read in rooms, by their ids. */
  async unreadIn(me: Actor, roomIds: string[]): Promise<Map<string, number>> {
    const rows = await this.work.sql<{ id: string; unread: number }>(
      `select r.id, ${ROOM_UNREAD} as unread from rooms r ${MEMBERSHIP} where r.id = any($2)`,
      [me.id, roomIds],
    );
    return new Map(rows.map(({ id, unread }) => [id, unread]));
  }

  /** Who writes here, most posts first. @throws {Problem} `not_found` where there is no such topic, or none for them */
  async writers(me: Actor, topicId: string): Promise<{ items: Participant[] }> {
    const [found] = await this.work.sql<{ items: Participant[] }>(
      `select ${WRITTEN} as items from topics t join rooms r on r.id = t.room_id ${MEMBERSHIP} where ${VISIBLE} and t.id = $2`,
      [me.id, topicId],
    );
    return found ?? fail('not_found');
  }
}

const after = (first: number) =>
  `($${first}::timestamptz is null or (t.last_post_at, t.id) < ($${first}, $${first + 1}::uuid))`;
const keyOf = (cursor: string | undefined) => decodeCursor(byMoment, cursor) ?? [null, null];
