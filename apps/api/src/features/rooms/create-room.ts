import { Injectable } from '@nestjs/common';
import type { In } from '@querschnitt/shared/kernel/contract';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { sectors } from '@querschnitt/shared/kernel/sector';
import type { createRoom } from '@querschnitt/shared/rooms/rooms.contract';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { fail } from '../../platform/http/problem.js';
import { Memberships } from './memberships.repository.js';
import { RoomQuery } from './room.query.js';
import { type KeptFor, Rooms } from './rooms.repository.js';
import { secretEnding, slugOf } from './slug.js';

/** Addresses below `/raeume` that are no rooms. */
const RESERVED = ['neu'];

/** Opens a room; whoever does so looks after it. */
@Injectable()
export class CreateRoom {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly rooms: Rooms,
    private readonly memberships: Memberships,
    private readonly query: RoomQuery,
  ) {}

  run = (me: Member, input: In<typeof createRoom>) =>
    this.work.run(async () => {
      if (input.visibility !== 'private' && (await this.rooms.nameTaken(input.name)))
        fail('room.name_taken', { field: 'name' });
      const at = this.clock.now();
      const id = await this.rooms.insert(input, await this.slug(input), at);
      await this.memberships.add(id, me.id, 'owner', at);
      return this.query.byId(me, id);
    });

  /** The room the platform keeps for something: opened at first use, public, owned by nobody. @returns its id */
  kept = (use: KeptFor, { name, purpose }: { name: string; purpose: string }) =>
    this.work.run(async () => {
      const found = await this.rooms.keptFor(use);
      if (found) return found;
      const traits = { name: await this.freeName(name), purpose, visibility: 'public' as const, sectors: [...sectors] };
      const id = await this.rooms.insert(traits, await this.slug(traits), this.clock.now());
      await this.rooms.keep(id, use);
      return id;
    });

  /** Somebody may have taken the name for a room of their own. */
  private async freeName(name: string) {
    for (let nth = 1; ; nth++) {
      const tried = nth === 1 ? name : `${name} (${nth})`;
      if (!(await this.rooms.nameTaken(tried))) return tried;
    }
  }

  /** Private rooms always get an ending that cannot be guessed; others only where the plain address is in use. */
  private async slug({ name, visibility }: Pick<In<typeof createRoom>, 'name' | 'visibility'>) {
    const plain = slugOf(name) || 'raum';
    const free = visibility !== 'private' && !RESERVED.includes(plain) && !(await this.rooms.slugTaken(plain));
    return free ? plain : `${plain}-${secretEnding()}`;
  }
}
