import { Controller, UseGuards } from '@nestjs/common';
import type { Actor } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import * as session from '@querschnitt/shared/people/session.contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionCookie } from '../../platform/auth/session-cookie.js';
import { languageOf } from '../../platform/http/language.js';
import { Input, Me, Reply, Request, Route } from '../../platform/http/route.js';
import { ExampleAccounts } from './example-accounts.query.js';
import { PasswordGuard } from './password.guard.js';
import { ShowSession } from './show-session.query.js';
import { SignIn } from './sign-in.js';

@Controller()
export class SessionController {
  constructor(
    private readonly showSession: ShowSession,
    private readonly signingIn: SignIn,
    private readonly cookie: SessionCookie,
    private readonly exampleAccounts: ExampleAccounts,
  ) {}

  @Route(session.showSession)
  show(@Me() me: Actor, @Request() request: FastifyRequest) {
    return this.showSession.run(me, languageOf(request));
  }

  @Route(session.signIn)
  @UseGuards(PasswordGuard)
  signIn(@Input() _input: In<typeof session.signIn>, @Request() request: FastifyRequest, @Reply() reply: FastifyReply) {
    return this.signingIn.run(request.user, request, reply);
  }

  @Route(session.signOut)
  signOut(@Request() request: FastifyRequest, @Reply() reply: FastifyReply) {
    return this.cookie.signOut(request, reply);
  }

  @Route(session.listExampleAccounts)
  listExampleAccounts() {
    return this.exampleAccounts.list();
  }

  @Route(session.signInAsExample)
  async signInAsExample(@Input() { account }: In<typeof session.signInAsExample>, @Request() request: FastifyRequest, @Reply() reply: FastifyReply) {
    await this.cookie.signIn(request, reply, await this.exampleAccounts.idOf(account));
    // Nobody has chosen a language for such an account: whoever tries it out goes on in that of the page.
    reply.setCookie('lang', languageOf(request), { path: '/', sameSite: 'lax' });
  }
}
