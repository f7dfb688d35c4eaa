import { Injectable } from '@nestjs/common';
import type { Language } from '@querschnitt/shared/kernel/language';
import type { Sector } from '@querschnitt/shared/kernel/sector';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { hashOfLink } from '../link-token.js';

export interface Registration {
  id: string;
  email: string;
  name: string;
  /** `null` until somebody chooses one. */
  password_hash: string | null;
  job_title: string;
  institution: string;
  sectors: Sector[];
  why: string;
  language: Language;
  invitation_id: string | null;
}

const DAYS = 3;

/** Requests whose address is not confirmed yet. Only the newest of an address waits, with the invitation of the one before; of two the password is forgotten, as nobody knows who of them owns the mailbox. */
@Injectable()
export class RegistrationsRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async add(registration: Omit<Registration, 'id'>, tokenHash: Buffer): Promise<string> {
    const { email, name, password_hash, job_title, institution, sectors, why, language, invitation_id } = registration;
    const now = this.clock.now();
    await this.work.sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `registration:${email.toLowerCase()}`,
    ]);
    const replaced = await this.work.sql<{ waits: boolean; invitation_id: string | null }>(
      'delete from registrations where email = $1 returning expires_at > $2 as waits, invitation_id',
      [email, now],
    );
    const [isContested] = replaced.flatMap(({ waits }) => waits || []);
    const [invitedBefore] = replaced.flatMap((one) => (one.waits && one.invitation_id) || []);
    const [added] = await this.work.sql<{ id: string }>(
      `insert into registrations (token_hash, email, name, password_hash, job_title, institution, sectors, why, language, invitation_id, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
      [
        tokenHash,
        email,
        name,
        isContested ? null : password_hash,
        job_title,
        institution,
        sectors,
        why,
        language,
        invitation_id ?? invitedBefore ?? null,
        now,
        new Date(now.getTime() + DAYS * 86_400_000),
      ],
    );
    return added!.id;
  }

  async byToken(token: string): Promise<Registration | undefined> {
    const [found] = await this.work.sql<Registration>(
      'select *, email::text from registrations where token_hash = $1 and expires_at > $2',
      [hashOfLink(token), this.clock.now()],
    );
    return found;
  }

  /** Uses a link up. */
  async redeem(token: string): Promise<Registration | undefined> {
    const [found] = await this.work.sql<Registration>(
      'delete from registrations where token_hash = $1 and expires_at > $2 returning *, email::text',
      [hashOfLink(token), this.clock.now()],
    );
    return found;
  }
}
