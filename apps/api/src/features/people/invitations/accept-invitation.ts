import { Injectable } from '@nestjs/common';
import type { In } from '@querschnitt/shared/kernel/contract';
import type { Language } from '@querschnitt/shared/kernel/language';
import type { acceptInvitation } from '@querschnitt/shared/people/invitations.contract';
import { Audit } from '../../../platform/audit/audit.js';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { fail } from '../../../platform/http/problem.js';
import { Limits } from '../../../platform/limits/limits.js';
import { networkOf } from '../../../platform/limits/network.js';
import { GoodPassword } from '../passwords/good-password.js';
import { type InvitationRow, InvitationsRepository } from './invitations.repository.js';
import { linksFromNetwork } from '../sign-in/limits.js';
import { MembersRepository } from '../members.repository.js';
import { OwnName } from '../registration/own-name.js';
import { Passwords } from '../passwords/passwords.js';
import { Register } from '../registration/register.js';
import { isInvited, roleGiven } from '../administration/role-given.js';

type Input = In<typeof acceptInvitation>;

/** Whoever holds an invitation sent to their address has confirmed it with that; a link passed on says nothing about an address. */
const needsNoMail = (invitation: InvitationRow, { email }: Input) =>
  invitation.invited_by === null || isInvited(invitation, email);

@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly limits: Limits,
    private readonly invitations: InvitationsRepository,
    private readonly members: MembersRepository,
    private readonly goodPassword: GoodPassword,
    private readonly passwords: Passwords,
    private readonly ownName: OwnName,
    private readonly register: Register,
    private readonly audit: Audit,
  ) {}

  /** @returns the new member, or `null` if the address has to be confirmed first @throws {Problem} `link.invalid`, `invitation.other_address`, `name.reserved`, `name.of_staff`, `address.taken`, `password.common`, `password.own_name` */
  run = async (input: Input, language: Language, networkAddress: string): Promise<string | null> => {
    await this.limits.take(linksFromNetwork, networkOf(networkAddress));
    const invitation = await this.invitations.byToken(input.token);
    await this.limits.giveBack(linksFromNetwork, networkOf(networkAddress));
    if (needsNoMail(invitation, input)) return this.join(invitation, input, language);
    if (invitation.role !== 'member') fail('invitation.other_address', { field: 'email' });
    await this.register.run(input, language, networkAddress, invitation.id);
    return null;
  };

  private async join({ id }: InvitationRow, input: Input, language: Language) {
    await this.goodPassword.demand(input.password, input);
    const passwordHash = await this.passwords.hash(input.password);
    return this.work.run(async () => {
      const invitation = (await this.invitations.use(id)) ?? fail('link.invalid');
      const role = roleGiven(invitation, input.email);
      const { name, email, jobTitle, sectors } = input;
      await this.ownName.demand(name, { id: null, role });
      const institutionId = await this.members.institutionNamed(input.institution);
      const memberId = await this.members.add({
        name,
        email,
        jobTitle,
        sectors,
        language,
        passwordHash,
        institutionId,
        role,
        state: 'active',
        createdAt: this.clock.now(),
      });
      await this.audit.record({ id: memberId, role }, 'people.joined_by_invitation', name, {
        role,
        invitedBy: invitation.invited_by,
      });
      return memberId;
    });
  }
}
