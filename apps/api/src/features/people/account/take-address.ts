import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.js';
import { Outbox } from '../../../platform/mail/outbox.js';
import type { AddressChange } from './address-changes.repository.js';
import { MembersRepository } from '../members.repository.js';
import { PasswordResets } from '../passwords/password-resets.repository.js';
import { SendMail } from '../send-mail.js';

/** Gives a member the address they confirmed, and tells the old one, whose mailbox leads to the account no longer. */
@Injectable()
export class TakeAddress {
  constructor(
    private readonly members: MembersRepository,
    private readonly resets: PasswordResets,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly mail: SendMail,
  ) {}

  run = async ({ member_id, email }: AddressChange) => {
    const member = await this.members.get(member_id);
    await this.members.setEmail(member.id, email);
    await this.resets.forget(member.id);
    await this.audit.record(member, 'people.address_changed', member.name);
    if (!member.email) return;
    await this.outbox.redirect(member.email, email);
    await this.mail.run(
      'addressChanged',
      { name: member.name, email },
      { to: member.email, language: member.language, subject: randomUUID() },
    );
  };
}
