import { z } from 'zod';
import { route } from '../kernel/contract.js';
import { Invitation, InvitationView } from './administration.schema.js';
import { email, introduction, memberRole, newPassword, token } from './people.schema.js';

export const listInvitations = route('GET /api/invitations', { access: 'moderator', summary: 'Invitations that can still be used', output: z.object({ items: z.array(Invitation) }) });
export const invite = route('POST /api/invitations', {
  access: 'moderator',
  summary: 'Invite by mail, or make a link to pass on when no address is given; the link is told only here',
  input: z.object({
    emails: z.array(email).max(50).default([]),
    role: memberRole.default('member'),
    days: z.int().min(1).max(60).default(14),
    /** How many may use a link; an invitation by mail is for one. */
    maxUses: z.int().min(1).max(200).default(1),
  }),
  output: z.object({ items: z.array(Invitation), link: z.string().nullable() }),
  status: 201,
});
export const revokeInvitation = route('DELETE /api/invitations/:id', { access: 'moderator', summary: 'Take an invitation back', input: z.object({ id: z.uuid() }) });

export const showInvitation = route('GET /api/invitation-links/:token', { access: 'everyone', summary: 'What an invitation link offers', input: z.object({ token }), output: InvitationView });
export const acceptInvitation = route('POST /api/invitation-links/:token', {
  access: 'everyone',
  summary: 'Become a member by invitation; an address other than the invited one is confirmed by mail first',
  input: z.object({ token, ...introduction, email, password: newPassword }),
  output: z.object({ outcome: z.enum(['active', 'confirm']) }),
});
