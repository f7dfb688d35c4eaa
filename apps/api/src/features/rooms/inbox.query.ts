import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { byMoment, decodeCursor, pageOf } from '../../platform/database/cursor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { POST, POST_JOINS, type PostRow, presentPost } from './post.query.js';
import { READ_POST_COUNT, READ_MARKER, MEMBERSHIP, NEWS, UNREAD, VISIBLE } from './visibility.js';

const PAGE = 30;
const UNSEEN = 'p.position > coalesce(k.position, 0)';

interface AddressedRow extends PostRow {
  how: 'mention' | 'reply';
  at: Date;
  topic: { id: string; slug: string; title: string | null; opening: string };
  room: { slug: string; name: string };
  unread: boolean;
}

/** What is new for one member. */
@Injectable()
export class InboxQuery {
  constructor(private readonly work: UnitOfWork) {}

  async counts(me: Member): Promise<{ conversations: number; posts: number; toMe: number }> {
    const [row] = await this.work.sql<{ conversations: number; posts: number; toMe: number }>(
      `select count(*) filter (where n > 0)::int as conversations, coalesce(sum(n), 0)::int as posts,
              (select count(*)::int ${addressed} and ${UNSEEN}) as "toMe"
         from (select ${UNREAD} as n from ${NEWS} where m.member_id = $1 and ${READ_POST_COUNT}) news`,
      [me.id],
    );
    return row!;
  }

  /** Posts that mention me or answer mine, in rooms I can (still) see. */
  async addressed(me: Member, { unread, cursor }: { unread: boolean; cursor?: string | undefined }) {
    const [at, id] = decodeCursor(byMoment, cursor) ?? [null, null];
    const rows = await this.work.sql<AddressedRow>(
      `${POST}, d.how, d.at, ${UNSEEN} as unread, jsonb_build_object('id', t.id, 'slug', t.slug, 'title', t.title, 'opening', t.opening) as topic, jsonb_build_object('slug', r.slug, 'name', r.name) as room
         ${from} ${POST_JOINS} ${where} and ($2 = false or ${UNSEEN}) and ($3::timestamptz is null or (d.at, d.post_id) < ($3, $4::uuid)) order by d.at desc, d.post_id desc limit ${PAGE + 1}`,
      [me.id, unread, at, id],
    );
    return pageOf(rows, PAGE, presentAddressed, (row) => [row.at.toISOString(), row.id]);
  }
}

const from = `from addressees d join posts p on p.id = d.post_id join topics t on t.id = p.topic_id join rooms r on r.id = t.room_id ${MEMBERSHIP} ${READ_MARKER}`;
const where = `where d.member_id = $1 and p.deleted_at is null and ${VISIBLE}`;
const addressed = `${from} ${where}`;

const presentAddressed = ({ how, topic, room, unread, at: _, ...post }: AddressedRow) => ({
  post: presentPost(post),
  how,
  topic,
  room,
  unread,
});
