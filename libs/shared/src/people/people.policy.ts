import { type Actor, isAtLeast, type Role } from '../kernel/actor.js';
import type { Verdict } from '../kernel/problem.js';

/** Nobody gives away more than they have; a link that is passed on makes members, and only a person who has joined becomes an administrator. */
export function canInvite(
  me: Actor,
  role: Role,
  way: 'mail' | 'link',
): Verdict<'invitation.role_too_high' | 'invitation.not_administrator' | 'invitation.link_for_members'> {
  if (!isAtLeast(me, role)) return 'invitation.role_too_high';
  if (role === 'administrator') return 'invitation.not_administrator';
  return way === 'mail' || role === 'member' || 'invitation.link_for_members';
}

/** Nor takes away what they could not have given. */
export const canRevokeInvitation = (me: Actor, role: Role): Verdict<'invitation.role_too_high'> =>
  isAtLeast(me, role) || 'invitation.role_too_high';

/** Days for which an invitation to more than a member is valid at most. */
export const MOST_DAYS_ABOVE_MEMBER = 7;

interface Standing {
  role: Role;
  /** Active administrators, this member included. */
  administrators: number;
}

/** There is always somebody who can give roles. */
export const canLoseRole = (member: Standing): Verdict<'role.last_administrator'> =>
  member.role !== 'administrator' || member.administrators > 1 || 'role.last_administrator';
