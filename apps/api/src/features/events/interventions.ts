import type { Intervention } from '../../platform/audit/rights.js';
import type { Told } from '../../platform/audit/tell-concerned.js';
import type { EventSnapshot } from './events.repository.js';

const whoseIs = ({ organisers, imported }: EventSnapshot) =>
  [...organisers, imported?.by].flatMap((one) => one?.id ?? []);

const seen = (event: EventSnapshot, action: string): Intervention => ({
  action: `events.${action}`,
  whose: whoseIs(event),
  details: { eventId: event.id },
  look: true,
});

export const attendeesSeen = (event: EventSnapshot) => seen(event, 'attendees_seen');
/** Links of meetings stand in it. */
export const draftSeen = (event: EventSnapshot) => seen(event, 'draft_seen');

const about = (event: EventSnapshot, action: string, details: object, told: Omit<Told, 'path'>): Intervention => ({
  action: `events.${action}`,
  whose: whoseIs(event),
  details: { eventId: event.id, ...details },
  told: { ...told, path: `/termine/${event.slug}` },
});

export const eventEdited = (event: EventSnapshot) =>
  about(
    event,
    'edited',
    {},
    {
      title: { de: `Ihre Veranstaltung wurde geändert: ${event.title}`, en: `Your event was changed: ${event.title}` },
      what: { de: `Ihre Veranstaltung „${event.title}“ geändert`, en: `changed your event “${event.title}”` },
    },
  );

export const eventCancelled = (event: EventSnapshot, reason: string) =>
  about(
    event,
    'cancelled',
    { reason },
    {
      title: {
        de: `Ihre Veranstaltung wurde abgesagt: ${event.title}`,
        en: `Your event was called off: ${event.title}`,
      },
      what: { de: `Ihre Veranstaltung „${event.title}“ abgesagt`, en: `called off your event “${event.title}”` },
      why: reason ? { de: reason, en: reason } : undefined,
    },
  );

export const eventReinstated = (event: EventSnapshot) =>
  about(
    event,
    'reinstated',
    {},
    {
      title: {
        de: `Ihre Veranstaltung findet doch statt: ${event.title}`,
        en: `Your event takes place after all: ${event.title}`,
      },
      what: {
        de: `die Absage Ihrer Veranstaltung „${event.title}“ zurückgenommen`,
        en: `taken back that your event “${event.title}” was called off`,
      },
    },
  );

/** One line and one mail, however many dates a calendar changes. */
export const datesChanged = (importedBy: string | null, changed: number, cancelled: number): Intervention => {
  const both = [
    changed && { de: `${changed} geändert`, en: `changed ${changed}` },
    cancelled && { de: `${cancelled} abgesagt`, en: `called off ${cancelled}` },
  ].filter((one) => one !== 0);
  return {
    action: 'events.dates_changed',
    whose: importedBy ? [importedBy] : [],
    details: { dates: changed + cancelled },
    told: {
      title: {
        de: 'Veranstaltungen, die Sie übernommen hatten, wurden geändert',
        en: 'Events you had taken over were changed',
      },
      what: {
        de: `einen Kalender eingelesen und dabei von den Veranstaltungen, die Sie übernommen hatten, ${both.map(({ de }) => de).join(' und ')}`,
        en: `taken a calendar over, and of the events you had taken over ${both.map(({ en }) => en).join(' and ')}`,
      },
      path: '/termine',
    },
  };
};

export const attendeesExported = (event: EventSnapshot) =>
  about(
    event,
    'attendees_exported',
    {},
    {
      title: {
        de: `Teilnahmeliste heruntergeladen: ${event.title}`,
        en: `List of attendees downloaded: ${event.title}`,
      },
      what: {
        de: `die Teilnahmeliste Ihrer Veranstaltung „${event.title}“ heruntergeladen`,
        en: `downloaded the list of attendees of your event “${event.title}”`,
      },
    },
  );
