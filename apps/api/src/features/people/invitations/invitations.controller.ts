import { Controller } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import * as invitations from '@querschnitt/shared/people/invitations.contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionCookie } from '../../../platform/auth/session-cookie.js';
import { languageOf } from '../../../platform/http/language.js';
import { Input, Me, Reply, Request, Route } from '../../../platform/http/route.js';
import { AcceptInvitation } from './accept-invitation.js';
import { Invite } from './invite.js';
import { ListInvitations } from './list-invitations.query.js';
import { RevokeInvitation } from './revoke-invitation.js';
import { ShowInvitation } from './show-invitation.js';

@Controller()
export class InvitationsController {
  constructor(
    private readonly listInvitations: ListInvitations,
    private readonly invite: Invite,
    private readonly revoke: RevokeInvitation,
    private readonly showInvitation: ShowInvitation,
    private readonly acceptInvitation: AcceptInvitation,
    private readonly cookie: SessionCookie,
  ) {}

  @Route(invitations.listInvitations)
  async list() {
    return { items: await this.listInvitations.run() };
  }

  @Route(invitations.invite)
  create(@Me() me: Member, @Input() input: In<typeof invitations.invite>, @Request() request: FastifyRequest) {
    return this.invite.run(me, input, request);
  }

  @Route(invitations.revokeInvitation)
  remove(@Me() me: Member, @Input() input: In<typeof invitations.revokeInvitation>) {
    return this.revoke.run(me, input);
  }

  @Route(invitations.showInvitation)
  show(@Input() { token }: In<typeof invitations.showInvitation>, @Request() request: FastifyRequest) {
    return this.showInvitation.run(token, request.ip);
  }

  @Route(invitations.acceptInvitation)
  async accept(
    @Input() input: In<typeof invitations.acceptInvitation>,
    @Request() request: FastifyRequest,
    @Reply() reply: FastifyReply,
  ) {
    const memberId = await this.acceptInvitation.run(input, languageOf(request), request.ip);
    if (memberId) await this.cookie.signIn(request, reply, memberId);
    return { outcome: memberId ? 'active' : 'confirm' };
  }
}
