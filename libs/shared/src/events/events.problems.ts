import { defineProblems } from '../kernel/problem.js';

export const eventsProblems = defineProblems({
  'event.not_yours': {
    status: 403,
    de: 'Diesen Termin ändert, wer ihn organisiert.',
    en: 'Only its organisers can change this event.',
  },
  'event.cancelled': { status: 409, de: 'Diese Veranstaltung ist abgesagt.', en: 'This event has been cancelled.' },
  'event.takes_place': { status: 409, de: 'Diese Veranstaltung findet statt.', en: 'This event is going ahead.' },
  'event.over': { status: 409, de: 'Diese Veranstaltung ist schon vorbei.', en: 'This event is already over.' },
  'event.ends_before_start': {
    status: 422,
    de: 'Das Ende muss nach dem Beginn liegen.',
    en: 'The end must come after the beginning.',
  },
  'event.no_such_time': {
    status: 422,
    de: 'Diesen Tag oder diese Uhrzeit gibt es nicht.',
    en: 'There is no such day or time.',
  },
  'event.capacity_below_taken': {
    status: 409,
    de: 'Es sind schon {taken} Plätze vergeben; weniger geht nicht.',
    en: '{taken} seats are already taken; there cannot be fewer.',
  },
  'event.option_in_use': {
    status: 409,
    de: 'Für „{name}“ ist schon jemand angemeldet. Diese Teilnahmeform kann nicht entfallen.',
    en: 'Somebody is already registered for “{name}”. This option cannot be removed.',
  },
  'event.link_for_registered': {
    status: 403,
    de: 'Der Link ist nur für Angemeldete.',
    en: 'The link is only for registered people.',
  },
  'event.link_later': { status: 403, de: 'Der Link ist noch nicht freigegeben.', en: 'The link is not available yet.' },
  'import.nothing_given': {
    status: 422,
    de: 'Bitte wählen Sie eine Datei, oder geben Sie eine Adresse an.',
    en: 'Please choose a file or give an address.',
  },
  'import.no_calendar': {
    status: 422,
    de: 'Das ist kein Kalender: Es fehlt der Anfang „BEGIN:VCALENDAR“.',
    en: 'This is not a calendar: it does not begin with “BEGIN:VCALENDAR”.',
  },
  'import.too_large': { status: 413, de: 'Der Kalender ist größer als 1 MB.', en: 'The calendar is larger than 1 MB.' },
  'import.too_much': {
    status: 422,
    de: 'Dieser Kalender ist zu aufwendig zu lesen. Bitte teilen Sie ihn, oder lassen Sie sehr lange Serien weg.',
    en: 'This calendar takes too much to read. Please split it, or leave out very long series.',
  },
  'import.gone': {
    status: 404,
    de: 'Diese Vorschau gibt es nicht oder nicht mehr: Sie gilt eine Stunde. Bitte lesen Sie den Kalender neu ein.',
    en: 'There is no such preview, or no longer: it is valid for an hour. Please read the calendar again.',
  },
  'import.applied': {
    status: 409,
    de: 'Dieser Kalender ist schon übernommen.',
    en: 'This calendar has already been taken over.',
  },
});
