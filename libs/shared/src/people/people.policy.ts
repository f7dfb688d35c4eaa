import { type Actor, isAtLeast, type Role } from '../kernel/actor.js';
import type { Verdict } from '../kernel/problem.js';

/** Nobody gives away more than they have. */
export const mayInvite = (me: Actor, role: Role): Verdict<'invitation.role_too_high'> => isAtLeast(me, role) || 'invitation.role_too_high';

interface Standing {
  role: Role;
  /** Active administrators, this member included. */
  administrators: number;
}

/** There is always somebody who can give roles. */
export const mayLoseRole = (member: Standing): Verdict<'role.last_administrator'> => member.role !== 'administrator' || member.administrators > 1 || 'role.last_administrator';
