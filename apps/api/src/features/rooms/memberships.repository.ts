import { Injectable } from '@nestjs/common';
import type { PersonRef } from '@querschnitt/shared/people/person-ref';
import type { RoomRole } from '@querschnitt/shared/rooms/rooms.schema';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

export interface MembershipRow {
  person: PersonRef;
  role: RoomRole;
  joinedAt: Date;
}

@Injectable()
export class Memberships {
  constructor(private readonly work: UnitOfWork) {}

  /** What was written before counts as seen. @returns the new number of members */
  async add(roomId: string, memberId: string, role: RoomRole, at: Date, by: string | null = null): Promise<number> {
    const [{ count }] = (await this.work.sql<{ count: number }>(
      `with added as (insert into room_members (room_id, member_id, role, joined_at, added_by, seen) select $1, $2, $3, $4, $5, post_count from rooms where id = $1)
       update rooms set member_count = member_count + 1 where id = $1 returning member_count as count`,
      [roomId, memberId, role, at, by],
    )) as [{ count: number }];
    return count;
  }

  async remove(roomId: string, memberId: string): Promise<number> {
    const [{ count }] = (await this.work.sql<{ count: number }>(
      `with gone as (delete from room_members where room_id = $1 and member_id = $2)
       update rooms set member_count = member_count - 1 where id = $1 returning member_count as count`,
      [roomId, memberId],
    )) as [{ count: number }];
    return count;
  }

  /** Rooms into which somebody was let by another and which they have not opened since, the newest first. */
  async notVisited(memberId: string) {
    const rows = await this.work.sql<{
      room: { id: string; slug: string; name: string };
      by: PersonRef | null;
      at: Date;
    }>(
      `select jsonb_build_object('id', r.id, 'slug', r.slug, 'name', r.name) as room, p.person as by, m.joined_at as at
         from room_members m join rooms r on r.id = m.room_id left join person_refs p on p.id = m.added_by
        where m.member_id = $1 and m.added_by is not null order by m.joined_at desc, r.id`,
      [memberId],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  async visit(roomId: string, memberId: string) {
    await this.work.sql(
      'update room_members set added_by = null where room_id = $1 and member_id = $2 and added_by is not null',
      [roomId, memberId],
    );
  }

  async setRole(roomId: string, memberId: string, role: RoomRole) {
    await this.work.sql('update room_members set role = $3 where room_id = $1 and member_id = $2', [
      roomId,
      memberId,
      role,
    ]);
  }

  async find(roomId: string, memberId: string): Promise<MembershipRow | undefined> {
    const [found] = await this.work.sql<MembershipRow>(
      `select p.person, m.role, m.joined_at as "joinedAt" from room_members m join person_refs p on p.id = m.member_id where m.room_id = $1 and m.member_id = $2`,
      [roomId, memberId],
    );
    return found;
  }

  async owners(roomId: string): Promise<string[]> {
    return (
      await this.work.sql<{ id: string }>(
        `select member_id as id from room_members where room_id = $1 and role = 'owner'`,
        [roomId],
      )
    ).map(({ id }) => id);
  }

  async ownerCount(roomId: string): Promise<number> {
    const [row] = await this.work.sql<{ count: number }>(
      `select count(*)::int as count from room_members where room_id = $1 and role = 'owner'`,
      [roomId],
    );
    return row?.count ?? 0;
  }

  /** Somebody who can be let in: admitted and not gone. */
  async person(memberId: string): Promise<PersonRef | undefined> {
    const [found] = await this.work.sql<{ person: PersonRef }>(
      `select p.person from members m join person_refs p on p.id = m.id where m.id = $1 and m.state = 'active'`,
      [memberId],
    );
    return found?.person;
  }
}
