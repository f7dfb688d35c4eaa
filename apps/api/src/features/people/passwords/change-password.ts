import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import type { changePassword } from '@querschnitt/shared/people/accounts.contract';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ConfirmPassword } from '../sign-in/confirm-password.js';
import { GoodPassword } from './good-password.js';
import { Passwords } from './passwords.js';
import { SetPassword } from './set-password.js';

@Injectable()
export class ChangePassword {
  constructor(
    private readonly work: UnitOfWork,
    private readonly confirmPassword: ConfirmPassword,
    private readonly goodPassword: GoodPassword,
    private readonly passwords: Passwords,
    private readonly setPassword: SetPassword,
  ) {}

  /** @throws {Problem} `password.wrong`, `password.common`, `password.own_name`, `rate.limited` */
  run = async (me: Member, { current, password }: In<typeof changePassword>, sessionId: string | null) => {
    const member = await this.confirmPassword.run(me.id, current, 'current');
    await this.goodPassword.demand(password, member);
    const passwordHash = await this.passwords.hash(password);
    await this.work.run(() => this.setPassword.run(member, passwordHash, sessionId));
  };
}
