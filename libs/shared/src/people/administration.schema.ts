import { z } from 'zod';
import { version } from '../kernel/version.js';
import { PersonRef } from './person-ref.js';
import { memberRole, memberState } from './people.schema.js';

/** Somebody who confirmed an address and waits to be let in. `person.id` names it. */
export const Application = z
  .object({
    person: PersonRef,
    email: z.string(),
    /** As typed, where the institution is not in the directory. */
    newInstitution: z.string().nullable(),
    why: z.string(),
    appliedAt: z.iso.datetime(),
    /** When a question was sent that may still be unanswered. */
    askedAt: z.iso.datetime().nullable(),
    /** Colleagues of the same institution use the same mail domain. */
    fromInstitution: z.boolean(),
    /** A colleague of the same institution who can be asked. */
    colleague: PersonRef.nullable(),
    /** Others who wait with the same words. */
    alike: z.int(),
  })
  .meta({ id: 'Application' });
export type Application = z.infer<typeof Application>;

/** Who answers applications, and who stands in. */
export const AdmissionContact = z
  .object({ owner: PersonRef.nullable(), deputy: PersonRef.nullable(), version })
  .meta({ id: 'Duty' });
export type AdmissionContact = z.infer<typeof AdmissionContact>;

export const Invitation = z
  .object({
    id: z.uuid(),
    /** `null` for a link that anybody may pass on. */
    email: z.string().nullable(),
    role: memberRole,
    /** `null` for the link that creates the first administrator. */
    invitedBy: PersonRef.nullable(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    uses: z.int(),
    maxUses: z.int(),
  })
  .meta({ id: 'Invitation' });
export type Invitation = z.infer<typeof Invitation>;

/** What an invited person sees before accepting. */
export const InvitationView = z
  .object({
    email: z.string().nullable(),
    role: memberRole,
    invitedBy: z.string().nullable(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'InvitationView' });
export type InvitationView = z.infer<typeof InvitationView>;

/** A member as the administration sees them. */
export const ManagedMember = z
  .object({
    person: PersonRef,
    email: z.string().nullable(),
    role: memberRole,
    state: memberState,
    createdAt: z.iso.datetime(),
    lastSeenAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ManagedMember' });
export type ManagedMember = z.infer<typeof ManagedMember>;

export const AuditEntry = z
  .object({
    id: z.uuid(),
    at: z.iso.datetime(),
    actor: PersonRef.nullable(),
    /** What was done, such as `people.role_changed`. */
    action: z.string(),
    /** Whom or what it was done to, in words. */
    subject: z.string(),
    details: z.record(z.string(), z.unknown()),
    /** Whose it was. */
    whose: z.array(PersonRef),
    /** Who was let in, removed or given a role there. */
    member: PersonRef.nullable(),
    /** Where it was, as it is called now. */
    place: z.object({ name: z.string(), path: z.string() }).nullable(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof AuditEntry>;

export const AdministrationCounts = z
  .object({ applications: z.int(), oldestAppliedAt: z.iso.datetime().nullable(), members: z.int() })
  .meta({ id: 'AdministrationCounts' });
export type AdministrationCounts = z.infer<typeof AdministrationCounts>;
