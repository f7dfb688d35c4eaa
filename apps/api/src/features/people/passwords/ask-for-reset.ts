import { Injectable } from '@nestjs/common';
import type { Language } from '@querschnitt/shared/kernel/language';
import type { FastifyRequest } from 'fastify';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Limits } from '../../../platform/limits/limits.js';
import { networkOf, siteOf } from '../../../platform/limits/network.js';
import { KnownDevices } from '../sign-in/known-devices.js';
import { resetMails, resetMailsOfDevice, resetsFromNetwork, resetsFromSite } from '../sign-in/limits.js';
import { newLinkToken } from '../link-token.js';
import { MembersRepository } from '../members.repository.js';
import { PasswordResets } from './password-resets.repository.js';
import { SendMail } from '../send-mail.js';

/** Mails a link to choose a new password. With and without account the same is written and a mail is sent, so that nothing gives it away. */
@Injectable()
export class AskForReset {
  constructor(
    private readonly work: UnitOfWork,
    private readonly limits: Limits,
    private readonly devices: KnownDevices,
    private readonly members: MembersRepository,
    private readonly resets: PasswordResets,
    private readonly mail: SendMail,
  ) {}

  /** When enough mails are under way the newest stays valid, and the answer is the same: nobody can use up the way back of somebody else. */
  run = async ({ email }: { email: string }, language: Language, request: Pick<FastifyRequest, 'ip' | 'headers'>) => {
    const device = await this.devices.knownTo(email, request);
    if (!device) {
      await this.limits.take(resetsFromNetwork, networkOf(request.ip));
      await this.limits.take(resetsFromSite, siteOf(request.ip));
    }
    if (!(await this.limits.mayStill(device ? resetMailsOfDevice : resetMails, email))) return;
    const { token, hash } = newLinkToken();
    await this.work.run(async () => {
      const member = await this.members.byEmail(email);
      await this.resets.put(member?.id ?? null, hash);
      const subject = hash.toString('hex').slice(0, 32);
      if (member)
        await this.mail.run(
          'reset',
          { name: member.name, link: this.mail.link(`/passwort?token=${token}`) },
          { to: email, language: member.language, subject },
        );
      else
        await this.mail.run(
          'noAccount',
          { register: this.mail.link('/registrieren') },
          { to: email, language, subject },
        );
    });
  };
}
