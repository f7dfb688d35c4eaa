import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { refuse } from '../../platform/http/problem.js';
import { Limits } from '../../platform/limits/limits.js';
import { AddressChanges } from './address-changes.repository.js';
import { BecomeMember } from './become-member.js';
import { linksFromAddress } from './limits.js';
import { RegistrationsRepository } from './registrations.repository.js';
import { TakeAddress } from './take-address.js';

/** Follows the link of a mail: a registration becomes a member, or a member takes a new address. */
@Injectable()
export class ConfirmAddress {
  constructor(
    private readonly work: UnitOfWork,
    private readonly limits: Limits,
    private readonly registrations: RegistrationsRepository,
    private readonly changes: AddressChanges,
    private readonly becomeMember: BecomeMember,
    private readonly takeAddress: TakeAddress,
  ) {}

  /** @throws {Problem} `link.invalid`, `address.taken`, `rate.limited` */
  run = async ({ token }: { token: string }, networkAddress: string) => {
    await this.limits.take(linksFromAddress, networkAddress);
    const confirmed = await this.work.run(() => this.follow(token));
    await this.limits.giveBack(linksFromAddress, networkAddress);
    return confirmed;
  };

  private async follow(token: string) {
    const registration = await this.registrations.redeem(token);
    if (registration) return { outcome: await this.becomeMember.run(registration), email: registration.email };
    const change = await this.changes.redeem(token);
    if (!change) return refuse('link.invalid');
    await this.takeAddress.run(change);
    return { outcome: 'address_changed' as const, email: change.email };
  }
}
