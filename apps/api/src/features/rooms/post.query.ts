import { Injectable } from '@nestjs/common';
import type { Actor } from '@querschnitt/shared/kernel/actor';
import type { Events } from '@querschnitt/shared/events';
import type { Post, PostVersion, Quote, Reaction, Removal } from '@querschnitt/shared/rooms/posts.schema';
import { reactionKinds } from '@querschnitt/shared/rooms/reactions';
import type { Solution } from '@querschnitt/shared/rooms/topics.schema';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { RECENT_PARTICIPANTS } from './topic.query.js';

const REACTIONS = `(select coalesce(jsonb_agg(x), '[]') from (select kind, count(*)::int as count, coalesce(bool_or(member_id = $1), false) as mine from reactions where post_id = p.id group by kind) x)`;
const QUOTE = `case when q.id is not null then jsonb_build_object('postId', q.id, 'position', q.position, 'authorId', q.author_id, 'authorName', qa.person->>'name', 'excerpt', case when q.deleted_at is null then q.excerpt end) end`;

/** Posts with everything shown beside them; the reader's id is `$1`. */
export const POST = `select p.id, p.topic_id as "topicId", p.position, a.person as author, p.html, p.excerpt, ${QUOTE} as "replyTo", ${REACTIONS} as reactions,
  p.mentions, p.created_at as "createdAt", p.edited_at as "editedAt", p.deleted_at as "deletedAt", p.removal_reason is not null as moderated`;
export const POST_JOINS = `left join person_refs a on a.id = p.author_id left join posts q on q.id = p.reply_to left join person_refs qa on qa.id = q.author_id`;

export interface PostRow extends Omit<Post, 'createdAt' | 'editedAt' | 'deletedAt'> {
  createdAt: Date;
  editedAt: Date | null;
  deletedAt: Date | null;
  replyTo: Quote | null;
  reactions: Reaction[];
}

/** Posts as a topic shows them. Whether the reader may see the topic was asked before. */
@Injectable()
export class PostQuery {
  constructor(private readonly work: UnitOfWork) {}

  async run(me: Actor, topicId: string, from: number, to: number): Promise<Post[]> {
    const rows = await this.work.sql<PostRow>(
      `${POST} from posts p ${POST_JOINS} where p.topic_id = $2 and p.position between $3 and $4 order by p.position`,
      [me.id, topicId, from, to],
    );
    return rows.map(presentPost);
  }

  async one(me: Actor, postId: string): Promise<Post> {
    const [row] = await this.work.sql<PostRow>(`${POST} from posts p ${POST_JOINS} where p.id = $2`, [me.id, postId]);
    return presentPost(row!);
  }

  /** A new post as its room is told of it, with who now writes in its topic. */
  async told(me: Actor, postId: string): Promise<Events['post.sent']> {
    const [row] = await this.work.sql<PostRow & Omit<Events['post.sent'], 'post'>>(
      `${POST}, ${RECENT_PARTICIPANTS} as participants, t.participant_count as "participantCount" from posts p ${POST_JOINS} join topics t on t.id = p.topic_id where p.id = $2`,
      [me.id, postId],
    );
    const { participants, participantCount, ...post } = row!;
    return { post: presentPost(post), participants, participantCount };
  }

  async solution(topicId: string): Promise<Solution | null> {
    const [row] = await this.work.sql<Omit<Solution, 'markedAt'> & { markedAt: Date }>(
      `select p.id as "postId", p.position, a.person as author, p.html, t.resolved_at as "markedAt",
              (select count(*)::int from reactions where post_id = p.id and kind = 'helpful') as helpful
         from topics t join posts p on p.id = t.resolved_post_id left join person_refs a on a.id = p.author_id where t.id = $1`,
      [topicId],
    );
    return row ? { ...row, markedAt: row.markedAt.toISOString() } : null;
  }

  /** @returns undefined where nobody else took it away */
  async removal(postId: string): Promise<Removal | undefined> {
    const [row] = await this.work.sql<Removal>(
      `select p.removal_reason as reason, p.removal_note as note, r.person as by from posts p left join person_refs r on r.id = p.deleted_by where p.id = $1 and p.removal_reason is not null`,
      [postId],
    );
    return row;
  }

  async history(postId: string): Promise<PostVersion[]> {
    const rows = await this.work.sql<{ html: string; writtenAt: Date; replacedAt: Date }>(
      'select html, written_at as "writtenAt", replaced_at as "replacedAt" from post_versions where post_id = $1 order by id desc limit 100',
      [postId],
    );
    return rows.map(({ html, writtenAt, replacedAt }) => ({
      html,
      writtenAt: writtenAt.toISOString(),
      replacedAt: replacedAt.toISOString(),
    }));
  }
}

/** A deleted post keeps its position, its author, and the replies and reactions of others. */
export function presentPost(row: PostRow): Post {
  return {
    ...row,
    ...(row.deletedAt ? { html: '', excerpt: '', mentions: [] } : {}),
    reactions: row.reactions.sort((a, b) => reactionKinds.indexOf(a.kind) - reactionKinds.indexOf(b.kind)),
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    deletedAt: row.deletedAt?.toISOString() ?? null,
  };
}
