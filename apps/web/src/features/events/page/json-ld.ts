import type { EventView, Mode } from '@querschnitt/shared/events/events.schema';

const attendance = { on_site: 'OfflineEventAttendanceMode', online: 'OnlineEventAttendanceMode', hybrid: 'MixedEventAttendanceMode' } as const;

/** Seats of all options of a mode; `undefined` where one of them has no limit. */
function capacity({ options }: EventView, mode: Mode) {
  const seats = options.filter((option) => option.mode === mode).map((option) => option.capacity);
  return seats.length === 0 || seats.includes(null) ? undefined : seats.reduce<number>((sum, one) => sum + one!, 0);
}

/**
 * The event as search engines and other calendars read it (https://schema.org/Event). The place of the online part is the
 * public page, never the join link. `origin` is what people reach this installation under.
 */
export function eventJsonLd(event: EventView, origin: string) {
  const url = `${origin}/termine/${event.slug}`;
  const hall = { '@type': 'Place', name: event.placeName || undefined, address: event.placeAddress || undefined };
  const screen = { '@type': 'VirtualLocation', url };
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': url,
    url,
    name: event.title,
    description: event.excerpt || undefined,
    startDate: event.allDay ? event.startsAt.slice(0, 10) : event.startsAt,
    endDate: event.endsAt,
    eventStatus: `https://schema.org/${event.status === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: `https://schema.org/${attendance[event.format]}`,
    location: event.format === 'hybrid' ? [hall, screen] : event.format === 'online' ? screen : hall,
    organizer: event.organisers.length ? event.organisers.map(({ name, handle }) => ({ '@type': 'Person', name, url: `${origin}/fachleute/${handle}` })) : undefined,
    maximumPhysicalAttendeeCapacity: capacity(event, 'on_site'),
    maximumVirtualAttendeeCapacity: capacity(event, 'online'),
    isAccessibleForFree: true,
    inLanguage: 'de',
  };
}
