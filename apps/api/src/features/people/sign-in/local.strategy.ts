import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { email as emailSchema } from '@querschnitt/shared/people/people.schema';
import { CheckPassword } from './check-password.js';

/** passport-local checks address and password, nothing else; the session is ours. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly checkPassword: CheckPassword) {
    super({ usernameField: 'email', passwordField: 'password', passReqToCallback: true, session: false });
  }

  validate(request: FastifyRequest, email: string, password: string) {
    return this.checkPassword.run(emailSchema.parse(email), password, request);
  }
}
