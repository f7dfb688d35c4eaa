import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.js';
import { AddressChanges } from '../account/address-changes.repository.js';
import { Limits } from '../../../platform/limits/limits.js';
import { EndCredentials } from './end-credentials.js';
import { resetMails, resetMailsOfDevice } from '../sign-in/limits.js';
import type { MemberRow } from '../members.repository.js';
import { MembersRepository } from '../members.repository.js';
import { PasswordResets } from './password-resets.repository.js';
import { SendMail } from '../send-mail.js';

/** Keeps a new password, ends whatever was opened with the old one, links that were asked for too, and says so by mail: whoever knew that one is out. */
@Injectable()
export class SetPassword {
  constructor(
    private readonly members: MembersRepository,
    private readonly resets: PasswordResets,
    private readonly changes: AddressChanges,
    private readonly endCredentials: EndCredentials,
    private readonly limits: Limits,
    private readonly audit: Audit,
    private readonly mail: SendMail,
  ) {}

  /** @param keptSession the one from which it is changed */
  run = async (member: MemberRow, passwordHash: string, keptSession: string | null) => {
    await this.members.setPassword(member.id, passwordHash);
    await this.endCredentials.run(member.id, keptSession);
    await this.resets.forget(member.id);
    await this.changes.forget(member.id);
    await this.audit.record(member, 'people.password_changed', member.name);
    for (const limit of [resetMails, resetMailsOfDevice])
      if (member.email) await this.limits.forget(limit, member.email);
    if (member.email)
      await this.mail.run(
        'passwordChanged',
        { name: member.name, reset: this.mail.link('/passwort') },
        { to: member.email, language: member.language, subject: randomUUID() },
      );
  };
}
