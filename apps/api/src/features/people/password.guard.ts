import { Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { MemberRow } from './members.repository.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the password guard. */
    user: MemberRow;
  }
}

/** Lets a request in with the right address and password. */
@Injectable()
export class PasswordGuard extends AuthGuard('local') {
  /** Where a field is missing there is no user yet: the check of the input follows and says which. */
  override handleRequest<T>(error: unknown, user: T): T {
    if (error) throw error;
    return user;
  }
}
