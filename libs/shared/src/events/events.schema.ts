import { z } from 'zod';
import { CompetenceClaim } from '../digcomp/claim.schema.js';
import { line } from '../kernel/line.js';
import { sector } from '../kernel/sector.js';
import { version } from '../kernel/version.js';
import { PersonRef } from '../people/person-ref.js';

export const kinds = ['training', 'exchange', 'consultation', 'workshop', 'other'] as const;
export const kind = z.enum(kinds);
export type Kind = (typeof kinds)[number];

export const modes = ['on_site', 'online', 'recording'] as const;
export const mode = z.enum(modes);
export type Mode = (typeof modes)[number];

/** How one takes part in the whole event; hybrid is both at once. */
export const formats = ['on_site', 'online', 'hybrid'] as const;
export const format = z.enum(formats);
export type Format = (typeof formats)[number];

export const accessFeatures = ['step_free', 'induction_loop', 'sign_language', 'captions'] as const;
export const accessFeature = z.enum(accessFeatures);
export type AccessFeature = (typeof accessFeatures)[number];

export const wallClock = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/);
const id = z.uuid();
const shortText = line(200);

/** Seats of one way of taking part. `capacity` null: no limit. */
export const OptionCapacity = z
  .object({ id, name: z.string(), mode, capacity: z.int().nullable(), taken: z.int(), waiting: z.int() })
  .meta({ id: 'Seats' });
export type OptionCapacity = z.infer<typeof OptionCapacity>;

/** My place in an option: a seat, or a place on its waiting list. */
export const MyPlace = z
  .object({
    optionId: id,
    state: z.enum(['registered', 'waiting']),
    /** Since when I have the seat, or wait. */
    since: z.iso.datetime(),
    /** 1 is next; null with a seat. */
    position: z.int().nullable(),
    /** The last time the queue moved, and the position before. */
    movedAt: z.iso.datetime().nullable(),
    movedFrom: z.int().nullable(),
  })
  .meta({ id: 'MyPlace' });
export type MyPlace = z.infer<typeof MyPlace>;

/** An event as it stands in a list. */
export const Event = z
  .object({
    id,
    /** Name in the address; it stays when the title changes. */
    slug: z.string(),
    title: z.string(),
    kind,
    sectors: z.array(sector),
    format,
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    /** Whole days begin and end at midnight, the end not included. */
    allDay: z.boolean(),
    /** IANA zone of the wall clock it was announced in. */
    zone: z.string(),
    placeName: z.string(),
    access: z.array(accessFeature),
    status: z.enum(['confirmed', 'cancelled']),
    options: z.array(OptionCapacity),
    mine: z.array(MyPlace),
  })
  .meta({ id: 'Event' });
export type Event = z.infer<typeof Event>;

export const AgendaItem = z.object({
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  title: line(160).min(1),
  note: line(300).default(''),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

/** A way of taking part as the page of the event shows it; the join link is never in it. */
export const Option = OptionCapacity.extend({
  note: z.string(),
  hasLink: z.boolean(),
  linkVisibleFrom: z.iso.datetime().nullable(),
}).meta({ id: 'ParticipationOption' });
export type Option = z.infer<typeof Option>;

export const EventView = Event.extend({
  options: z.array(Option),
  /** Sanitised. */
  descriptionHtml: z.string(),
  /** Plain text, at most 200 characters. */
  excerpt: z.string(),
  subjects: z.array(z.string()),
  placeAddress: z.string(),
  directions: z.string(),
  accessNote: z.string(),
  onlineNote: z.string(),
  organisers: z.array(PersonRef),
  /** Who organises it according to an imported calendar. */
  contact: z.string(),
  agenda: z.array(AgendaItem),
  /** What one can do afterwards. */
  outcomes: z.array(CompetenceClaim),
  /** Where it is talked about, if the viewer may read there. */
  topic: z.object({ id, slug: z.string(), roomSlug: z.string(), roomName: z.string() }).nullable(),
  /** Everybody with a seat. */
  registeredCount: z.int(),
  /** Why it was called off, if the organisers gave a reason. */
  cancelReason: z.string(),
  /** Taken over from a calendar, and by whom. */
  imported: z.object({ by: PersonRef.nullable() }).nullable(),
  /** Page of an imported event in its own calendar. */
  sourceUrl: z.string().nullable(),
  /** Rises with every change one should know of (RFC 5545, 3.8.7.4). */
  sequence: z.int(),
  changedAt: z.iso.datetime(),
}).meta({ id: 'EventView' });
export type EventView = z.infer<typeof EventView>;

const webAddress = z.url({ protocol: /^https?$/ }).max(1000);

export const OptionDraft = z
  .object({
    /** Of an option that exists; left out for a new one. */
    id: id.optional(),
    name: line(80).min(2),
    mode,
    capacity: z.coerce.number().int().min(1).max(100_000).nullable().default(null),
    note: shortText.default(''),
    /** Link of the meeting or the recording; only those registered for the option see it. */
    joinUrl: webAddress.nullable().default(null),
    dialIn: shortText.default(''),
    /** Wall clock from which the link is shown; null: as soon as one is registered. */
    visibleFrom: wallClock.nullable().default(null),
  })
  .meta({ id: 'OptionDraft' });
export type OptionDraft = z.infer<typeof OptionDraft>;

export const eventInput = z.object({
  title: line(160).min(3),
  /** Markdown. */
  description: z.string().trim().max(20_000).default(''),
  kind,
  sectors: z.array(sector).max(3),
  subjects: z.array(line(40).min(2)).max(12).default([]),
  starts: wallClock,
  ends: wallClock,
  placeName: shortText.default(''),
  placeAddress: z.string().trim().max(200).default(''),
  directions: z.string().trim().max(600).default(''),
  access: z.array(accessFeature).max(accessFeatures.length).default([]),
  accessNote: z.string().trim().max(600).default(''),
  onlineNote: z.string().trim().max(600).default(''),
  options: z.array(OptionDraft).max(8),
  agenda: z.array(AgendaItem).max(40).default([]),
  outcomes: z.array(CompetenceClaim).max(21).default([]),
});
export type EventTraits = z.infer<typeof eventInput>;

/** What an organiser edits. */
export const EventDraft = eventInput
  .extend({ id, slug: z.string(), imported: z.boolean(), version })
  .meta({ id: 'EventDraft' });
export type EventDraft = z.infer<typeof EventDraft>;

export const Attendee = z
  .object({
    person: PersonRef,
    optionId: id,
    optionName: z.string(),
    state: z.enum(['registered', 'waiting']),
    position: z.int().nullable(),
    since: z.iso.datetime(),
  })
  .meta({ id: 'Attendee' });
export type Attendee = z.infer<typeof Attendee>;
