import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { fail } from '../../../platform/http/problem.js';
import { Limits } from '../../../platform/limits/limits.js';
import { networkOf } from '../../../platform/limits/network.js';
import { GoodPassword } from './good-password.js';
import { KnownDevices } from '../sign-in/known-devices.js';
import { linksFromNetwork } from '../sign-in/limits.js';
import { MembersRepository } from '../members.repository.js';
import { PasswordResets } from './password-resets.repository.js';
import { Passwords } from './passwords.js';
import { SetPassword } from './set-password.js';
import { SignInLimits } from '../sign-in/sign-in-limits.js';

@Injectable()
export class ResetPassword {
  constructor(
    private readonly work: UnitOfWork,
    private readonly limits: Limits,
    private readonly resets: PasswordResets,
    private readonly members: MembersRepository,
    private readonly goodPassword: GoodPassword,
    private readonly passwords: Passwords,
    private readonly setPassword: SetPassword,
    private readonly devices: KnownDevices,
    private readonly signInLimits: SignInLimits,
  ) {}

  /** Whoever reads the mailbox is no stranger: wrong passwords of before no longer count here, nor does what others try. A password that is refused leaves the link usable. @throws {Problem} `link.invalid`, `password.common`, `password.own_name`, `rate.limited` */
  run = async (
    { token, password }: { token: string; password: string },
    request: FastifyRequest,
    reply: FastifyReply,
  ) => {
    await this.limits.take(linksFromNetwork, networkOf(request.ip));
    await this.work.run(async () => {
      const id = await this.resets.redeem(token);
      const member = id ? await this.members.get(id) : fail('link.invalid');
      await this.goodPassword.demand(password, member);
      await this.setPassword.run(member, await this.passwords.hash(password), null);
      await this.devices.remember(member.id, request, reply);
      if (member.email) await this.signInLimits.forget({ email: member.email, networkAddress: request.ip });
    });
    await this.limits.giveBack(linksFromNetwork, networkOf(request.ip));
  };
}
