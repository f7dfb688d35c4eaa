import { z } from 'zod';
import type { RoomEvent } from '../events.js';
import { route } from '../kernel/contract.js';
import { cursor, page } from '../kernel/page.js';
import { version } from '../kernel/version.js';
import { PersonRef } from '../people/person-ref.js';
import { Room, RoomMember, roomRole, roomInput, RoomView } from './rooms.schema.js';
import { Moved } from './topics.schema.js';

const one = z.object({ roomId: z.uuid() });

export const listRooms = route('GET /api/rooms', {
  access: 'everyone',
  summary: 'Rooms by name: mine, or all I may see',
  input: z.object({
    which: z.enum(['mine', 'all']).default('all'),
    cursor,
    limit: z.coerce.number().int().min(1).max(100).default(100),
  }),
  output: page(Room),
});
export const showRoom = route('GET /api/rooms/:slug', {
  access: 'everyone',
  summary: 'A room',
  input: z.object({ slug: z.string().max(100) }),
  output: RoomView,
});
export const createRoom = route('POST /api/rooms', {
  access: 'member',
  summary: 'Create a room and look after it',
  input: roomInput,
  output: RoomView,
  status: 201,
});
export const editRoom = route('PATCH /api/rooms/:roomId', {
  access: 'member',
  summary: 'Change name, purpose, visibility or sectors of the version that was read',
  input: one.extend({ ...roomInput.partial().shape, version }),
  output: RoomView,
});
export const joinRoom = route('POST /api/rooms/:roomId/join', {
  access: 'member',
  summary: 'Become a member of the room',
  input: one,
  output: RoomView,
});
export const leaveRoom = route('POST /api/rooms/:roomId/leave', {
  access: 'member',
  summary: 'Leave the room',
  input: one,
});
export const readRoom = route('POST /api/rooms/:roomId/read', {
  access: 'member',
  summary: 'Mark everything in the room as read; tells how far I had read before',
  input: one,
  output: z.object({ moved: z.array(Moved) }),
});
export const visitRoom = route('PUT /api/rooms/:roomId/visit', {
  access: 'member',
  summary: 'Having opened the room: that I was let in is no news any more',
  input: one,
});

export const listRoomMembers = route('GET /api/rooms/:roomId/members', {
  access: 'member',
  summary: 'Who belongs to the room: owners first, then by name',
  input: one.extend({ cursor }),
  output: page(RoomMember),
});
export const inviteToRoom = route('POST /api/rooms/:roomId/members', {
  access: 'member',
  summary: 'Let somebody in',
  input: one.extend({ memberId: z.uuid(), role: roomRole.default('member') }),
  output: RoomMember,
  status: 201,
});
export const setRoomRole = route('PATCH /api/rooms/:roomId/members/:memberId', {
  access: 'member',
  summary: 'Make somebody an owner, or a plain member again',
  input: one.extend({ memberId: z.uuid(), role: roomRole }),
  output: RoomMember,
});
export const removeFromRoom = route('DELETE /api/rooms/:roomId/members/:memberId', {
  access: 'member',
  summary: 'Remove somebody from the room',
  input: one.extend({ memberId: z.uuid() }),
});

const looked = z.string().trim().max(60).default('');
export const findInvitees = route('GET /api/rooms/:roomId/invitees', {
  access: 'member',
  summary: 'People who could be let in, by beginning of a name; for owners',
  input: one.extend({ q: looked }),
  output: z.object({ items: z.array(PersonRef) }),
});
export const findMentionable = route('GET /api/rooms/:roomId/mentionable', {
  access: 'member',
  summary: 'People one may mention: who can read the room, those in the topic first',
  input: one.extend({ q: looked, topicId: z.uuid().optional() }),
  output: z.object({ items: z.array(PersonRef.extend({ inTopic: z.boolean() })) }),
});
export const catchUp = route('GET /api/rooms/:roomId/events', {
  effort: 'heavy',
  access: 'everyone',
  summary: 'What happened in the room after an event; null if that is too much to tell: read the page again',
  input: one.extend({ since: z.coerce.number().int().min(0) }),
  output: z.object({ seq: z.int(), events: z.array(z.custom<RoomEvent>()).nullable() }),
});
