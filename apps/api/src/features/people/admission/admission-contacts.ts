import { Injectable } from '@nestjs/common';
import type { AdmissionContact } from '@querschnitt/shared/people/administration.schema';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Addressee } from '../send-mail.js';

/** Who answers applications; until somebody is named, the administrator who has been here longest. */
@Injectable()
export class AdmissionContacts {
  constructor(private readonly work: UnitOfWork) {}

  async recipient(): Promise<Addressee | undefined> {
    const [owner] = await this.work.sql<Addressee>(
      `select m.email::text, m.language, m.name from members m, admission_duty d
        where m.state = 'active' and (m.id = d.owner_id or m.role = 'administrator')
        order by (m.id = d.owner_id) desc nulls last, m.created_at limit 1`,
    );
    return owner;
  }

  show = async (): Promise<AdmissionContact> => {
    const [duty] = await this.work.sql<AdmissionContact>(
      `select o.person as owner, p.person as deputy, d.version from admission_duty d
         left join members m on m.id = d.deputy_id and m.state = 'active' left join person_refs p on p.id = m.id
         left join person_refs o on o.id = coalesce(
           (select id from members where id = d.owner_id and state = 'active'),
           (select id from members where role = 'administrator' and state = 'active' order by created_at limit 1))`,
    );
    return duty!;
  };

  /** Until the transaction ends nobody else changes them. */
  async lock(): Promise<AdmissionContact> {
    await this.work.sql('select from admission_duty for update');
    return this.show();
  }

  async put(ownerId: string | null, deputyId: string | null) {
    await this.work.sql('update admission_duty set owner_id = $1, deputy_id = $2, version = version + 1', [
      ownerId,
      deputyId,
    ]);
  }
}
