import type { Sent } from '../../libs/shared/src/kernel/contract.js';
import type { createEvent } from '../../libs/shared/src/events/events.contract.js';

type Draft = Sent<typeof createEvent>;

/** A hybrid meetup on 3 December 2026, 16:00, with two seats on site and many online. */
export const meetup = (traits: Partial<Draft> = {}): Draft => ({
  title: 'Elternabend zu Bildschirmzeit',
  description: 'Sie gehen mit einem **fertigen Ablauf** nach Hause.',
  kind: 'training',
  sectors: ['education'],
  starts: '2026-12-03T16:00',
  ends: '2026-12-03T18:30',
  placeName: 'Stadtteilbibliothek Nordlicht',
  placeAddress: 'Lindenzeile 14',
  options: [
    { name: 'Vor Ort', mode: 'on_site', capacity: 2 },
    {
      name: 'Online',
      mode: 'online',
      capacity: 80,
      joinUrl: 'https://video.example/geheim-7731',
      dialIn: '0641 5550 PIN 7731',
      visibleFrom: '2026-12-03T15:30',
    },
  ],
  ...traits,
});
