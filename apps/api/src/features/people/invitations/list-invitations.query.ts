import { Injectable } from '@nestjs/common';
import type { Invitation } from '@querschnitt/shared/people/administration.schema';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

type Row = Omit<Invitation, 'createdAt' | 'expiresAt'> & { createdAt: Date; expiresAt: Date };

/** What can still be accepted, the newest first. */
@Injectable()
export class ListInvitations {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @param only these ids */
  run = async (only: string[] | null = null): Promise<Invitation[]> => {
    const rows = await this.work.sql<Row>(
      `select i.id, i.email::text, i.role, r.person as "invitedBy", i.created_at as "createdAt", i.expires_at as "expiresAt", i.uses, i.max_uses as "maxUses"
         from invitations i left join person_refs r on r.id = i.invited_by
        where i.expires_at > $1 and i.uses < i.max_uses and ($2::uuid[] is null or i.id = any($2))
        order by i.created_at desc, i.id desc limit 200`,
      [this.clock.now(), only],
    );
    return rows.map((row) => ({
      ...row,
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
    }));
  };
}
