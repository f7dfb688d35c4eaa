import { describe, expect, it } from '@jest/globals';
import { ImportPlans } from './import-plans.js';
import type { Imports } from './imports.repository.js';
import { type Imported, planImport } from './plan-import.js';
import type { ReadContent, ReadEntry } from './read-content.js';

const now = new Date('2026-11-30T09:00:00Z');
const HOUR = 3_600_000;
const entry = (day: string, hour: string) =>
  ({
    uid: 's',
    occurrence: `${day}T${hour}:00`,
    title: 'Kreis',
    words: { description: '' },
    hash: 'new',
    place: '',
    url: null,
    allDay: false,
    cancelled: false,
    starts: `${day}T${hour}:00`,
    ends: `${day}T${hour}:59`,
    zone: 'Europe/Berlin',
    startsAt: new Date(`${day}T${hour}:00Z`),
    endsAt: new Date(`${day}T${hour}:59Z`),
  }) as unknown as ReadEntry;
const event = (id: string, day: string, hour: string) =>
  ({
    id,
    slug: id,
    uid: `${day.replaceAll('-', '')}${hour}00-s`,
    importUid: 's',
    importHash: '',
    title: 'Kreis',
    description: '',
    startsAt: new Date(`${day}T${hour}:00Z`),
    endsAt: new Date(+new Date(`${day}T${hour}:00Z`) + HOUR),
    placeName: '',
    status: 'confirmed',
    sourceUrl: null,
    allDay: false,
  }) as Imported;
const later = (day: string, days: number) => new Date(+new Date(day) + days * 24 * HOUR).toISOString().slice(0, 10);
const known = [event('1', '2027-01-05', '18'), event('2', '2027-01-12', '18')];

describe('a series read again', () => {
  it('that begins an hour later keeps its events, and none is called off', () => {
    const { steps, vanished } = planImport([entry('2027-01-05', '19'), entry('2027-01-12', '19')], known, now);
    expect(steps.map(({ plan, event: held, changes }) => [plan, held?.id, changes])).toEqual([
      ['changed', '1', ['time']],
      ['changed', '2', ['time']],
    ]);
    expect(vanished).toEqual([]);
  });

  it.each([4, 5, 6, -4, -6])('that moved by %i days keeps its events in order', (days) => {
    const { steps, vanished } = planImport(
      [entry(later('2027-01-05', days), '18'), entry(later('2027-01-12', days), '18')],
      known,
      now,
    );
    expect([steps.map(({ event: held }) => held?.id), vanished]).toEqual([['1', '2'], []]);
  });

  it('that moved and goes on further by now keeps its events as well', () => {
    const { steps } = planImport(
      ['2027-01-09', '2027-01-16', '2027-01-23'].map((day) => entry(day, '18')),
      known,
      now,
    );
    expect(steps.map(({ event: held }) => held?.id)).toEqual(['1', '2', undefined]);
  });

  it('of which one date is left out and another added far off moves nobody there', () => {
    const { steps, vanished } = planImport([entry('2027-01-05', '18'), entry('2027-11-30', '18')], known, now);
    expect([steps.map(({ event: held }) => held?.id), vanished.map(({ id }) => id)]).toEqual([['1', undefined], ['2']]);
  });

  it.each(['18', '19'])(
    'that became a single date, at %s, keeps the event of its first and calls off the others',
    (hour) => {
      const { steps, vanished } = planImport([{ ...entry('2027-01-05', hour), occurrence: null }], known, now);
      expect([steps.map(({ event: held }) => held?.id), vanished.map(({ id }) => id)]).toEqual([['1'], ['2']]);
    },
  );

  it('that became a single date is looked up by the UID of its series', async () => {
    const imports = {
      known: (_: string[], components: string[]) =>
        Promise.resolve(known.filter(({ importUid }) => components.includes(importUid!))),
    } as Imports;
    const single = { ...entry('2027-01-05', '18'), occurrence: null };
    const { steps, vanished } = await new ImportPlans(imports).make(
      { entries: [single], calledOff: [] } as unknown as ReadContent,
      now,
    );
    expect([steps.length, vanished.map(({ id }) => id)]).toEqual([1, ['2']]);
  });

  it('as a whole by a file that only calls off moves none of its dates', () => {
    const { steps, vanished } = planImport(
      [{ ...entry('2026-12-29', '18'), occurrence: null, cancelled: true }],
      known,
      now,
      true,
    );
    expect([steps, vanished.map(({ id }) => id)]).toEqual([[], ['1', '2']]);
  });

  it('that ends earlier has its last date called off', () => {
    const { steps, vanished } = planImport([entry('2027-01-05', '18')], known, now);
    expect([steps.length, vanished.map(({ id }) => id)]).toEqual([1, ['2']]);
  });

  it('by a file that only calls off makes nothing new', () => {
    const { steps, unknown } = planImport([{ ...entry('2027-03-01', '18'), cancelled: true }], known, now, true);
    expect([steps, unknown.length]).toEqual([[], 1]);
  });
});
