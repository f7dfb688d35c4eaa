import { describe, expect, it } from '@jest/globals';
import { type Imported, planImport } from './plan-import.js';
import type { ReadEntry } from './read-content.js';

const now = new Date('2026-11-30T09:00:00Z');
const HOUR = 3_600_000;
const entry = (day: string, hour: string) => ({ uid: 's', occurrence: `${day}T${hour}:00`, title: 'Kreis', words: { description: '' }, hash: 'new', place: '', url: null, allDay: false, cancelled: false, starts: `${day}T${hour}:00`, ends: `${day}T${hour}:59`, zone: 'Europe/Berlin', startsAt: new Date(`${day}T${hour}:00Z`), endsAt: new Date(`${day}T${hour}:59Z`) }) as unknown as ReadEntry;
const event = (id: string, day: string, hour: string) => ({ id, slug: id, uid: `${day.replaceAll('-', '')}${hour}00-s`, importUid: 's', importHash: '', title: 'Kreis', description: '', startsAt: new Date(`${day}T${hour}:00Z`), endsAt: new Date(+new Date(`${day}T${hour}:00Z`) + HOUR), placeName: '', status: 'confirmed', sourceUrl: null, allDay: false }) as Imported;
const known = [event('1', '2027-01-05', '18'), event('2', '2027-01-12', '18')];

describe('a series read again', () => {
  it('that begins an hour later keeps its events, and none is called off', () => {
    const { steps, vanished } = planImport([entry('2027-01-05', '19'), entry('2027-01-12', '19')], known, now);
    expect(steps.map(({ plan, event: held, changes }) => [plan, held?.id, changes])).toEqual([['changed', '1', ['time']], ['changed', '2', ['time']]]);
    expect(vanished).toEqual([]);
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
