import type { Member } from '@querschnitt/shared/kernel/actor';
import type { InvitationRow } from '../invitations/invitations.repository.js';

type Invited = Pick<InvitationRow, 'email' | 'role' | 'invited_by'>;

export const isInvited = ({ email }: Invited, address: string) => email?.toLowerCase() === address.toLowerCase();

/**
 * What an invitation makes of whoever joins with this address. More than a member becomes only who was invited by name, and
 * an administrator nobody but the first one, whose link stood on the console; this also holds for invitations that were made before.
 */
export function roleGiven(invitation: Invited, address: string): Member['role'] {
  if (invitation.invited_by === null) return invitation.role;
  if (!isInvited(invitation, address)) return 'member';
  return invitation.role === 'administrator' ? 'moderator' : invitation.role;
}
