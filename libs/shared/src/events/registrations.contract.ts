import { z } from 'zod';
import { route } from '../kernel/contract.js';
import { EventView } from './events.schema.js';

const one = z.object({ optionId: z.uuid() });

export const registerForEvent = route('PUT /api/participation/:optionId', {
  access: 'member',
  summary: 'Take part in this way, or wait for a seat; a seat held in another way is given up once there is one here',
  input: one,
  output: EventView,
});
export const cancelRegistration = route('DELETE /api/participation/:optionId', {
  access: 'member',
  summary: 'Give up a seat or a place on the waiting list; always possible',
  input: one,
  output: EventView,
});
export const joinMeeting = route('GET /api/participation/:optionId/link', {
  access: 'member',
  summary: 'How to join; only for those registered for the option, from the announced time on',
  input: one,
  output: z.object({ joinUrl: z.string().nullable(), dialIn: z.string() }),
});
export const visitEvent = route('PUT /api/events/:slug/visit', {
  access: 'member',
  summary: 'Having opened the page of the event: that I moved up is no news any more',
  input: z.object({ slug: z.string().max(120) }),
});

const Feed = z.object({
  /** Whether a personal feed is open. */
  active: z.boolean(),
  createdAt: z.iso.datetime().nullable(),
});
export const myFeed = route('GET /api/calendar/subscription', {
  access: 'member',
  summary: 'My personal feed',
  output: Feed,
});
export const openFeed = route('POST /api/calendar/subscription', {
  access: 'member',
  confirmed: true,
  summary: 'Open a personal feed; its address is shown this once, and an earlier one stops working',
  output: z.object({ url: z.string() }),
  status: 201,
});
export const closeFeed = route('DELETE /api/calendar/subscription', {
  access: 'member',
  summary: 'Close my personal feed',
});
export const personalFeed = route('GET /api/calendar/:token/events.ics', {
  access: 'everyone',
  summary: 'What somebody is registered for, for whoever knows the address',
  input: z.object({ token: z.string().max(100) }),
  output: z.string(),
  type: 'text/calendar',
  effort: 'heavy',
});
