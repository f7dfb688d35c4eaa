import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.js';
import { Clock } from '../../../platform/clock/clock.js';
import { ApplicationsRepository } from '../admission/applications.repository.js';
import { AdmissionContacts } from '../admission/admission-contacts.js';
import { InvitationsRepository } from '../invitations/invitations.repository.js';
import { MembersRepository } from '../members.repository.js';
import type { Registration } from './registrations.repository.js';
import { roleGiven } from '../administration/role-given.js';
import { SendMail } from '../send-mail.js';

/** Makes an account out of a confirmed registration: at once with a valid invitation, else waiting for a human decision. */
@Injectable()
export class BecomeMember {
  constructor(
    private readonly clock: Clock,
    private readonly members: MembersRepository,
    private readonly invitations: InvitationsRepository,
    private readonly applications: ApplicationsRepository,
    private readonly duties: AdmissionContacts,
    private readonly audit: Audit,
    private readonly mail: SendMail,
  ) {}

  run = async (registration: Registration, passwordHash: string): Promise<'active' | 'waiting'> => {
    const invitation = registration.invitation_id ? await this.invitations.use(registration.invitation_id) : undefined;
    const { name, email, institution, sectors, why, language } = registration;
    const institutionId = await this.members.institutionNamed(institution);
    const state = invitation ? 'active' : 'waiting';
    const role = invitation ? roleGiven(invitation, email) : 'member';
    const id = await this.members.add({
      ...{ name, email, institutionId, sectors, language, state },
      passwordHash,
      jobTitle: registration.job_title,
      role,
      createdAt: this.clock.now(),
    });
    if (invitation)
      await this.audit.record({ id, role }, 'people.joined_by_invitation', name, {
        role,
        invitedBy: invitation.invited_by,
      });
    else await this.wait(id, name, institution, institutionId ? null : institution || null, why);
    return state;
  };

  private async wait(id: string, name: string, institution: string, newInstitution: string | null, why: string) {
    await this.applications.add(id, newInstitution, why);
    const owner = await this.duties.recipient();
    if (owner?.email)
      await this.mail.run(
        'applied',
        { name: owner.name, applicant: name, institution, link: this.mail.link('/verwaltung') },
        { to: owner.email, language: owner.language, subject: id },
      );
  }
}
