import { Injectable } from '@nestjs/common';
import type { Language } from '@querschnitt/shared/kernel/language';
import type { Sector } from '@querschnitt/shared/kernel/sector';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { hashOfLink } from './link-token.js';

export interface Registration {
  id: string;
  email: string;
  name: string;
  job_title: string;
  institution: string;
  sectors: Sector[];
  why: string;
  language: Language;
  invitation_id: string | null;
}

const DAYS = 3;

/** Requests whose address is not confirmed yet. Only the newest of an address waits. */
@Injectable()
export class RegistrationsRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async add(registration: Omit<Registration, 'id'>, tokenHash: Buffer): Promise<string> {
    const { email, name, job_title, institution, sectors, why, language, invitation_id } = registration;
    const now = this.clock.now();
    await this.work.sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`registration:${email.toLowerCase()}`]);
    await this.work.sql('delete from registrations where email = $1', [email]);
    const [added] = await this.work.sql<{ id: string }>(
      `insert into registrations (token_hash, email, name, job_title, institution, sectors, why, language, invitation_id, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
      [tokenHash, email, name, job_title, institution, sectors, why, language, invitation_id, now, new Date(now.getTime() + DAYS * 86_400_000)],
    );
    return added!.id;
  }

  /** Uses a link up. */
  async redeem(token: string): Promise<Registration | undefined> {
    const [found] = await this.work.sql<Registration>('delete from registrations where token_hash = $1 and expires_at > $2 returning *, email::text', [hashOfLink(token), this.clock.now()]);
    return found;
  }
}
