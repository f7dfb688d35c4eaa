import { describe, expect, it } from '@jest/globals';
import type { EventView } from './events.schema.js';
import { eventJsonLd, jsonLdText } from './json-ld.js';

const option = { note: '', hasLink: false, linkVisibleFrom: null, waiting: 0 };
const meetup: EventView = {
  id: '0192f0c0-0000-7000-8000-000000000001',
  slug: 'elternabend',
  title: 'Elternabend',
  kind: 'exchange',
  sectors: ['education'],
  subjects: [],
  format: 'hybrid',
  startsAt: '2026-12-03T15:00:00.000Z',
  endsAt: '2026-12-03T17:30:00.000Z',
  allDay: false,
  zone: 'Europe/Berlin',
  placeName: 'Bibliothek',
  placeAddress: 'Lindenzeile 14',
  directions: '',
  access: [],
  accessNote: '',
  onlineNote: '',
  status: 'confirmed',
  mine: [],
  descriptionHtml: '',
  excerpt: 'Gemeinsam vorbereiten',
  organisers: [],
  contact: '',
  agenda: [],
  outcomes: [],
  topic: null,
  registeredCount: 0,
  cancelReason: '',
  imported: null,
  sourceUrl: null,
  sequence: 0,
  changedAt: '2026-11-01T00:00:00.000Z',
  options: [
    { ...option, id: 'a', name: 'Vor Ort', mode: 'on_site', capacity: 24, taken: 24 },
    { ...option, id: 'b', name: 'Online', mode: 'online', capacity: 80, taken: 3, hasLink: true },
    { ...option, id: 'c', name: 'Aufzeichnung', mode: 'recording', capacity: null, taken: 0 },
  ],
};
const described = (event: EventView) => eventJsonLd(event, 'https://querschnitt.example');

describe('what search engines read of an event', () => {
  it('is a mixed event whose virtual place is the public page', () => {
    expect(described(meetup)).toMatchObject({
      '@type': 'Event',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      eventStatus: 'https://schema.org/EventScheduled',
      location: [
        { '@type': 'Place', name: 'Bibliothek', address: 'Lindenzeile 14' },
        { '@type': 'VirtualLocation', url: 'https://querschnitt.example/termine/elternabend' },
      ],
      maximumPhysicalAttendeeCapacity: 24,
      maximumVirtualAttendeeCapacity: 80,
      offers: { availability: 'https://schema.org/InStock' },
    });
  });

  it('names no number where there is no limit', () => {
    expect(described({ ...meetup, options: [{ ...meetup.options[0]!, capacity: null }] })).not.toHaveProperty(
      'maximumPhysicalAttendeeCapacity',
    );
  });

  it('says when it is called off, and offers nothing then', () => {
    const off = described({ ...meetup, status: 'cancelled' });
    expect(off.eventStatus).toBe('https://schema.org/EventCancelled');
    expect(off).not.toHaveProperty('offers');
  });

  it('gives whole days as days, the last one included', () => {
    expect(
      described({ ...meetup, allDay: true, startsAt: '2026-10-24T22:00:00.000Z', endsAt: '2026-10-26T23:00:00.000Z' }),
    ).toMatchObject({ startDate: '2026-10-25', endDate: '2026-10-26' });
  });

  it('cannot end the element it stands in', () => {
    expect(jsonLdText(described({ ...meetup, title: '</script><script>alert(1)</script>' }))).not.toContain('<');
  });
});
