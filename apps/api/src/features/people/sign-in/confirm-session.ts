import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { Sessions } from '../../../platform/auth/sessions.js';
import { ConfirmPassword } from './confirm-password.js';

/** The person at the device is who signed in there: for a while the session may do what asks for that (ASVS 7.5). */
@Injectable()
export class ConfirmSession {
  constructor(
    private readonly confirmPassword: ConfirmPassword,
    private readonly sessions: Sessions,
  ) {}

  /** @throws {Problem} `password.wrong`, `rate.limited` */
  run = async (me: Member, password: string, sessionId: string) => {
    await this.confirmPassword.run(me.id, password, 'password');
    await this.sessions.confirm(sessionId);
  };
}
