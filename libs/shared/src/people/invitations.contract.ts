import { z } from 'zod';
import { route } from '../kernel/contract.js';
import { Invitation, InvitationView } from './administration.schema.js';
import { email, introduction, memberRole, newPassword, token } from './people.schema.js';

export const listInvitations = route('GET /api/invitations', {
  access: 'moderator',
  summary: 'Invitations that can still be used',
  output: z.object({ items: z.array(Invitation) }),
});

/** An address to which nothing was sent: somebody has an account with it, or holds an invitation. */
const NotSent = z.object({ email: z.string(), why: z.enum(['account', 'invited']) }).meta({ id: 'InvitationNotSent' });
export type NotSent = z.infer<typeof NotSent>;

export const invite = route('POST /api/invitations', {
  access: 'moderator',
  summary:
    'Invite by mail, or make a link to pass on when no address is given; the link is told only here. More than a member becomes only who is invited by mail, within seven days, and in a session that has just shown the password; an administrator nobody',
  input: z.object({
    emails: z.array(email).max(50).default([]),
    /** Also to addresses that hold an invitation already: the new one takes its place. */
    again: z.boolean().optional(),
    role: memberRole.default('member'),
    days: z.int().min(1).max(60).default(14),
    /** How many may use a link; an invitation by mail is for one. */
    maxUses: z.int().min(1).max(200).default(1),
  }),
  output: z.object({ items: z.array(Invitation), link: z.string().nullable(), notSent: z.array(NotSent) }),
  status: 201,
});
export const revokeInvitation = route('DELETE /api/invitations/:id', {
  access: 'moderator',
  summary: 'Take an invitation back',
  input: z.object({ id: z.uuid() }),
});

export const showInvitation = route('GET /api/invitation-links/:token', {
  access: 'everyone',
  summary: 'What an invitation link offers',
  input: z.object({ token }),
  output: InvitationView,
});
export const acceptInvitation = route('POST /api/invitation-links/:token', {
  access: 'everyone',
  summary:
    'Become a member by invitation; an address other than the invited one is confirmed by mail first, and refused where the invitation gives more than member',
  input: z.object({ token, ...introduction, email, password: newPassword }),
  output: z.object({ outcome: z.enum(['active', 'confirm']) }),
});
