import { Injectable } from '@nestjs/common';
import type { Out } from '@querschnitt/shared/kernel/contract';
import type { showTasks } from '@querschnitt/shared/start/start.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

type Steps = Out<typeof showTasks>['steps'];

@Injectable()
export class StepsRepository {
  constructor(private readonly work: UnitOfWork) {}

  async of(memberId: string): Promise<Steps> {
    const [row] = await this.work.sql<Steps>(
      `select exists (select from room_members where member_id = m.id) as rooms, m.job_title is not null and m.institution_id is not null as work,
              coalesce(p.can, '{}') <> '{}' or exists (select from profile_offers where member_id = m.id) as can,
              p.confirmed_at is not null as confirmed, m.steps_put_away_at is not null as "putAway", m.sectors
         from members m left join profiles p on p.member_id = m.id where m.id = $1`,
      [memberId],
    );
    return row!;
  }

  async setPutAway(memberId: string, at: Date | null) {
    await this.work.sql('update members set steps_put_away_at = $2 where id = $1', [memberId, at]);
  }
}
