import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Sessions } from '../../platform/auth/sessions.js';
import { AddressChanges } from './address-changes.repository.js';
import type { MemberRow } from './members.repository.js';
import { MembersRepository } from './members.repository.js';
import { PasswordResets } from './password-resets.repository.js';
import { SendMail } from './send-mail.js';

/** Keeps a new password, ends the sessions and links opened with the old one, and says so by mail: whoever knew that one is out. */
@Injectable()
export class SetPassword {
  constructor(
    private readonly members: MembersRepository,
    private readonly sessions: Sessions,
    private readonly resets: PasswordResets,
    private readonly changes: AddressChanges,
    private readonly audit: Audit,
    private readonly mail: SendMail,
  ) {}

  /** @param keptSession the one from which it is changed */
  run = async (member: MemberRow, passwordHash: string, keptSession: string | null) => {
    await this.members.setPassword(member.id, passwordHash);
    await this.sessions.endAll(member.id, keptSession);
    await this.resets.forget(member.id);
    await this.changes.forget(member.id);
    await this.audit.record(member, 'people.password_changed', member.name);
    if (member.email) await this.mail.run('passwordChanged', { name: member.name, reset: this.mail.link('/passwort') }, { to: member.email, language: member.language, subject: randomUUID() });
  };
}
