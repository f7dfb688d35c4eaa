import { Injectable } from '@nestjs/common';
import type { Actor } from '@querschnitt/shared/kernel/actor';
import type { PersonRef } from '@querschnitt/shared/people/person-ref';
import { byRoleAndName, decodeCursor, pageOf } from '../../platform/database/cursor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { RoomSnapshot } from './rooms.repository.js';

const FOUND = 8;
const PAGE = 50;

/** A word of the name, or of the handle, begins with $2; ö may be typed as o or oe, ł as l. Nothing typed yet is no condition: an index is of no use then. */
const begins = (q: string) =>
  q
    ? String.raw`p.spelt like '% ' || regexp_replace(translate(unaccent(lower($2)), '-', ' '), '([\\%_])', '\\\1', 'g') || '%'`
    : `$2::text = ''`;
const GERMAN = 'collate "de-x-icu"';

interface MemberRow {
  person: PersonRef;
  role: 'member' | 'owner';
  joinedAt: Date;
}

/** People as a room knows them: found first, and only those on the page dressed. */
@Injectable()
export class PeopleQuery {
  constructor(private readonly work: UnitOfWork) {}

  async members(roomId: string, cursor?: string) {
    const [role, name, id] = decodeCursor(byRoleAndName, cursor) ?? [null, null, null];
    const rows = await this.work.sql<MemberRow & { name: string; id: string }>(
      `with page as (
         select m.role, m.joined_at, n.name ${GERMAN} as name, n.id from room_members m join members n on n.id = m.member_id
          where m.room_id = $1 and ($2::text is null or (m.role = $2 and (n.name ${GERMAN}, n.id) > ($3, $4::uuid)) or m.role < $2)
          order by m.role desc, name, n.id limit ${PAGE + 1})
       select p.person, page.role, page.joined_at as "joinedAt", page.name, page.id from page join person_refs p using (id) order by page.role desc, page.name, page.id`,
      [roomId, role, name, id],
    );
    return pageOf(
      rows,
      PAGE,
      ({ person, role: held, joinedAt }) => ({ person, role: held, joinedAt: joinedAt.toISOString() }),
      (row) => [row.role, row.name, row.id],
    );
  }

  /** Everybody who can read the room, but me: those in the topic first, then members of the room. */
  async mentionable(me: Actor, room: RoomSnapshot, q: string, topicId?: string) {
    const rows = await this.work.sql<{ person: PersonRef; inTopic: boolean }>(
      `with found as (
         select p.id, w.last_at, m.member_id is null as stranger, p.name ${GERMAN} as name from members p
           left join room_members m on m.room_id = $3 and m.member_id = p.id left join topic_writers w on w.topic_id = $4 and w.member_id = p.id
          where p.state = 'active' and p.id <> $1 and ($5 <> 'private' or m.member_id is not null) and ${begins(q)}
          order by w.last_at desc nulls last, stranger, name limit ${FOUND})
       select r.person, last_at is not null as "inTopic" from found join person_refs r using (id) order by last_at desc nulls last, stranger, name`,
      [me.id, q, room.id, topicId ?? null, room.visibility],
    );
    return { items: rows.map(({ person, inTopic }) => ({ ...person, inTopic })) };
  }

  /** Active members who do not belong to the room yet. */
  async invitees(room: RoomSnapshot, q: string) {
    const rows = await this.work.sql<{ person: PersonRef }>(
      `with found as (
         select p.id, p.name ${GERMAN} as name from members p
          where p.state = 'active' and ${begins(q)} and not exists (select from room_members where room_id = $1 and member_id = p.id) order by name limit ${FOUND})
       select r.person from found join person_refs r using (id) order by name`,
      [room.id, q],
    );
    return { items: rows.map(({ person }) => person) };
  }

  /** Those of these handles who can read the room. */
  async named(room: RoomSnapshot, handles: string[]) {
    const rows = await this.work.sql<{ id: string; handle: string; name: string }>(
      `select p.id, lower(p.handle::text) as handle, p.name from members p
        where p.handle = any($2::citext[]) and p.state = 'active' and ($3 <> 'private' or exists (select from room_members where room_id = $1 and member_id = p.id))`,
      [room.id, handles, room.visibility],
    );
    return new Map(rows.map((person) => [person.handle, person]));
  }
}
