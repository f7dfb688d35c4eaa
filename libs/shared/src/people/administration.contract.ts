import { z } from 'zod';
import { route } from '../kernel/contract.js';
import { line } from '../kernel/line.js';
import { cursor, page } from '../kernel/page.js';
import { version } from '../kernel/version.js';
import {
  AdministrationCounts,
  Application,
  AuditEntry,
  AdmissionContact,
  ManagedMember,
} from './administration.schema.js';
import { memberRole, memberState } from './people.schema.js';

const one = z.object({ id: z.uuid() });
const reason = z.string().trim().min(3).max(2000);

export const countAdministration = route('GET /api/administration', {
  access: 'moderator',
  summary: 'What waits for the administration',
  output: AdministrationCounts,
});

export const listApplications = route('GET /api/applications', {
  access: 'moderator',
  summary: 'Who wants to be let in, longest waiting first',
  input: z.object({ cursor }),
  output: page(Application),
});
export const admit = route('POST /api/applications/:id/admit', {
  access: 'moderator',
  summary:
    'Let somebody in, and tell them; an institution they typed that the directory lacks is added unless it is not wanted',
  input: one.extend({ createInstitution: z.boolean().default(true) }),
});
export const decline = route('POST /api/applications/:id/decline', {
  access: 'moderator',
  summary: 'Decline with a reason, which is mailed; their data are deleted',
  input: one.extend({ reason }),
});
export const declineAlike = route('POST /api/applications/:id/decline-alike', {
  access: 'moderator',
  summary:
    'Decline somebody and all who wait with the same words, at most 200 at once; the reason is mailed, without one nothing is',
  input: one.extend({ reason: z.literal('').or(reason).default('') }),
  output: z.object({ declined: z.int() }),
});
export const askApplicant = route('POST /api/applications/:id/question', {
  access: 'moderator',
  summary: 'Mail a question; the answer goes to the address of whoever asks',
  input: one.extend({ question: reason }),
});

export const showAdmissionContact = route('GET /api/admission-duty', {
  access: 'moderator',
  summary: 'Who answers applications',
  output: AdmissionContact,
});
export const setAdmissionContact = route('PUT /api/admission-duty', {
  access: 'administrator',
  summary:
    'Say who answers applications and who stands in, from the version that was read; both must be moderators or administrators',
  input: z.object({ ownerId: z.uuid().nullable(), deputyId: z.uuid().nullable(), version }),
  output: AdmissionContact,
});

export const listManagedMembers = route('GET /api/members', {
  access: 'moderator',
  summary: 'Members by name, for the administration',
  input: z.object({
    q: z.string().trim().max(100).default(''),
    role: memberRole.optional(),
    state: memberState.optional(),
    cursor,
  }),
  output: page(ManagedMember),
});
export const changeRole = route('PUT /api/members/:id/role', {
  access: 'administrator',
  confirmed: true,
  summary: 'Change the role of a member; ends their sessions',
  input: one.extend({ role: memberRole }),
  output: ManagedMember,
});
export const setInstitution = route('PUT /api/members/:id/institution', {
  access: 'moderator',
  summary:
    'Say where a member works, by the name of the institution; one the directory lacks is added, an empty name means none',
  input: one.extend({ institution: line(160) }),
  output: ManagedMember,
});
export const suspend = route('PUT /api/members/:id/suspension', {
  access: 'administrator',
  confirmed: true,
  summary:
    'Suspend a member with a reason, which is mailed; ends their sessions, closes their calendar feed and gives back their places in coming events',
  input: one.extend({ reason }),
  output: ManagedMember,
});
export const reinstate = route('DELETE /api/members/:id/suspension', {
  access: 'administrator',
  summary: 'Let a suspended member in again',
  input: one,
  output: ManagedMember,
});
export const endSessions = route('DELETE /api/members/:id/sessions', {
  access: 'administrator',
  confirmed: true,
  summary: 'Sign a member out on all devices and close their personal calendar feed; they are told by mail',
  input: one,
});

export const listAudit = route('GET /api/audit', {
  access: 'administrator',
  summary: 'What was done by right of a role, or with accounts, newest first',
  input: z.object({ which: z.enum(['actions', 'accounts']).default('actions'), cursor }),
  output: page(AuditEntry),
});
