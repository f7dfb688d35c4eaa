import type { Event, EventView, Format } from './events.schema.js';

const attendance: Record<Format, string> = {
  on_site: 'OfflineEventAttendanceMode',
  online: 'OnlineEventAttendanceMode',
  hybrid: 'MixedEventAttendanceMode',
};

/** Seats of all options of a kind; `undefined` where one of them has no limit. */
function capacity(options: Event['options'], mode: 'on_site' | 'online') {
  const limits = options.filter((option) => option.mode === mode).map((option) => option.capacity);
  return limits.length && !limits.includes(null) ? limits.reduce<number>((sum, limit) => sum + limit!, 0) : undefined;
}

/** The event as schema.org describes events, for its public page. The virtual place is that page, never the join link. */
export function eventJsonLd(event: EventView, publicUrl: string) {
  const url = `${publicUrl}/termine/${encodeURIComponent(event.slug)}`;
  const day = (at: string) => new Date(at).toLocaleDateString('sv-SE', { timeZone: event.zone });
  const place = {
    '@type': 'Place',
    name: event.placeName || event.title,
    ...(event.placeAddress ? { address: event.placeAddress } : {}),
  };
  const virtual = { '@type': 'VirtualLocation', url };
  const free = event.options.some(
    ({ capacity, taken, mode }) => mode !== 'recording' && (capacity === null || taken < capacity),
  );
  const bookable = event.status !== 'cancelled' && event.options.length > 0;
  const onSite = capacity(event.options, 'on_site');
  const online = capacity(event.options, 'online');
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': url,
    name: event.title,
    description: event.excerpt,
    startDate: event.allDay ? day(event.startsAt) : event.startsAt,
    endDate: event.allDay ? day(new Date(Date.parse(event.endsAt) - 1).toISOString()) : event.endsAt,
    eventStatus: `https://schema.org/${event.status === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: `https://schema.org/${attendance[event.format]}`,
    location: event.format === 'hybrid' ? [place, virtual] : event.format === 'online' ? virtual : place,
    ...(onSite === undefined ? {} : { maximumPhysicalAttendeeCapacity: onSite }),
    ...(online === undefined ? {} : { maximumVirtualAttendeeCapacity: online }),
    organizer: event.organisers.map(({ name, handle, institution }) => ({
      '@type': 'Person',
      name,
      url: `${publicUrl}/fachleute/${encodeURIComponent(handle)}`,
      ...(institution ? { affiliation: { '@type': 'Organization', name: institution } } : {}),
    })),
    isAccessibleForFree: true,
    inLanguage: 'de',
    url,
    ...(bookable
      ? {
          offers: {
            '@type': 'Offer',
            price: 0,
            priceCurrency: 'EUR',
            url,
            availability: `https://schema.org/${free ? 'InStock' : 'SoldOut'}`,
          },
        }
      : {}),
  };
}

/** As the text of a `<script type="application/ld+json">`: no text in it can end the element. */
export const jsonLdText = (data: object) => JSON.stringify(data).replace(/</g, '\\u003c');
