import { Injectable } from '@nestjs/common';
import { refuse } from '../../platform/http/problem.js';
import { Limits } from '../../platform/limits/limits.js';
import { signInFromAddress, signInOfAccount } from './limits.js';
import { MembersRepository } from './members.repository.js';
import { Passwords } from './passwords.js';

/** Finds out whether somebody is who they say. Neither answer nor time taken tell whether an address has an account. */
@Injectable()
export class CheckPassword {
  constructor(
    private readonly limits: Limits,
    private readonly members: MembersRepository,
    private readonly passwords: Passwords,
  ) {}

  /** @throws {Problem} `rate.limited`, `sign_in.failed`; with the right password also `sign_in.waiting`, `sign_in.suspended` */
  run = async (email: string, password: string, networkAddress: string) => {
    await this.limits.take(signInFromAddress, networkAddress);
    await this.limits.take(signInOfAccount, email);
    const member = await this.members.byEmail(email);
    const matches = await this.passwords.verify(member?.password_hash, password);
    if (!member || !matches || member.state === 'erased') refuse('sign_in.failed');
    await this.limits.giveBack(signInFromAddress, networkAddress);
    await this.limits.giveBack(signInOfAccount, email);
    if (member.state === 'waiting') refuse('sign_in.waiting');
    if (member.state === 'suspended') refuse('sign_in.suspended');
    return member;
  };
}
