import { Injectable } from '@nestjs/common';
import type { In } from '@querschnitt/shared/kernel/contract';
import type { Language } from '@querschnitt/shared/kernel/language';
import type { register } from '@querschnitt/shared/people/accounts.contract';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Limits } from '../../../platform/limits/limits.js';
import { networkOf, siteOf } from '../../../platform/limits/network.js';
import { GoodPassword } from '../passwords/good-password.js';
import {
  firstMailOfSite,
  furtherMailsToMailbox,
  mailsToAddress,
  mailsToMailbox,
  registrationsFromNetwork,
  registrationsFromSite,
} from '../sign-in/limits.js';
import { newLinkToken } from '../link-token.js';
import { MembersRepository } from '../members.repository.js';
import { OwnName } from './own-name.js';
import { Passwords } from '../passwords/passwords.js';
import { RegistrationsRepository } from './registrations.repository.js';
import { SendMail } from '../send-mail.js';

type Input = In<typeof register>;

/** Takes a registration and mails a link. For an address that has an account it does the same, but mails that to its owner. */
@Injectable()
export class Register {
  constructor(
    private readonly work: UnitOfWork,
    private readonly limits: Limits,
    private readonly members: MembersRepository,
    private readonly registrations: RegistrationsRepository,
    private readonly goodPassword: GoodPassword,
    private readonly passwords: Passwords,
    private readonly ownName: OwnName,
    private readonly mail: SendMail,
  ) {}

  /** When enough mails are under way the newest link stays valid, and the answer is the same. @param invitationId of whoever was invited and is not asked to wait */
  run = async (
    input: Omit<Input, 'why'> & { why?: string },
    language: Language,
    networkAddress: string,
    invitationId: string | null = null,
  ) => {
    if (input.password) await this.goodPassword.demand(input.password, input);
    await this.limits.take(registrationsFromNetwork, networkOf(networkAddress));
    await this.limits.take(registrationsFromSite, siteOf(networkAddress));
    await this.limits.take(mailsToAddress, `${networkOf(networkAddress)} ${input.email}`);
    await this.ownName.demand(input.name, { id: null, role: 'member' });
    const isFirst = await this.limits.mayStill(firstMailOfSite, `${siteOf(networkAddress)} ${input.email}`);
    if (!(await this.limits.mayStill(isFirst ? mailsToMailbox : furtherMailsToMailbox, input.email))) return;
    const passwordHash = input.password ? await this.passwords.hash(input.password) : null;
    const { token, hash } = newLinkToken();
    await this.work.run(async () => {
      const { email, name, jobTitle, institution, sectors, why = '' } = input;
      const owner = await this.members.byEmail(email);
      const subject = await this.registrations.add(
        {
          email,
          name,
          password_hash: passwordHash,
          job_title: jobTitle,
          institution,
          sectors,
          why,
          language,
          invitation_id: invitationId,
        },
        hash,
      );
      if (owner)
        await this.mail.run(
          'alreadyMember',
          { name: owner.name, signIn: this.mail.link('/anmelden'), reset: this.mail.link('/passwort') },
          { to: email, language: owner.language, subject },
        );
      else
        await this.mail.run(
          'confirm',
          { link: this.mail.link(`/bestaetigen?token=${token}`) },
          { to: email, language, subject },
        );
    });
  };
}
