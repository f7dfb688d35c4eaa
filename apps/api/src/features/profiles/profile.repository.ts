import { Injectable } from '@nestjs/common';
import { digcomp21 } from '@querschnitt/shared/digcomp/digcomp-2.1';
import { defaultVisibility } from '@querschnitt/shared/profiles/profile';
import type { Profile, ProfileTraits } from '@querschnitt/shared/profiles/profile.schema';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

const LOAD = `
  select m.handle, m.name, m.sectors, m.institution_id as "institutionId", i.name as institution, coalesce(m.job_title, '') as "jobTitle", m.picture,
         coalesce(p.motto, '') as motto, coalesce(p.about, '') as about, coalesce(p.can, '{}') as can, coalesce(p.learns, '{}') as learns,
         coalesce(p.languages, '{}') as languages, coalesce(p.contact_limit, 3) as "contactLimit", coalesce(p.visibility, '{}') as visibility,
         p.confirmed_at as "confirmedAt", coalesce(p.version, 0) as version,
         (select coalesce(jsonb_agg(jsonb_build_object('kind', o.kind, 'text', o.text, 'targets', o.targets, 'modes', o.modes) order by o.position), '[]')
            from profile_offers o where o.member_id = m.id) as offers,
         (select coalesce(jsonb_agg(jsonb_build_object('framework', c.framework, 'version', c.version, 'competence', c.competence, 'level', c.level) order by c.competence), '[]')
            from profile_competences c where c.member_id = m.id and c.framework = $2 and c.version = $3) as competences
    from members m left join profiles p on p.member_id = m.id left join institutions i on i.id = m.institution_id
   where m.id = $1`;

const SAVE = `
  insert into profiles (member_id, motto, about, can, learns, languages, contact_limit, visibility, confirmed_at, version)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)
      on conflict (member_id) do update
     set motto = $2, about = $3, can = $4, learns = $5, languages = $6, contact_limit = $7, visibility = $8, confirmed_at = $9, version = profiles.version + 1`;

/** One's own profile, whole; what others see comes from the views `seen_*` alone. */
@Injectable()
export class ProfileRepository {
  constructor(private readonly work: UnitOfWork) {}

  async of(memberId: string): Promise<Profile> {
    const [row] = await this.work.sql<Omit<Profile, 'confirmedAt'> & { confirmedAt: Date | null }>(LOAD, [
      memberId,
      digcomp21.framework,
      digcomp21.version,
    ]);
    return {
      ...row!,
      visibility: { ...defaultVisibility, ...row!.visibility },
      confirmedAt: row!.confirmedAt?.toISOString() ?? null,
    };
  }

  /** Until the transaction ends nobody else saves it. */
  async lock(memberId: string): Promise<Profile> {
    await this.work.sql('select from members where id = $1 for no key update', [memberId]);
    return this.of(memberId);
  }

  async save(memberId: string, traits: ProfileTraits, confirmedAt: Date) {
    const { name, sectors, institutionId, jobTitle, motto, about, can, learns, languages, contactLimit, visibility } =
      traits;
    await this.work.sql(
      'update members set name = $2, sectors = $3, institution_id = $4, job_title = $5 where id = $1',
      [memberId, name, sectors, institutionId, jobTitle || null],
    );
    await this.work.sql(SAVE, [memberId, motto, about, can, learns, languages, contactLimit, visibility, confirmedAt]);
    await this.work.sql('delete from profile_offers where member_id = $1', [memberId]);
    for (const [position, offer] of traits.offers.entries())
      await this.work.sql(
        'insert into profile_offers (member_id, position, kind, text, targets, modes) values ($1, $2, $3, $4, $5, $6)',
        [memberId, position, offer.kind, offer.text, offer.targets, offer.modes],
      );
    await this.work.sql('delete from profile_competences where member_id = $1', [memberId]);
    for (const claim of traits.competences)
      await this.work.sql(
        'insert into profile_competences (member_id, framework, version, competence, level) values ($1, $2, $3, $4, $5)',
        [memberId, claim.framework, claim.version, claim.competence, claim.level],
      );
  }

  async confirm(memberId: string, at: Date) {
    await this.work.sql(
      'insert into profiles (member_id, confirmed_at) values ($1, $2) on conflict (member_id) do update set confirmed_at = $2',
      [memberId, at],
    );
  }

  async knowsInstitution(id: string) {
    const found = await this.work.sql('select 1 from institutions where id = $1', [id]);
    return found.length > 0;
  }
}
