import { Injectable } from '@nestjs/common';
import type { In } from '@querschnitt/shared/kernel/contract';
import type { confirmAddress } from '@querschnitt/shared/people/accounts.contract';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { fail } from '../../../platform/http/problem.js';
import { Limits } from '../../../platform/limits/limits.js';
import { networkOf } from '../../../platform/limits/network.js';
import { AddressChanges } from '../account/address-changes.repository.js';
import { BecomeMember } from './become-member.js';
import { GoodPassword } from '../passwords/good-password.js';
import { linksFromNetwork } from '../sign-in/limits.js';
import { Passwords } from '../passwords/passwords.js';
import { type Registration, RegistrationsRepository } from './registrations.repository.js';
import { TakeAddress } from '../account/take-address.js';

/** Follows the link of a mail: a registration becomes a member with the password chosen here, or a member takes a new address. */
@Injectable()
export class ConfirmAddress {
  constructor(
    private readonly work: UnitOfWork,
    private readonly limits: Limits,
    private readonly registrations: RegistrationsRepository,
    private readonly changes: AddressChanges,
    private readonly becomeMember: BecomeMember,
    private readonly takeAddress: TakeAddress,
    private readonly goodPassword: GoodPassword,
    private readonly passwords: Passwords,
  ) {}

  /** @throws {Problem} `link.invalid`, `address.taken`, `password.missing`, `password.common`, `password.own_name`, `rate.limited`; a password that is refused leaves the link usable */
  run = async ({ token, password }: In<typeof confirmAddress>, networkAddress: string) => {
    await this.limits.take(linksFromNetwork, networkOf(networkAddress));
    const confirmed = await this.work.run(() => this.follow(token, password));
    await this.limits.giveBack(linksFromNetwork, networkOf(networkAddress));
    return confirmed;
  };

  private async follow(token: string, password: string | undefined) {
    const registration = await this.registrations.redeem(token);
    if (registration)
      return {
        outcome: await this.becomeMember.run(registration, await this.hashFor(registration, password)),
        email: registration.email,
      };
    const change = await this.changes.redeem(token);
    if (!change) return fail('link.invalid');
    await this.takeAddress.run(change);
    return { outcome: 'address_changed' as const, email: change.email };
  }

  /** What is chosen here counts, not what was typed before anybody showed that the mailbox is theirs. */
  private async hashFor(registration: Registration, password: string | undefined) {
    if (password === undefined) return registration.password_hash ?? fail('password.missing', { field: 'password' });
    await this.goodPassword.demand(password, registration);
    return this.passwords.hash(password);
  }
}
