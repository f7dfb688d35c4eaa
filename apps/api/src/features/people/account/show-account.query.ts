import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { Account } from '@querschnitt/shared/people/people.schema';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

@Injectable()
export class ShowAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run = async (me: Member): Promise<Account> => {
    const [row] = await this.work.sql<Omit<Account, 'createdAt'> & { createdAt: Date }>(
      `select r.person, m.email::text, c.email::text as "pendingEmail", m.role, m.language, m.shows_presence as "showsPresence",
              m.password_hash is not null as "hasPassword", m.created_at as "createdAt"
         from members m join person_refs r using (id) left join address_changes c on c.member_id = m.id and c.expires_at > $2
        where m.id = $1`,
      [me.id, this.clock.now()],
    );
    return { ...row!, createdAt: row!.createdAt.toISOString() };
  };
}
