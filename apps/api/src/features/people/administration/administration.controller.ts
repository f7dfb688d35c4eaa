import { Controller } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import * as administration from '@querschnitt/shared/people/administration.contract';
import type { FastifyRequest } from 'fastify';
import { Input, Me, Request, Route } from '../../../platform/http/route.js';
import { Admit } from '../admission/admit.js';
import { AskApplicant } from '../admission/ask-applicant.js';
import { ChangeRole } from './change-role.js';
import { CountAdministration } from './count-administration.query.js';
import { Decline } from '../admission/decline.js';
import { AdmissionContacts } from '../admission/admission-contacts.js';
import { EndSessions } from './end-sessions.js';
import { ListApplications } from '../admission/list-applications.query.js';
import { ListAudit } from './list-audit.query.js';
import { ListManagedMembers } from './list-managed-members.query.js';
import { SetAdmissionContact } from '../admission/set-admission-contact.js';
import { SetInstitution } from './set-institution.js';
import { Suspend } from './suspend.js';

@Controller()
export class AdministrationController {
  constructor(
    private readonly counts: CountAdministration,
    private readonly applications: ListApplications,
    private readonly admission: Admit,
    private readonly declination: Decline,
    private readonly question: AskApplicant,
    private readonly duties: AdmissionContacts,
    private readonly setAdmissionContact: SetAdmissionContact,
    private readonly members: ListManagedMembers,
    private readonly changeRole: ChangeRole,
    private readonly setInstitution: SetInstitution,
    private readonly suspension: Suspend,
    private readonly sessions: EndSessions,
    private readonly audit: ListAudit,
  ) {}

  @Route(administration.countAdministration)
  count() {
    return this.counts.run();
  }

  @Route(administration.listApplications)
  listApplications(@Input() input: In<typeof administration.listApplications>) {
    return this.applications.run(input);
  }

  @Route(administration.admit)
  admit(@Me() me: Member, @Input() input: In<typeof administration.admit>) {
    return this.admission.run(me, input);
  }

  @Route(administration.decline)
  decline(@Me() me: Member, @Input() input: In<typeof administration.decline>) {
    return this.declination.run(me, input);
  }

  @Route(administration.declineAlike)
  declineAlike(@Me() me: Member, @Input() input: In<typeof administration.declineAlike>) {
    return this.declination.alike(me, input);
  }

  @Route(administration.askApplicant)
  ask(@Me() me: Member, @Input() input: In<typeof administration.askApplicant>) {
    return this.question.run(me, input);
  }

  @Route(administration.showAdmissionContact)
  showAdmissionContact() {
    return this.duties.show();
  }

  @Route(administration.setAdmissionContact)
  putDuty(@Me() me: Member, @Input() input: In<typeof administration.setAdmissionContact>) {
    return this.setAdmissionContact.run(me, input);
  }

  @Route(administration.listManagedMembers)
  listMembers(@Input() input: In<typeof administration.listManagedMembers>) {
    return this.members.run(input);
  }

  @Route(administration.changeRole)
  role(@Me() me: Member, @Input() input: In<typeof administration.changeRole>, @Request() request: FastifyRequest) {
    return this.changeRole.run(me, input, request.sessionId);
  }

  @Route(administration.setInstitution)
  institution(@Me() me: Member, @Input() input: In<typeof administration.setInstitution>) {
    return this.setInstitution.run(me, input);
  }

  @Route(administration.suspend)
  suspend(@Me() me: Member, @Input() input: In<typeof administration.suspend>) {
    return this.suspension.run(me, input);
  }

  @Route(administration.reinstate)
  reinstate(@Me() me: Member, @Input() input: In<typeof administration.reinstate>) {
    return this.suspension.lift(me, input);
  }

  @Route(administration.endSessions)
  endSessions(
    @Me() me: Member,
    @Input() { id }: In<typeof administration.endSessions>,
    @Request() request: FastifyRequest,
  ) {
    return this.sessions.run(me, id, request.sessionId);
  }

  @Route(administration.listAudit)
  listAudit(@Input() input: In<typeof administration.listAudit>) {
    return this.audit.run(input);
  }
}
