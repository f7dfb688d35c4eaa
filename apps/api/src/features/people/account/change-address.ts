import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import type { changeAddress } from '@querschnitt/shared/people/accounts.contract';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { fail } from '../../../platform/http/problem.js';
import { Limits } from '../../../platform/limits/limits.js';
import { AddressChanges } from './address-changes.repository.js';
import { ConfirmPassword } from '../sign-in/confirm-password.js';
import { addressesOfMember } from '../sign-in/limits.js';
import { newLinkToken } from '../link-token.js';
import { MembersRepository } from '../members.repository.js';
import { SendMail } from '../send-mail.js';

/** Asks the new address whether it is mine. Whether it has an account already is told to its owner only. */
@Injectable()
export class ChangeAddress {
  constructor(
    private readonly work: UnitOfWork,
    private readonly confirmPassword: ConfirmPassword,
    private readonly limits: Limits,
    private readonly members: MembersRepository,
    private readonly changes: AddressChanges,
    private readonly mail: SendMail,
  ) {}

  /** @throws {Problem} `password.wrong`, `address.same`, `rate.limited` */
  run = async (me: Member, { email, password }: In<typeof changeAddress>) => {
    const member = await this.confirmPassword.run(me.id, password, 'password');
    if (email.toLowerCase() === member.email?.toLowerCase()) fail('address.same', { field: 'email' });
    await this.limits.take(addressesOfMember, me.id);
    const { token, hash } = newLinkToken();
    await this.work.run(async () => {
      await this.changes.put({ member_id: member.id, email }, hash);
      const owner = await this.members.byEmail(email);
      const envelope = {
        to: email,
        language: owner?.language ?? member.language,
        subject: hash.toString('hex').slice(0, 32),
      };
      if (owner)
        await this.mail.run(
          'alreadyMember',
          { name: owner.name, signIn: this.mail.link('/anmelden'), reset: this.mail.link('/passwort') },
          envelope,
        );
      else
        await this.mail.run(
          'confirmNewAddress',
          { link: this.mail.link(`/bestaetigen?token=${token}&art=adresse`) },
          envelope,
        );
    });
  };
}
