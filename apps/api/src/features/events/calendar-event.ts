import type { Sector } from '@querschnitt/shared/kernel/sector';
import type { CalendarEvent } from '../../platform/icalendar/write-calendar.js';
import { textOfHtml } from '../../platform/text/text-of-html.js';

/** What calendars need to know of an event. */
export interface CalendarEventRow {
  id: string;
  slug: string;
  uid: string;
  sequence: number;
  title: string;
  descriptionHtml: string;
  placeName: string;
  placeAddress: string;
  sectors: Sector[];
  zone: string;
  /** `2026-12-03` of the wall clock. */
  firstDay: string;
  lastDay: string;
  allDay: boolean;
  startsAt: Date;
  endsAt: Date;
  status: 'confirmed' | 'cancelled';
  changedAt: Date;
}

const sectorNames: Record<Sector, string> = { education: 'Bildung', culture: 'Kultur', social: 'Soziales' };
const pageOfEvent = (publicUrl: string, slug: string) => `${publicUrl}/termine/${encodeURIComponent(slug)}`;

export function toCalendarEvent(row: CalendarEventRow, publicUrl: string): CalendarEvent {
  return {
    uid: row.uid,
    sequence: row.sequence,
    title: row.title,
    description: textOfHtml(row.descriptionHtml),
    place: [row.placeName, row.placeAddress].filter(Boolean).join(', '),
    url: pageOfEvent(publicUrl, row.slug),
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    ...(row.allDay ? { days: { from: row.firstDay, until: row.lastDay } } : {}),
    cancelled: row.status === 'cancelled',
    categories: row.sectors.map((sector) => sectorNames[sector]),
    changedAt: row.changedAt,
  };
}
