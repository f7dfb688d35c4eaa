import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Audit } from '../../../platform/audit/audit.js';
import { SessionCookie } from '../../../platform/auth/session-cookie.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { fail } from '../../../platform/http/problem.js';
import { KnownDevices } from './known-devices.js';
import { type MemberRow, MembersRepository } from '../members.repository.js';

@Injectable()
export class SignIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly members: MembersRepository,
    private readonly cookie: SessionCookie,
    private readonly devices: KnownDevices,
    private readonly audit: Audit,
  ) {}

  /** Comparing takes a moment, in which the password may be changed. @param member as compared @throws {Problem} `sign_in.failed` */
  run = (member: MemberRow, request: FastifyRequest, reply: FastifyReply) =>
    this.work.run(async () => {
      if (!(await this.members.keepsPassword(member))) fail('sign_in.failed');
      await this.devices.remember(member.id, request, reply);
      await this.cookie.signIn(request, reply, member.id);
      await this.audit.record(member, 'account.signed_in', member.name);
    });
}
