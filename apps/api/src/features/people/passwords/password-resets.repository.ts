import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { hashOfLink } from '../link-token.js';

const MINUTES = 30;

/** Links to choose a new password: only the newest of a member counts, once, for half an hour. */
@Injectable()
export class PasswordResets {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @param memberId `null` where the address has no account; such a row can never be used */
  async put(memberId: string | null, tokenHash: Buffer) {
    await this.forget(memberId);
    await this.work.sql('insert into password_resets (member_id, token_hash, expires_at) values ($1, $2, $3)', [
      memberId,
      tokenHash,
      new Date(this.clock.now().getTime() + MINUTES * 60_000),
    ]);
  }

  async forget(memberId: string | null) {
    await this.work.sql('delete from password_resets where member_id = $1', [memberId]);
  }

  /** @returns the member whose password may be changed */
  async redeem(token: string): Promise<string | undefined> {
    const [found] = await this.work.sql<{ member_id: string | null }>(
      'delete from password_resets where token_hash = $1 and expires_at > $2 returning member_id',
      [hashOfLink(token), this.clock.now()],
    );
    return found?.member_id ?? undefined;
  }
}
