import { z } from 'zod';
import { sector } from '../kernel/sector.js';
import { PersonRef } from '../people/person-ref.js';
import { line } from '../kernel/line.js';
import { version } from '../kernel/version.js';

/** public: readable without login; internal: for all members of Querschnitt; private: for the invited. */
export const visibilities = ['public', 'internal', 'private'] as const;
export const visibility = z.enum(visibilities);
export type Visibility = (typeof visibilities)[number];

export const roomRoles = ['member', 'owner'] as const;
export const roomRole = z.enum(roomRoles);
export type RoomRole = (typeof roomRoles)[number];
export type Membership = RoomRole | 'none';

export const Room = z
  .object({
    id: z.uuid(),
    /** Name in the address; it stays when the room is renamed. */
    slug: z.string(),
    name: z.string(),
    /** What the room is for, in a sentence or two. */
    purpose: z.string(),
    visibility,
    sectors: z.array(sector),
    /** Of name, purpose, visibility and sectors. */
    version,
    /** Number of the last event in the room; a socket joins with it. */
    seq: z.int(),
    memberCount: z.int(),
    topicCount: z.int(),
    resolvedCount: z.int(),
    lastPostAt: z.iso.datetime().nullable(),
    membership: z.enum(['none', ...roomRoles]),
    /** Posts by others I have not read; 0 unless I am a member. */
    unread: z.int(),
  })
  .meta({ id: 'Room' });
export type Room = z.infer<typeof Room>;

/** A room as a page: with the people one may turn to. */
export const RoomView = Room.extend({ owners: z.array(PersonRef) }).meta({ id: 'RoomView' });
export type RoomView = z.infer<typeof RoomView>;

export const RoomMember = z.object({ person: PersonRef, role: roomRole, joinedAt: z.iso.datetime() });
export type RoomMember = z.infer<typeof RoomMember>;

export const roomName = line(80).min(3);
export const roomInput = z.object({
  name: roomName,
  purpose: z.string().trim().max(400),
  visibility,
  sectors: z.array(sector).max(3),
});
