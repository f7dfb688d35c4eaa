import { Injectable } from '@nestjs/common';
import { type Member, roles } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import type { invite } from '@querschnitt/shared/people/invitations.contract';
import { canInvite, canRevokeInvitation, MOST_DAYS_ABOVE_MEMBER } from '@querschnitt/shared/people/people.policy';
import type { FastifyRequest } from 'fastify';
import { Audit } from '../../../platform/audit/audit.js';
import { Sessions } from '../../../platform/auth/sessions.js';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { authorize, fail } from '../../../platform/http/problem.js';
import { InvitationsRepository } from './invitations.repository.js';
import { newLinkToken } from '../link-token.js';
import { ListInvitations } from './list-invitations.query.js';
import { MembersRepository } from '../members.repository.js';
import { SendMail } from '../send-mail.js';

type Input = In<typeof invite>;

@Injectable()
export class Invite {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly invitations: InvitationsRepository,
    private readonly listInvitations: ListInvitations,
    private readonly members: MembersRepository,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
    private readonly mail: SendMail,
  ) {}

  /** @param request of a session that, for more than a member, has shown the password a moment ago @throws {Problem} `auth.confirm`, `invitation.role_too_high`, `invitation.not_administrator`, `invitation.link_for_members` */
  run = (me: Member, { days, ...wanted }: Input, request?: Pick<FastifyRequest, 'headers'>) =>
    this.work.run(async () => {
      authorize(canInvite(me, wanted.role, wanted.emails.length ? 'mail' : 'link'));
      if (wanted.role !== 'member' && !(request && (await this.sessions.of(request)).confirmed)) fail('auth.confirm');
      const input = { ...wanted, days: wanted.role === 'member' ? days : Math.min(days, MOST_DAYS_ABOVE_MEMBER) };
      const emails = [...new Set(input.emails.map((email) => email.toLowerCase()))];
      if (emails.length) return this.inviteAll(me, input, emails);
      const { id, token } = await this.make(me, input, null, input.maxUses);
      return { items: await this.listInvitations.run([id]), link: this.linkOf(token), notSent: [] };
    });

  /** Nobody is written to who is in already, and twice only who is to be. */
  private async inviteAll(me: Member, input: Input, emails: string[]) {
    const notSent = (await this.invitations.settled(emails)).filter(({ why }) => why === 'account' || !input.again);
    const settled = new Set(notSent.map(({ email }) => email));
    const made: string[] = [];
    for (const email of emails.filter((one) => !settled.has(one))) made.push(await this.inviteByMail(me, input, email));
    return { items: await this.listInvitations.run(made), link: null, notSent };
  }

  private async inviteByMail(me: Member, input: Input, email: string) {
    await this.invitations.removeTo(
      email,
      roles.filter((role): role is Member['role'] => role !== 'guest' && canRevokeInvitation(me, role) === true),
    );
    const made = await this.make(me, input, email, 1);
    const inviter = await this.members.get(me.id);
    await this.mail.run(
      'invited',
      { from: inviter.name, link: this.linkOf(made.token), days: input.days },
      { to: email, language: inviter.language, subject: made.id },
    );
    return made.id;
  }

  private async make(me: Member, { role, days }: Input, email: string | null, max_uses: number) {
    const { token, hash } = newLinkToken();
    const expires_at = new Date(this.clock.now().getTime() + days * 86_400_000);
    const id = await this.invitations.add({ token_hash: hash, email, role, invited_by: me.id, expires_at, max_uses });
    await this.audit.record(me, 'people.invited', email ? '' : 'link', {
      role,
      days,
      maxUses: max_uses,
      ...(email && { invitation: id }),
    });
    return { id, token };
  }

  private linkOf(token: string) {
    return this.mail.link(`/einladung/${token}`);
  }
}
