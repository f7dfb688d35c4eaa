import { Controller, UseGuards } from '@nestjs/common';
import type { Actor, Member } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import * as session from '@querschnitt/shared/people/session.contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionCookie } from '../../../platform/auth/session-cookie.js';
import { languageOf } from '../../../platform/http/language.js';
import { Input, Me, Reply, Request, Route } from '../../../platform/http/route.js';
import { ConfirmSession } from './confirm-session.js';
import { ExampleAccounts } from './example-accounts.query.js';
import { PasswordGuard } from './password.guard.js';
import { ShowSession } from './show-session.query.js';
import { SignIn } from './sign-in.js';

@Controller()
export class SessionController {
  constructor(
    private readonly showSession: ShowSession,
    private readonly signingIn: SignIn,
    private readonly confirming: ConfirmSession,
    private readonly cookie: SessionCookie,
    private readonly exampleAccounts: ExampleAccounts,
  ) {}

  @Route(session.showSession)
  show(@Me() me: Actor, @Request() request: FastifyRequest) {
    return this.showSession.run(me, languageOf(request), request);
  }

  @Route(session.signIn)
  @UseGuards(PasswordGuard)
  signIn(@Input() _input: In<typeof session.signIn>, @Request() request: FastifyRequest, @Reply() reply: FastifyReply) {
    return this.signingIn.run(request.user, request, reply);
  }

  @Route(session.confirmSession)
  confirm(
    @Me() me: Member,
    @Input() { password }: In<typeof session.confirmSession>,
    @Request() request: FastifyRequest,
  ) {
    return this.confirming.run(me, password, request.sessionId!);
  }

  @Route(session.signOut)
  signOut(@Request() request: FastifyRequest, @Reply() reply: FastifyReply) {
    return this.cookie.signOut(request, reply);
  }

  @Route(session.listExampleAccounts)
  listExampleAccounts(@Request() request: FastifyRequest) {
    return this.exampleAccounts.list(request);
  }

  @Route(session.signInAsExample)
  async signInAsExample(
    @Input() { account }: In<typeof session.signInAsExample>,
    @Request() request: FastifyRequest,
    @Reply() reply: FastifyReply,
  ) {
    await this.cookie.signIn(request, reply, await this.exampleAccounts.idOf(account, request));
    // Nobody has chosen a language for such an account: whoever tries it out goes on in that of the page.
    reply.setCookie('lang', languageOf(request), { path: '/', sameSite: 'lax' });
  }
}
