import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Audit } from '../../../platform/audit/audit.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { fail } from '../../../platform/http/problem.js';
import { KnownDevices } from './known-devices.js';
import { type MemberRow, MembersRepository } from '../members.repository.js';
import { Passwords } from '../passwords/passwords.js';
import { SignInLimits } from './sign-in-limits.js';

/** Finds out whether somebody is who they say. Neither answer nor time taken tell whether an address has an account. */
@Injectable()
export class CheckPassword {
  constructor(
    private readonly limits: SignInLimits,
    private readonly devices: KnownDevices,
    private readonly members: MembersRepository,
    private readonly passwords: Passwords,
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** @throws {Problem} `rate.limited`, `sign_in.failed`; with the right password also `sign_in.waiting`, `sign_in.suspended` */
  run = async (email: string, password: string, request: Pick<FastifyRequest, 'ip' | 'headers'>) => {
    const attempt = { email, networkAddress: request.ip, device: await this.devices.knownTo(email, request) };
    await this.limits.take(attempt);
    const member = await this.members.byEmail(email);
    const matches = await this.passwords.verify(member?.password_hash, password);
    if (member && !matches) this.recordFailure(member);
    if (!member || !matches || member.state === 'erased') fail('sign_in.failed');
    await this.limits.giveBack(attempt);
    if (member.state === 'waiting') fail('sign_in.waiting');
    if (member.state === 'suspended') fail('sign_in.suspended');
    return member;
  };

  /** Beside the answer, which must not take longer where there is an account. What strangers typed is kept nowhere. */
  private recordFailure({ id, name }: MemberRow) {
    this.work.afterCommit(() => this.audit.record(null, 'account.sign_in_failed', name, { whose: [id] }));
  }
}
