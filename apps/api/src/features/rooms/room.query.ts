import { Injectable } from '@nestjs/common';
import type { Actor } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import type { PersonRef } from '@querschnitt/shared/people/person-ref';
import type { listRooms } from '@querschnitt/shared/rooms/rooms.contract';
import type { Room, RoomView } from '@querschnitt/shared/rooms/rooms.schema';
import { byName, decodeCursor, pageOf } from '../../platform/database/cursor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { fail } from '../../platform/http/problem.js';
import { MEMBERSHIP, ROOM_UNREAD, VISIBLE } from './visibility.js';

interface Row extends Omit<Room, 'lastPostAt'> {
  lastPostAt: Date | null;
}

/** One statement, so that `seq` and all counts are of the same moment. */
const ROOM = `select r.id, r.slug::text, r.name, r.purpose, r.visibility, r.sectors, r.version, r.seq, r.member_count as "memberCount", r.topic_count as "topicCount",
  r.resolved_count as "resolvedCount", r.last_post_at as "lastPostAt", coalesce(m.role, 'none') as membership,
  ${ROOM_UNREAD} as unread`;

const OWNERS = `coalesce((select jsonb_agg(p.person order by p.person->>'name' collate "de-x-icu") from room_members o join person_refs p on p.id = o.member_id where o.room_id = r.id and o.role = 'owner'), '[]') as owners`;

/** Rooms as pages and lists show them. */
@Injectable()
export class RoomQuery {
  constructor(private readonly work: UnitOfWork) {}

  async list(me: Actor, { which, cursor, limit }: In<typeof listRooms>) {
    const [name, id] = decodeCursor(byName, cursor) ?? [null, null];
    const rows = await this.work.sql<Row>(
      `${ROOM} from rooms r ${MEMBERSHIP} where ${VISIBLE} ${which === 'mine' ? 'and m.member_id is not null' : ''}
          and ($2::text is null or (r.name, r.id) > ($2, $3::uuid)) order by r.name, r.id limit $4`,
      [me.id, name, id, limit + 1],
    );
    return pageOf(rows, limit, presentRoom, (row) => [row.name, row.id]);
  }

  bySlug(me: Actor, slug: string): Promise<RoomView> {
    return this.one(me, 'r.slug = $2', slug);
  }

  byId(me: Actor, id: string): Promise<RoomView> {
    return this.one(me, 'r.id = $2', id);
  }

  private async one(me: Actor, which: string, value: string): Promise<RoomView> {
    const [row] = await this.work.sql<Row & { owners: PersonRef[] }>(
      `${ROOM}, ${OWNERS} from rooms r ${MEMBERSHIP} where ${VISIBLE} and ${which}`,
      [me.id, value],
    );
    return row ? { ...presentRoom(row), owners: row.owners } : fail('not_found');
  }
}

const presentRoom = <R extends Row>(row: R) => ({ ...row, lastPostAt: row.lastPostAt?.toISOString() ?? null });
