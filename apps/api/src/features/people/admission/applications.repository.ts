import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { fail } from '../../../platform/http/problem.js';
import type { MemberRow } from '../members.repository.js';

const ALIKE_AT_ONCE = 200;

export type Applicant = MemberRow & { new_institution: string | null; sectors: string[] };

const applicants = `select m.id, m.name, m.email::text, m.password_hash, m.role, m.state, m.language, m.sectors, a.new_institution
  from applications a join members m on m.id = a.member_id`;

/** Who waits for a decision. */
@Injectable()
export class ApplicationsRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async add(memberId: string, newInstitution: string | null, why: string) {
    await this.work.sql(
      'insert into applications (member_id, new_institution, why, applied_at) values ($1, $2, $3, $4)',
      [memberId, newInstitution, why, this.clock.now()],
    );
  }

  /** Locked, so that two do not decide at once. @throws {Problem} `not_found` once it is decided */
  async decide(memberId: string): Promise<Applicant> {
    const [found] = await this.work.sql<Applicant>(`${applicants} where a.member_id = $1 for update`, [memberId]);
    return found ?? fail('not_found');
  }

  /** All who wait with the words of one of them, who must have said something; locked. @throws {Problem} `not_found` once it is decided */
  async decideAlike(memberId: string): Promise<Applicant[]> {
    const found = await this.work.sql<Applicant>(
      `${applicants} where a.why <> '' and a.why = (select why from applications where member_id = $1) order by a.member_id limit ${ALIKE_AT_ONCE} for update`,
      [memberId],
    );
    return found.length > 0 ? found : fail('not_found');
  }

  async close(memberId: string) {
    await this.work.sql('delete from applications where member_id = $1', [memberId]);
  }

  /** Nothing remains of somebody who never was a member. */
  async erase(memberId: string) {
    await this.work.sql(`delete from members where id = $1 and state = 'waiting'`, [memberId]);
  }

  async markAsked(memberId: string) {
    await this.work.sql('update applications set asked_at = $2 where member_id = $1', [memberId, this.clock.now()]);
  }
}
