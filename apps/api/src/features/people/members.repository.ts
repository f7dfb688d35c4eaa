import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { Language } from '@querschnitt/shared/kernel/language';
import type { Sector } from '@querschnitt/shared/kernel/sector';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { fail } from '../../platform/http/problem.js';
import { handleOf } from './registration/handle.js';

export interface MemberRow {
  id: string;
  name: string;
  email: string | null;
  password_hash: string | null;
  role: Member['role'];
  state: 'waiting' | 'active' | 'suspended' | 'erased';
  language: Language;
  sectors: Sector[];
}

interface NewMember {
  name: string;
  email: string;
  passwordHash: string;
  jobTitle: string;
  institutionId: string | null;
  sectors: Sector[];
  language: Language;
  role: Member['role'];
  state: 'waiting' | 'active';
  createdAt: Date;
}

const columns = 'id, name, email::text, password_hash, role, state, language, sectors';

/** Accounts as rows. */
@Injectable()
export class MembersRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws {Problem} `not_found` */
  async get(id: string): Promise<MemberRow> {
    const [member] = await this.work.sql<MemberRow>(
      `select ${columns} from members where id = $1 and state <> 'erased'`,
      [id],
    );
    return member ?? fail('not_found');
  }

  /** Whoever was imported and has not come yet has no account. */
  async byEmail(email: string): Promise<MemberRow | undefined> {
    const [member] = await this.work.sql<MemberRow>(
      `select ${columns} from members where email = $1 and state <> 'unconfirmed'`,
      [email],
    );
    return member;
  }

  /** Nobody else takes that address until the transaction ends. @throws {Problem} `address.taken` */
  private async claim(email: string) {
    await this.work.sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`address:${email.toLowerCase()}`]);
    if (await this.byEmail(email)) fail('address.taken', { field: 'email' });
  }

  /** Takes the next free handle for the name. @throws {Problem} `address.taken` */
  async add(member: NewMember): Promise<string> {
    await this.claim(member.email);
    const imported = await this.takeOver(member);
    if (imported) return imported;
    for (let nth = 1; ; nth++) {
      const [added] = await this.work.sql<{ id: string }>(
        `insert into members (handle, name, email, password_hash, job_title, institution_id, sectors, language, role, state, created_at)
         values ($1, $2, $3, $4, nullif($5, ''), $6, $7, $8, $9, $10, $11) on conflict (handle) do nothing returning id`,
        [
          handleOf(member.name, nth),
          member.name,
          member.email,
          member.passwordHash,
          member.jobTitle,
          member.institutionId,
          member.sectors,
          member.language,
          member.role,
          member.state,
          member.createdAt,
        ],
      );
      if (added) return added.id;
    }
  }

  /** Somebody imported keeps handle and institution; the rest is what they say themselves. */
  private async takeOver(member: NewMember): Promise<string | undefined> {
    const { email, name, passwordHash, jobTitle, institutionId, sectors, language, role, state, createdAt } = member;
    const [taken] = await this.work.sql<{ id: string }>(
      `update members set name = $2, password_hash = $3, job_title = coalesce(nullif($4, ''), job_title), institution_id = coalesce($5, institution_id), sectors = $6, language = $7, role = $8, state = $9, created_at = $10
        where email = $1 and state = 'unconfirmed' returning id`,
      [email, name, passwordHash, jobTitle, institutionId, sectors, language, role, state, createdAt],
    );
    return taken?.id;
  }

  /** Whether it is still the same, which stays so until the transaction ends. */
  async keepsPassword({ id, password_hash }: Pick<MemberRow, 'id' | 'password_hash'>) {
    return (
      (await this.work.sql('select from members where id = $1 and password_hash = $2 for share', [id, password_hash]))
        .length > 0
    );
  }

  async setPassword(id: string, passwordHash: string) {
    await this.work.sql('update members set password_hash = $2 where id = $1', [id, passwordHash]);
  }

  /** @throws {Problem} `address.taken` */
  async setEmail(id: string, email: string) {
    await this.claim(email);
    await this.work.sql(`delete from members where email = $1 and state = 'unconfirmed'`, [email]);
    await this.work.sql('update members set email = $2 where id = $1', [id, email]);
  }

  async setState(id: string, state: MemberRow['state']) {
    await this.work.sql('update members set state = $2 where id = $1', [id, state]);
  }

  async setRole(id: string, role: Member['role']) {
    await this.work.sql('update members set role = $2 where id = $1', [id, role]);
  }

  /** Locks the active administrators, so that two changes at once cannot take away the last; rows may still refer to them. */
  async lockAdministrators() {
    return (
      await this.work.sql(
        `select id from members where role = 'administrator' and state = 'active' order by id for no key update`,
      )
    ).length;
  }

  /** The institution of that name, if the directory has it. */
  async institutionNamed(name: string): Promise<string | null> {
    const [found] = await this.work.sql<{ id: string }>('select id from institutions where lower(name) = lower($1)', [
      name.trim(),
    ]);
    return found?.id ?? null;
  }

  /** The same, added where it lacks it. */
  async institutionFor(name: string, sectors: string[]): Promise<string> {
    return (await this.institutionNamed(name)) ?? (await this.addInstitution(name, sectors));
  }

  /** It stands in their profile: what they began to change there was made from an older one. */
  async setInstitution(id: string, institutionId: string | null) {
    await this.work.sql('update members set institution_id = $2 where id = $1', [id, institutionId]);
    await this.work.sql('update profiles set version = version + 1 where member_id = $1', [id]);
  }

  /** Only the name and field are known at first; the directory fills in the rest. */
  private async addInstitution(name: string, sectors: string[]): Promise<string> {
    for (let nth = 1; ; nth++) {
      const [added] = await this.work.sql<{ id: string }>(
        'insert into institutions (slug, name, sectors) values ($1, $2, $3) on conflict (slug) do nothing returning id',
        [handleOf(name, nth), name, sectors],
      );
      if (added) return added.id;
    }
  }
}
