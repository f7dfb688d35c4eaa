import { Injectable } from '@nestjs/common';
import { fail } from '../../../platform/http/problem.js';
import { Limits } from '../../../platform/limits/limits.js';
import { passwordAgain } from './limits.js';
import { type MemberRow, MembersRepository } from '../members.repository.js';
import { Passwords } from '../passwords/passwords.js';

/** Asks a signed-in person for the password once more: the device may stand open. */
@Injectable()
export class ConfirmPassword {
  constructor(
    private readonly limits: Limits,
    private readonly members: MembersRepository,
    private readonly passwords: Passwords,
  ) {}

  /** @param field of the form that holds it @throws {Problem} `password.wrong`, `rate.limited` */
  run = async (memberId: string, password: string, field: string): Promise<MemberRow> => {
    const member = await this.members.get(memberId);
    await this.limits.take(passwordAgain, memberId);
    if (!(await this.passwords.verify(member.password_hash, password))) fail('password.wrong', { field });
    await this.limits.giveBack(passwordAgain, memberId);
    return member;
  };
}
