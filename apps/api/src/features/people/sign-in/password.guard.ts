import { type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { inputOf } from '../../../platform/http/route.js';
import type { MemberRow } from '../members.repository.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the password guard. */
    user: MemberRow;
  }
}

/** Lets a request in with the right address and password. */
@Injectable()
export class PasswordGuard extends AuthGuard('local') {
  /** What no account could have is refused at its field, before any password is compared. */
  override canActivate(context: ExecutionContext) {
    inputOf(context);
    return super.canActivate(context);
  }

  override handleRequest<T>(error: unknown, user: T): T {
    if (error) throw error;
    return user;
  }
}
