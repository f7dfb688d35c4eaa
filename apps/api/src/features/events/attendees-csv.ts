import type { Attendee } from '@querschnitt/shared/events/events.schema';
import { wallClockOf } from '@querschnitt/shared/kernel/wall-clock';

/** A cell on one line that a spreadsheet cannot take for a formula (CWE-1236), quoted as RFC 4180 asks. */
export function cell(value: string) {
  const flat = value.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return `"${(/^[=+\-@]/.test(flat) ? `'${flat}` : flat).replaceAll('"', '""')}"`;
}

const line = (cells: string[]) => `${cells.map(cell).join(';')}\r\n`;

/** With byte order mark and semicolons, which is what German spreadsheets open without asking. */
export const attendeesCsv = (attendees: Attendee[]) =>
  `\uFEFF${line(['Name', 'Tätigkeit', 'Einrichtung', 'Teilnahmeform', 'Stand', 'Seit'])}${attendees
    .map(({ person, optionName, state, position, since }) =>
      line([
        person.name,
        person.jobTitle ?? '',
        person.institution ?? '',
        optionName,
        state === 'registered' ? 'angemeldet' : `Warteliste, Platz ${position}`,
        wallClockOf(new Date(since)).replace('T', ' '),
      ]),
    )
    .join('')}`;
