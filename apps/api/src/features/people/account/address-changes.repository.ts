import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { hashOfLink } from '../link-token.js';

export interface AddressChange {
  member_id: string;
  email: string;
}

const DAY = 86_400_000;

/** New addresses that wait to be confirmed, one for each member. */
@Injectable()
export class AddressChanges {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async put({ member_id, email }: AddressChange, tokenHash: Buffer) {
    await this.work.sql(
      `insert into address_changes (member_id, email, token_hash, expires_at) values ($1, $2, $3, $4)
       on conflict (member_id) do update set email = excluded.email, token_hash = excluded.token_hash, expires_at = excluded.expires_at`,
      [member_id, email, tokenHash, new Date(this.clock.now().getTime() + DAY)],
    );
  }

  async forget(memberId: string) {
    await this.work.sql('delete from address_changes where member_id = $1', [memberId]);
  }

  async redeem(token: string): Promise<AddressChange | undefined> {
    const [found] = await this.work.sql<AddressChange>(
      'delete from address_changes where token_hash = $1 and expires_at > $2 returning member_id, email::text',
      [hashOfLink(token), this.clock.now()],
    );
    return found;
  }
}
