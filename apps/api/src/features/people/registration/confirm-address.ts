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
import { OwnName } from './own-name.js';
import { type Registration, RegistrationsRepository } from './registrations.repository.js';
import { TakeAddress } from '../account/take-address.js';

type Input = In<typeof confirmAddress>;

/** Follows the link of a mail: a registration becomes a member with the password and the words chosen here, or a member takes a new address. */
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
    private readonly ownName: OwnName,
  ) {}

  /** @throws {Problem} `link.invalid`, `address.taken`, `password.missing`, `password.common`, `password.own_name`, `name.reserved`, `name.of_staff`, `rate.limited`; what is refused leaves the link usable */
  run = async (input: Input, networkAddress: string) => {
    await this.limits.take(linksFromNetwork, networkOf(networkAddress));
    const confirmed = await this.work.run(() => this.follow(input));
    await this.limits.giveBack(linksFromNetwork, networkOf(networkAddress));
    return confirmed;
  };

  private async follow({ token, password, ...words }: Input) {
    const redeemed = await this.registrations.redeem(token);
    if (redeemed) {
      const registration = await this.correct(redeemed, words);
      return {
        outcome: await this.becomeMember.run(registration, await this.hashFor(registration, password)),
        email: registration.email,
      };
    }
    const change = await this.changes.redeem(token);
    if (!change) return fail('link.invalid');
    await this.takeAddress.run(change);
    return { outcome: 'address_changed' as const, email: change.email };
  }

  /** A stranger may have written what waits. */
  private async correct(registration: Registration, words: Omit<Input, 'token' | 'password'>): Promise<Registration> {
    if (words.name !== undefined) await this.ownName.demand(words.name, { id: null, role: 'member' });
    const { jobTitle: job_title = registration.job_title, ...others } = words;
    return { ...registration, ...others, job_title };
  }

  /** What is chosen here counts, not what was typed before anybody showed that the mailbox is theirs. */
  private async hashFor(registration: Registration, password: string | undefined) {
    if (password === undefined) return registration.password_hash ?? fail('password.missing', { field: 'password' });
    await this.goodPassword.demand(password, registration);
    return this.passwords.hash(password);
  }
}
