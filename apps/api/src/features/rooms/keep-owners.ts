import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { On } from '../../platform/domain-events/domain-event.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { memberSuspended } from '../people/index.js';
import { Memberships } from './memberships.repository.js';

/**
 * A room whose owners are all suspended would have nobody to look after it, and a private one could not even be reached:
 * whoever has been a member for longest becomes its owner.
 */
@Injectable()
export class KeepOwners implements OnApplicationBootstrap {
  private readonly log = new Logger(KeepOwners.name);

  constructor(
    private readonly work: UnitOfWork,
    private readonly memberships: Memberships,
    private readonly realtime: Realtime,
  ) {}

  /** Also for those who were suspended before. */
  async onApplicationBootstrap() {
    await this.keep(null).catch((error: unknown) => this.log.warn(error));
  }

  @On(memberSuspended)
  run = ({ memberId }: { memberId: string }) => this.keep(memberId);

  /** @param memberId `null` looks at all rooms */
  private keep = (memberId: string | null) =>
    this.work.run(async () => {
      const rooms = await this.work.sql<{ id: string }>(
        `select r.id from rooms r where ($1::uuid is null or exists (select from room_members o where o.room_id = r.id and o.member_id = $1 and o.role = 'owner'))
            and not exists (select from room_members o join members m on m.id = o.member_id where o.room_id = r.id and o.role = 'owner' and m.state = 'active')
            and r.kept_for is null and exists (select from room_members o join members m on m.id = o.member_id where o.room_id = r.id and m.state = 'active')
          order by r.id for no key update of r`,
        [memberId],
      );
      for (const { id } of rooms) await this.name(id);
    });

  private async name(roomId: string) {
    const [next] = await this.work.sql<{ id: string }>(
      `select m.id from room_members o join members m on m.id = o.member_id where o.room_id = $1 and m.state = 'active' order by o.joined_at, m.id limit 1`,
      [roomId],
    );
    const person = next && (await this.memberships.person(next.id));
    if (!person) return;
    await this.memberships.setRole(roomId, person.id, 'owner');
    await this.realtime.publish(roomId, 'room.role_set', { person, role: 'owner' });
  }
}
