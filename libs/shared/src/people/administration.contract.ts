import { z } from 'zod';
import { route } from '../kernel/contract.js';
import { cursor, page } from '../kernel/page.js';
import { AdministrationCounts, Application, AuditEntry, Duty, ManagedMember } from './administration.schema.js';
import { memberRole, memberState } from './people.schema.js';

const one = z.object({ id: z.uuid() });
const reason = z.string().trim().min(3).max(2000);

export const countAdministration = route('GET /api/administration', { access: 'moderator', summary: 'What waits for the administration', output: AdministrationCounts });

export const listApplications = route('GET /api/applications', {
  access: 'moderator',
  summary: 'Who wants to be let in, longest waiting first',
  input: z.object({ cursor }),
  output: page(Application),
});
export const admit = route('POST /api/applications/:id/admit', {
  access: 'moderator',
  summary: 'Let somebody in, and tell them; creates their institution if wanted',
  input: one.extend({ createInstitution: z.boolean().default(false) }),
});
export const decline = route('POST /api/applications/:id/decline', { access: 'moderator', summary: 'Decline with a reason, which is mailed; their data are deleted', input: one.extend({ reason }) });
export const askApplicant = route('POST /api/applications/:id/question', { access: 'moderator', summary: 'Mail a question; the answer goes to the address of whoever asks', input: one.extend({ question: reason }) });

export const showDuty = route('GET /api/admission-duty', { access: 'moderator', summary: 'Who answers applications', output: Duty });
export const setDuty = route('PUT /api/admission-duty', {
  access: 'administrator',
  summary: 'Say who answers applications and who stands in; both must be moderators or administrators',
  input: z.object({ ownerId: z.uuid().nullable(), deputyId: z.uuid().nullable() }),
  output: Duty,
});

export const listManagedMembers = route('GET /api/members', {
  access: 'moderator',
  summary: 'Members by name, for the administration',
  input: z.object({ q: z.string().trim().max(100).default(''), role: memberRole.optional(), state: memberState.optional(), cursor }),
  output: page(ManagedMember),
});
export const changeRole = route('PUT /api/members/:id/role', { access: 'administrator', summary: 'Change the role of a member; ends their sessions', input: one.extend({ role: memberRole }), output: ManagedMember });
export const suspend = route('PUT /api/members/:id/suspension', { access: 'administrator', summary: 'Suspend a member with a reason, which is mailed; ends their sessions and gives back their places in coming events', input: one.extend({ reason }), output: ManagedMember });
export const reinstate = route('DELETE /api/members/:id/suspension', { access: 'administrator', summary: 'Let a suspended member in again', input: one, output: ManagedMember });

export const listAudit = route('GET /api/audit', { access: 'administrator', summary: 'What was done in the administration, newest first', input: z.object({ cursor }), output: page(AuditEntry) });
