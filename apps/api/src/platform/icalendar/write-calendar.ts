import ICAL from 'ical.js';

/** One event as it goes out. Times go out in UTC, whole days as days: what every client reads alike. */
export interface CalendarEvent {
  uid: string;
  sequence: number;
  title: string;
  /** Plain text. */
  description: string;
  place: string;
  /** Address of the public page. */
  url: string;
  startsAt: Date;
  endsAt: Date;
  /** Set for whole days: `YYYY-MM-DD`, the end not included. */
  days?: { from: string; until: string };
  cancelled: boolean;
  categories: string[];
  organiser?: { name: string; email: string } | undefined;
  attendee?: { name: string; email: string; waiting: boolean } | undefined;
  /** Only ever in the entry of somebody registered for it (RFC 7986, 5.11). */
  conference?: { url: string; label: string } | undefined;
  changedAt: Date;
}

export interface Envelope {
  method: 'PUBLISH' | 'REQUEST' | 'CANCEL';
  /** When this is written. */
  now: Date;
  name?: string;
  /** Set for feeds: how often to look again, in hours. */
  refreshHours?: number;
}

// A continued line begins with a blank, which counts: 75 octets in all (RFC 5545, 3.1).
ICAL.foldLength = 74;

const MIME = 'text/calendar; charset=utf-8';
export const calendarType = (method: Envelope['method']) => `${MIME}; method=${method}`;

/** An iCalendar file (RFC 5545, 7986): folded, escaped, CRLF. No value can add a line of its own. */
export const writeCalendar = (events: CalendarEvent[], envelope: Envelope) =>
  wrapCalendar(
    events.map((event) => writeEntry(event, envelope.now)),
    envelope,
  );

/** The same event for many people, of whose calendars only the number and the person differ: the rest is written once. */
export function invitations({ sequence: _, attendee: _attendee, ...event }: CalendarEvent, envelope: Envelope) {
  const [before, after] = writeCalendar([{ ...event, sequence: 0 }], envelope).split(/(?<=\r\n)SEQUENCE:0(?=\r\n)/) as [
    string,
    string,
  ];
  const end = after.lastIndexOf('END:VEVENT');
  return (sequence: number, who: NonNullable<CalendarEvent['attendee']>) => {
    const alone = new ICAL.Component('vevent');
    alone.addProperty(attendee(who));
    return `${before}SEQUENCE:${sequence}${after.slice(0, end)}${alone.toString().slice('BEGIN:VEVENT\r\n'.length, -'END:VEVENT'.length)}${after.slice(end)}`;
  };
}

/** One event as it stands in a calendar, so that calendars may share what is written. */
export const writeEntry = (event: CalendarEvent, now: Date) => component(event, now).toString();

/** A calendar of entries written before. */
export function wrapCalendar(entries: string[], { method, name, refreshHours }: Omit<Envelope, 'now'>): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Querschnitt//Veranstaltungen//DE');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', method);
  if (name) for (const property of ['name', 'x-wr-calname']) calendar.addProperty(unknownText(property, name));
  if (refreshHours) {
    const refresh = new ICAL.Property('refresh-interval');
    refresh.resetType('duration');
    refresh.setValue(ICAL.Duration.fromString(`PT${refreshHours}H`));
    calendar.addProperty(refresh);
    calendar.addPropertyWithValue('x-published-ttl', `PT${refreshHours}H`);
  }
  const end = 'END:VCALENDAR';
  return [calendar.toString().slice(0, -end.length).trimEnd(), ...entries, end, ''].join('\r\n');
}

function component(event: CalendarEvent, now: Date) {
  const vevent = new ICAL.Component('vevent');
  const text = (property: string, value: string) => value && vevent.addPropertyWithValue(property, clean(value));
  text('uid', event.uid.replace(/\s/g, ''));
  vevent.addPropertyWithValue('sequence', event.sequence);
  vevent.addPropertyWithValue('dtstamp', utc(now));
  vevent.addPropertyWithValue('last-modified', utc(event.changedAt));
  vevent.addPropertyWithValue('dtstart', event.days ? ICAL.Time.fromDateString(event.days.from) : utc(event.startsAt));
  vevent.addPropertyWithValue('dtend', event.days ? ICAL.Time.fromDateString(event.days.until) : utc(event.endsAt));
  text('summary', event.title.replace(/\s+/g, ' '));
  text('description', event.description);
  text('location', event.place.replace(/\s+/g, ' '));
  vevent.addPropertyWithValue('url', oneLine(event.url));
  vevent.addPropertyWithValue('status', event.cancelled ? 'CANCELLED' : 'CONFIRMED');
  if (event.categories.length) vevent.addProperty(list('categories', event.categories.map(clean)));
  if (event.organiser) vevent.addProperty(person('organizer', event.organiser));
  if (event.attendee) vevent.addProperty(attendee(event.attendee));
  if (event.conference) {
    const conference = new ICAL.Property('conference');
    conference.resetType('uri');
    conference.setParameter('feature', 'VIDEO');
    conference.setParameter('label', parameter(event.conference.label));
    conference.setValue(oneLine(event.conference.url));
    vevent.addProperty(conference);
  }
  return vevent;
}

/** The library escapes only what it knows as text. */
function unknownText(name: string, value: string) {
  const property = new ICAL.Property(name);
  property.resetType('text');
  property.setValue(clean(value).replace(/\n/g, ' '));
  return property;
}

function list(name: string, values: string[]) {
  const property = new ICAL.Property(name);
  property.setValues(values);
  return property;
}

const attendee = ({ waiting, ...who }: NonNullable<CalendarEvent['attendee']>) =>
  person('attendee', who, { role: 'REQ-PARTICIPANT', partstat: waiting ? 'TENTATIVE' : 'ACCEPTED', rsvp: 'FALSE' });

function person(
  name: string,
  { name: cn, email }: { name: string; email: string },
  parameters: Record<string, string> = {},
) {
  const property = new ICAL.Property(name);
  property.setParameter('cn', parameter(cn));
  for (const [key, value] of Object.entries(parameters)) property.setParameter(key, value);
  property.setValue(`mailto:${oneLine(email)}`);
  return property;
}

const utc = (instant: Date) => ICAL.Time.fromJSDate(new Date(Math.floor(instant.getTime() / 1000) * 1000), true);

/** Texts keep their line breaks, which the writer escapes; other control characters have no business in a calendar. */
const clean = (value: string) =>
  value.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f\u2028\u2029]/g, ' ');
/** Values the writer does not escape: an address with a line break would begin a line of its own. */
const oneLine = (value: string) => value.replace(/[\u0000-\u0020\u007f\u2028\u2029]/g, '');
/** RFC 5545, 3.1: quotes cannot stand in a parameter. */
const parameter = (value: string) => clean(value).replace(/["\n]/g, ' ').trim();
