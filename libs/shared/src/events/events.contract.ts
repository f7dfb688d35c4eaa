import { z } from 'zod';
import { flag, many, route } from '../kernel/contract.js';
import { day } from '../kernel/day.js';
import { cursor, page } from '../kernel/page.js';
import { sector, sectors } from '../kernel/sector.js';
import { version } from '../kernel/version.js';
import {
  accessFeature,
  accessFeatures,
  Attendee,
  Event,
  EventDraft,
  eventInput,
  EventView,
  format,
  formats,
  kind,
  kinds,
} from './events.schema.js';

const one = z.object({ slug: z.string().max(120) });

const filters = z.object({
  sector: many(sector),
  format: many(format),
  kind: many(kind),
  access: many(accessFeature),
  free: flag,
});
const counts = <K extends readonly string[]>(names: K) =>
  z.object(Object.fromEntries(names.map((name) => [name, z.int()])) as Record<K[number], z.ZodInt>);

export const listEvents = route('GET /api/events', {
  access: 'everyone',
  summary: 'Events to come, soonest first; or past ones, latest first',
  input: filters.extend({
    past: flag,
    /** Only what I am registered or waiting for. */
    mine: flag,
    from: day.optional(),
    cursor,
    limit: z.coerce.number().int().min(1).max(100).default(40),
  }),
  output: page(Event),
});
export const eventFacets = route('GET /api/events/facets', {
  access: 'everyone',
  summary: 'How many coming events each filter would leave; each group counts with the others applied',
  input: filters,
  output: z.object({
    total: z.int(),
    matching: z.int(),
    until: z.iso.datetime().nullable(),
    free: z.int(),
    format: counts(formats),
    sector: counts(sectors),
    kind: counts(kinds),
    access: counts(accessFeatures),
  }),
});
export const eventMonth = route('GET /api/events/month', {
  access: 'everyone',
  summary: 'Days of a month on which something takes place',
  input: z.object({ month: z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/) }),
  output: z.object({ days: z.array(z.object({ day, count: z.int(), mine: z.boolean() })) }),
});
export const ownEvents = route('GET /api/events/own', {
  access: 'organiser',
  summary: 'The last few events I organise, a series once: what a new one can begin from',
  output: z.object({ items: z.array(EventDraft.pick({ slug: true, title: true })) }),
});
export const showEvent = route('GET /api/events/:slug', {
  access: 'everyone',
  summary: 'An event',
  input: one,
  output: EventView,
});
export const eventDraft = route('GET /api/events/:slug/draft', {
  access: 'organiser',
  summary: 'An event as its organisers edit it',
  input: one,
  output: EventDraft,
});
export const createEvent = route('POST /api/events', {
  access: 'organiser',
  summary: 'Announce an event; its topic is opened in the given room, else in that of the events',
  input: eventInput.extend({ roomId: z.uuid().nullable().default(null) }),
  output: EventView,
  status: 201,
});
export const editEvent = route('PUT /api/events/:slug', {
  access: 'organiser',
  summary: 'Change the version of an event that was read; everybody registered or waiting is told',
  input: one.extend({ ...eventInput.shape, version }),
  output: EventView,
});
export const previewDescription = route('POST /api/events/preview', {
  access: 'organiser',
  summary: 'How a description will look',
  input: z.object({ description: eventInput.shape.description }),
  output: z.object({ html: z.string() }),
  status: 200,
  effort: 'heavy',
});
export const cancelEvent = route('POST /api/events/:slug/cancellation', {
  access: 'organiser',
  summary: 'Call an event off',
  input: one.extend({ reason: z.string().trim().max(400).default('') }),
  output: EventView,
});
export const reinstateEvent = route('DELETE /api/events/:slug/cancellation', {
  access: 'organiser',
  summary: 'Take back that an event was called off; everybody registered or waiting is told',
  input: one,
  output: EventView,
});
export const createEventTopic = route('POST /api/events/:slug/topic', {
  access: 'member',
  summary: 'Open the topic of an event that has none yet',
  input: one,
  output: EventView,
});

export const listAttendees = route('GET /api/events/:slug/attendees', {
  access: 'member',
  summary: 'Who takes part and who waits; for organisers',
  input: one,
  output: z.object({ items: z.array(Attendee) }),
});
export const attendeesCsv = route('GET /api/events/:slug/attendees.csv', {
  access: 'member',
  summary: 'The list of attendees for a spreadsheet; for organisers',
  input: one,
  output: z.string(),
  type: 'text/csv',
  effort: 'heavy',
});
export const eventFile = route('GET /api/events/:slug/event.ics', {
  access: 'everyone',
  summary: 'The event as iCalendar file',
  input: one,
  output: z.string(),
  type: 'text/calendar',
  effort: 'heavy',
});
export const publicFeed = route('GET /api/calendar.ics', {
  access: 'everyone',
  summary: 'Events as iCalendar feed, with the filters of the list',
  input: filters,
  output: z.string(),
  type: 'text/calendar',
  effort: 'heavy',
});
