import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { type Actor, isAtLeast } from '@querschnitt/shared/kernel/actor';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Sessions } from '../auth/sessions.js';
import { Budgets } from './budgets.js';
import { askedBy } from './subrequests.js';
import { fail } from './problem.js';
import { whenOver } from './when-over.js';
import { routeOf } from './route.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose it is, looked up once for a page and all its parts. */
    session?: ReturnType<Sessions['of']>;
    /** Set by the access guard. */
    actor: Actor;
    sessionId: string | null;
  }
}

/** Lets a request in only through a declared route and only with the role it asks for, and no more often than a person would. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly sessions: Sessions,
    private readonly budgets: Budgets,
  ) {}

  async canActivate(context: ExecutionContext) {
    if (context.getType() !== 'http') return true;
    const route = routeOf(context);
    if (!route) throw new Error(`${context.getClass().name}.${context.getHandler().name} has no declared route`);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { actor, sessionId, language, confirmed } = await sessionOf(request, this.sessions);
    request.actor = actor;
    request.sessionId = sessionId;
    if (language) request.accountLanguage = language;
    if (route.access !== 'everyone' && !isAtLeast(actor, route.access))
      fail(actor.id === null ? 'auth.required' : 'auth.forbidden');
    if (route.confirmed && !confirmed) fail('auth.confirm');
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    this.budgets.spend(actor, route, request, whenOver(reply));
    await this.budgets.wait(actor, route, request);
    return true;
  }
}

export function sessionOf(request: FastifyRequest, sessions: Pick<Sessions, 'of'>) {
  const asking = askedBy(request);
  return (asking.session ??= sessions.of(asking));
}
