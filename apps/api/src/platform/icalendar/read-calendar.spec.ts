import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CalendarContent } from './entry.js';
import { readCalendar } from './read-calendar.js';

const fixture = readFileSync(resolve(import.meta.dirname, 'fixtures/werkraum.ics'), 'utf8');
const horizon = { until: '2027-11-30', today: '2026-11-30' };
const read = (...lines: string[]) => readCalendar(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n'), horizon);
const event = (...lines: string[]) => read('BEGIN:VEVENT', 'UID:a@x', 'SUMMARY:A', ...lines, 'END:VEVENT');

describe('a calendar as workshops write it', () => {
  let calendar: CalendarContent;
  beforeAll(async () => {
    calendar = await readCalendar(fixture, horizon);
  });
  const find = (nth: number, at?: string) =>
    calendar.entries.filter(
      ({ uid, occurrence }) => uid === `werkraum-${nth}@werkraum.example` && (at === undefined || occurrence === at),
    );

  it('keeps umlauts over folded lines, and unescapes commas, semicolons and line breaks', () => {
    const [entry] = find(1);
    expect(entry!.title).toBe('Löten für Anfänger*innen');
    expect(entry!.description).toBe(
      'Wir bauen Türsprechanlagen um, löten und trinken Tee.\nMitbringen: Schraubenzieher; Geduld. Größe und Süße der Kekse schwanken erfahrungsgemäß von Woche zu Woche.',
    );
    expect(entry!.place).toBe('Werkraum @ Gerberstraße 3, 07700 Musterstadt');
    expect(calendar.name).toBe('Werkraum Lärmschutz');
  });

  it('leaves HTML variants and e-mail addresses of others out', () => {
    expect(JSON.stringify(calendar.entries)).not.toMatch(/alert|frieda@/);
    expect(find(1)[0]!.contact).toBe('Frieda Löffelhardt');
    expect(calendar.remarks).toContainEqual(
      expect.objectContaining({ kind: 'address_left_out', uid: 'werkraum-1@werkraum.example' }),
    );
  });

  it('reads summer time although the rules in the file begin in 2018 and end in 2020', () => {
    expect(find(1)[0]!.startsAt.toISOString()).toBe('2026-07-03T14:00:00.000Z');
    expect(find(5)[0]).toMatchObject({ starts: '2026-03-28T22:00', ends: '2026-03-30T10:00' });
    expect(find(5)[0]!.startsAt.toISOString()).toBe('2026-03-28T21:00:00.000Z');
    expect(find(5)[0]!.endsAt.toISOString()).toBe('2026-03-30T08:00:00.000Z');
  });

  it('reads whole days with the end not included', () => {
    expect(find(2)[0]).toMatchObject({
      allDay: true,
      starts: '2026-10-09T00:00',
      ends: '2026-10-12T00:00',
      cancelled: false,
    });
  });

  it('takes a date as cancelled when its status or its title says so, and says why', () => {
    expect(find(3)[0]!.cancelled).toBe(true);
    expect(find(4, '2026-10-03T14:00')[0]!.cancelled).toBe(true);
    expect(
      calendar.remarks.filter(({ kind }) => kind.startsWith('cancelled')).map(({ kind, uid }) => [kind, uid]),
    ).toEqual([
      ['cancelled_by_title', 'werkraum-3@werkraum.example'],
      ['cancelled_by_status', 'werkraum-4@werkraum.example'],
    ]);
  });

  it('does not guess what became of a date whose title says it was moved', () => {
    expect(find(10)[0]!.cancelled).toBe(false);
    expect(calendar.remarks).toContainEqual(
      expect.objectContaining({ kind: 'maybe_moved', uid: 'werkraum-10@werkraum.example' }),
    );
  });

  it('writes a series out on wall clocks, with exceptions, additions and replacements', () => {
    const dates = find(4).map(({ starts }) => starts);
    expect(dates.slice(0, 9)).toEqual([
      '2026-01-03T14:00',
      '2026-02-07T14:00',
      '2026-03-07T14:00',
      '2026-04-04T14:00',
      '2026-05-02T14:00',
      '2026-06-06T14:00',
      '2026-07-04T14:00',
      '2026-08-15T14:00',
      '2026-09-06T15:00',
    ]);
    expect(find(4, '2026-03-07T14:00')[0]!.startsAt.toISOString()).toBe('2026-03-07T13:00:00.000Z');
    expect(find(4, '2026-04-04T14:00')[0]!.startsAt.toISOString()).toBe('2026-04-04T12:00:00.000Z');
    expect(find(4, '2026-09-05T14:00')[0]!.title).toBe('Reparaturcafé am Sonntag');
    expect(dates.at(-1)).toBe('2027-11-06T14:00');
    expect(calendar.remarks).toContainEqual(expect.objectContaining({ kind: 'series_open', detail: '2027-11-30' }));
  });

  it('knows the zones of Outlook, times in UTC, and dates without an end', () => {
    expect(find(7)[0]).toMatchObject({ zone: 'Europe/Berlin', starts: '2026-11-18T09:00', ends: '2026-11-18T10:30' });
    expect(find(6)[0]).toMatchObject({ zone: 'Europe/Berlin', starts: '2026-11-17T18:00', ends: '2026-11-17T18:00' });
    expect(calendar.remarks).toContainEqual(
      expect.objectContaining({ kind: 'end_missing', uid: 'werkraum-6@werkraum.example' }),
    );
  });

  it('says what it left out, why, and where', () => {
    const lineOf = (text: string) => fixture.slice(0, fixture.indexOf(text)).split('\r\n').length - 1;
    expect(calendar.skipped).toEqual([
      { line: lineOf('UID:werkraum-8@'), uid: 'werkraum-8@werkraum.example', component: 'VEVENT', reason: 'no_start' },
      {
        line: lineOf('DTSTAMP:20261101T080000Z\r\nDTSTART;TZID=Europe/Berlin:20261120T080000') - 1,
        uid: 'werkraum-9@werkraum.example',
        component: 'VEVENT',
        reason: 'older_duplicate',
      },
      { line: lineOf('UID:aufgabe-1@'), uid: 'aufgabe-1@werkraum.example', component: 'VTODO', reason: 'not_an_event' },
    ]);
    expect(find(9).map(({ title }) => title)).toEqual(['Die neue Fassung']);
  });

  it('goes on after a line that is none', () => {
    expect(find(10)[0]!.description).toBe('Erste Zeile');
    expect(calendar.remarks).toContainEqual(
      expect.objectContaining({ kind: 'line_ignored', detail: 'zweite Zeile ohne Einzug' }),
    );
  });
});

describe('a rule', () => {
  const starts = async (...lines: string[]) =>
    (
      await event('DTSTART;TZID=Europe/Berlin:20261012T190000', 'DTEND;TZID=Europe/Berlin:20261012T210000', ...lines)
    ).entries.map((entry) => entry.startsAt.toISOString());

  it('keeps 19:00 across the change of clocks on 25 October', async () => {
    expect(await starts('RRULE:FREQ=WEEKLY;COUNT=3')).toEqual([
      '2026-10-12T17:00:00.000Z',
      '2026-10-19T17:00:00.000Z',
      '2026-10-26T18:00:00.000Z',
    ]);
  });

  it('ends with the date its UNTIL names in UTC', async () => {
    expect(await starts('RRULE:FREQ=WEEKLY;UNTIL=20261026T180000Z')).toHaveLength(3);
    expect(await starts('RRULE:FREQ=WEEKLY;UNTIL=20261026T175959Z')).toHaveLength(2);
  });

  it('takes UNTIL and EXDATE without a time as whole days', async () => {
    expect(await starts('RRULE:FREQ=WEEKLY;UNTIL=20261026', 'EXDATE;VALUE=DATE:20261019')).toEqual([
      '2026-10-12T17:00:00.000Z',
      '2026-10-26T18:00:00.000Z',
    ]);
  });

  it('that runs for decades keeps its latest dates', async () => {
    const { entries, remarks } = await event(
      'DTSTART;TZID=Europe/Berlin:20150105T080000',
      'DTEND;TZID=Europe/Berlin:20150105T090000',
      'RRULE:FREQ=DAILY',
    );
    expect(entries).toHaveLength(500);
    expect(entries.at(-1)!.starts).toBe('2027-11-30T08:00');
    expect(remarks.map(({ kind }) => kind)).toEqual(['series_open', 'series_shortened']);
  });

  it('given in UTC runs in UTC', async () => {
    const { entries } = await event('DTSTART:20261019T170000Z', 'DTEND:20261019T180000Z', 'RRULE:FREQ=WEEKLY;COUNT=2');
    expect(entries.map(({ starts }) => starts)).toEqual(['2026-10-19T19:00', '2026-10-26T18:00']);
  });

  it.each([
    ['FREQ=MINUTELY', 'rule_too_fine'],
    ['FREQ=MONTHLY;BYMONTH=13', 'unreadable'],
  ])('such as %s is refused', async (rule, reason) => {
    expect((await event('DTSTART:20261019T170000Z', `RRULE:${rule}`)).skipped).toMatchObject([{ reason }]);
  });
});

describe('rubbish', () => {
  it.each([
    '',
    'hello',
    '<html></html>',
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT\nBEGIN:VEVENT\nEND:VEVENT',
    'BEGIN:VEVENT\nDTSTART:foo\nEND:VEVENT',
    '\uFEFFBEGIN:VCALENDAR\nEND:VCALENDAR',
  ])('%j is no calendar and does no harm', async (text) => {
    expect((await readCalendar(text, horizon)).entries).toEqual([]);
  });
});

const real = resolve(import.meta.dirname, '../../../../../../shared/data/calendars/fablab-cottbus.ics');

// It is not ours to publish: read where it lies beside the project, told by the fixture elsewhere.
if (existsSync(real))
  describe('the real calendar of an open workshop', () => {
    it('comes in complete: 27 single dates and a monthly series, two called off', async () => {
      const { entries, skipped, remarks } = await readCalendar(readFileSync(real, 'utf8'), horizon);
      expect(skipped).toEqual([]);
      expect(new Set(entries.map(({ uid }) => uid)).size).toBe(28);
      expect(entries.filter(({ occurrence }) => occurrence === null)).toHaveLength(27);
      const series = entries.filter(({ uid }) => uid.startsWith('ai1ec-1887@'));
      expect(series.map(({ starts }) => starts).slice(0, 5)).toEqual([
        '2018-01-06T14:00',
        '2018-02-03T14:00',
        '2018-03-03T14:00',
        '2018-04-07T14:00',
        '2018-05-05T14:00',
      ]);
      expect(series.every(({ starts, zone }) => starts.endsWith('T14:00') && zone === 'Europe/Berlin')).toBe(true);
      expect(entries.filter(({ cancelled }) => cancelled).map(({ title }) => title)).toEqual([
        'Der Computer-Treff fällt aus',
        'Der 3D-Donnerstag fällt aus',
      ]);
      expect(entries.map(({ title }) => title)).toEqual(
        expect.arrayContaining([
          'Luftqualität: Ein Workshop zum selber messen (Einsteiger)',
          'Let’s play: Kompass',
          'Pflanzenüberwachung mit Arduino',
        ]),
      );
      expect(entries.find(({ allDay }) => allDay)).toMatchObject({
        starts: '2018-06-09T00:00',
        ends: '2018-06-10T00:00',
        place: 'Karlstraßenfest',
      });
      expect(entries.find(({ title }) => title.includes('Maker Faire'))).toMatchObject({
        starts: '2018-05-25T09:00',
        ends: '2018-05-27T18:00',
      });
      expect(entries.find(({ starts }) => starts === '2017-07-29T14:00')!.startsAt.toISOString()).toBe(
        '2017-07-29T12:00:00.000Z',
      );
      expect(JSON.stringify(entries)).not.toMatch(/\\\\|@(fablab|live|gmail|outlook)|<HTML>/);
      expect(remarks).toContainEqual(expect.objectContaining({ kind: 'series_open' }));
      expect(remarks).toContainEqual(expect.objectContaining({ kind: 'maybe_moved' }));
    });
  });
