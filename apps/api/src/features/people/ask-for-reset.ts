import { Injectable } from '@nestjs/common';
import type { Language } from '@querschnitt/shared/kernel/language';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Limits } from '../../platform/limits/limits.js';
import { mailsToAddress, resetsFromAddress } from './limits.js';
import { newLinkToken } from './link-token.js';
import { MembersRepository } from './members.repository.js';
import { PasswordResets } from './password-resets.repository.js';
import { SendMail } from './send-mail.js';

/** Mails a link to choose a new password. With and without account the same is written and a mail is sent, so that nothing gives it away. */
@Injectable()
export class AskForReset {
  constructor(
    private readonly work: UnitOfWork,
    private readonly limits: Limits,
    private readonly members: MembersRepository,
    private readonly resets: PasswordResets,
    private readonly mail: SendMail,
  ) {}

  run = async ({ email }: { email: string }, language: Language, networkAddress: string) => {
    await this.limits.take(resetsFromAddress, networkAddress);
    await this.limits.take(mailsToAddress, email);
    const { token, hash } = newLinkToken();
    await this.work.run(async () => {
      const member = await this.members.byEmail(email);
      await this.resets.put(member?.id ?? null, hash);
      const subject = hash.toString('hex').slice(0, 32);
      if (member) await this.mail.run('reset', { name: member.name, link: this.mail.link(`/passwort?token=${token}`) }, { to: email, language: member.language, subject });
      else await this.mail.run('noAccount', { register: this.mail.link('/registrieren') }, { to: email, language, subject });
    });
  };
}
