import type { Intervention, Told } from '../../platform/audit/rights.js';
import type { EventFacts } from './events.repository.js';

const about = ({ id, slug, organisers }: EventFacts, action: string, details: object, told: Omit<Told, 'path'>): Intervention => ({
  action: `events.${action}`,
  whose: organisers.map((organiser) => organiser.id),
  details: { eventId: id, ...details },
  told: { ...told, path: `/termine/${slug}` },
});

export const eventEdited = (event: EventFacts) =>
  about(event, 'edited', {}, {
    title: { de: `Ihre Veranstaltung wurde geändert: ${event.title}`, en: `Your event was changed: ${event.title}` },
    what: { de: `Ihre Veranstaltung „${event.title}“ geändert`, en: `changed your event “${event.title}”` },
  });

export const eventCancelled = (event: EventFacts, reason: string) =>
  about(event, 'cancelled', { reason }, {
    title: { de: `Ihre Veranstaltung wurde abgesagt: ${event.title}`, en: `Your event was called off: ${event.title}` },
    what: { de: `Ihre Veranstaltung „${event.title}“ abgesagt`, en: `called off your event “${event.title}”` },
    why: reason ? { de: reason, en: reason } : undefined,
  });

export const attendeesExported = (event: EventFacts) =>
  about(event, 'attendees_exported', {}, {
    title: { de: `Teilnahmeliste heruntergeladen: ${event.title}`, en: `List of attendees downloaded: ${event.title}` },
    what: { de: `die Teilnahmeliste Ihrer Veranstaltung „${event.title}“ heruntergeladen`, en: `downloaded the list of attendees of your event “${event.title}”` },
  });
