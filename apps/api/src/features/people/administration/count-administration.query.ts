import { Injectable } from '@nestjs/common';
import type { AdministrationCounts } from '@querschnitt/shared/people/administration.schema';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

@Injectable()
export class CountAdministration {
  constructor(private readonly work: UnitOfWork) {}

  run = async (): Promise<AdministrationCounts> => {
    const [counts] = await this.work.sql<Omit<AdministrationCounts, 'oldestAppliedAt'> & { oldest: Date | null }>(
      `select (select count(*) from applications) as applications, (select min(applied_at) from applications) as oldest,
              (select count(*) from members where state in ('active', 'suspended')) as members`,
    );
    const { applications, members, oldest } = counts!;
    return { applications, members, oldestAppliedAt: oldest?.toISOString() ?? null };
  };
}
