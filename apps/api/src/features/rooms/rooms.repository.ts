import { Injectable } from '@nestjs/common';
import type { Actor } from '@querschnitt/shared/kernel/actor';
import type { Sector } from '@querschnitt/shared/kernel/sector';
import type { Membership, Visibility } from '@querschnitt/shared/rooms/rooms.schema';
import { canRead } from '@querschnitt/shared/rooms/rooms.policy';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { authorize, fail } from '../../platform/http/problem.js';
import { MEMBERSHIP, ROOM_FACTS } from './visibility.js';

export type KeptFor = 'events';

/** A room as actions need it, with the actor's membership. */
export interface RoomSnapshot {
  id: string;
  slug: string;
  name: string;
  purpose: string;
  visibility: Visibility;
  sectors: Sector[];
  version: number;
  memberCount: number;
  topicCount: number;
  /** The highest number a topic has had; addresses are not given twice. */
  lastTopic: number;
  resolvedCount: number;
  /** Set for a room the platform itself needs. */
  keptFor: KeptFor | null;
  membership: Membership;
}

@Injectable()
export class Rooms {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws {Problem} `not_found` where there is none, or none for them */
  async visibleTo(me: Actor, roomId: string): Promise<RoomSnapshot> {
    const [found] = await this.work.sql<{ room: RoomSnapshot }>(
      `select ${ROOM_FACTS} as room from rooms r ${MEMBERSHIP} where r.id = $2`,
      [me.id, roomId],
    );
    if (!found) return fail('not_found');
    authorize(canRead(me, found.room));
    return found.room;
  }

  /**
   * Locks the room first and looks afterwards, so that counts and positions are those of the last commit. Every
   * change in a room begins here; the sequence of its events needs the lock anyway.
   */
  async lock(me: Actor, roomId: string): Promise<RoomSnapshot> {
    await this.work.sql('select from rooms where id = $1 for no key update', [roomId]);
    return this.visibleTo(me, roomId);
  }

  async insert(
    room: { name: string; purpose: string; visibility: Visibility; sectors: Sector[] },
    slug: string,
    at: Date,
  ): Promise<string> {
    const [{ id }] = (await this.work.sql<{ id: string }>(
      'insert into rooms (slug, name, purpose, visibility, sectors, created_at) values ($1, $2, $3, $4, $5, $6) returning id',
      [slug, room.name, room.purpose, room.visibility, room.sectors, at],
    )) as [{ id: string }];
    return id;
  }

  /** The room the platform keeps for something; locks out others who look for it until the transaction ends. */
  async keptFor(use: KeptFor): Promise<string | undefined> {
    await this.work.sql(`select pg_advisory_xact_lock(hashtext('rooms.kept_for.' || $1))`, [use]);
    return (await this.work.sql<{ id: string }>('select id from rooms where kept_for = $1', [use]))[0]?.id;
  }

  async keep(id: string, use: KeptFor) {
    await this.work.sql('update rooms set kept_for = $2 where id = $1', [id, use]);
  }

  async update(room: RoomSnapshot) {
    await this.work.sql(
      'update rooms set name = $2, purpose = $3, visibility = $4, sectors = $5, version = $6 where id = $1',
      [room.id, room.name, room.purpose, room.visibility, room.sectors, room.version],
    );
  }

  /** Only rooms whose names anybody may know count: a refusal must not tell that a private one exists. */
  async nameTaken(name: string, except: string | null = null) {
    const found = await this.work.sql(
      `select from rooms where lower(name) = lower($1) and visibility <> 'private' and id is distinct from $2`,
      [name, except],
    );
    return found.length > 0;
  }

  async slugTaken(slug: string) {
    return (await this.work.sql('select from rooms where slug = $1', [slug])).length > 0;
  }
}
