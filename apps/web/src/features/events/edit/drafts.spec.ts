import { describe, expect, it } from '@jest/globals';
import type { EventDraft } from '@querschnitt/shared/events/events.schema';
import { asSent, emptyDraft, isPast, likeBefore, newOption, wholeAddress } from './drafts';

describe('the form of an event', () => {
  it.each([
    ['zoom.us/j/811?pwd=x', 'https://zoom.us/j/811?pwd=x'],
    [' bbb.schule.jena.de:8443/b/abc ', 'https://bbb.schule.jena.de:8443/b/abc'],
    ['https://a.example', 'https://a.example'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
    ['kommt noch', 'kommt noch'],
    ['', ''],
  ])('completes an address of the web: %j', (typed, whole) => expect(wholeAddress(typed)).toBe(whole));

  it('sends it completed', () => {
    const draft = {
      ...emptyDraft({ on_site: 'Vor Ort', online: 'Online' }),
      options: [{ ...newOption('Online', 'online'), joinUrl: 'meet.example/x' }, newOption()],
    };
    expect(asSent(draft).options?.map(({ joinUrl }) => joinUrl)).toEqual(['https://meet.example/x', null]);
  });

  it.each([
    ['2026-12-04', '2026-12-10T16:00'],
    ['2026-12-10', '2026-12-17T16:00'],
    ['2026-11-01', '2026-12-10T16:00'],
    ['2027-03-30', '2027-04-01T16:00'],
  ])('begins like an earlier one, on its day of the week; today being %s on %s', (today, starts) => {
    const options = [
      {
        ...newOption('Online', 'online'),
        id: 'a',
        capacity: 8,
        note: '',
        joinUrl: null,
        dialIn: '',
        visibleFrom: '2026-12-02T15:30',
      },
    ];
    const draft = {
      ...emptyDraft({ on_site: 'Vor Ort', online: 'Online' }),
      id: 'e',
      slug: 'abend',
      imported: false,
      version: 4,
      title: 'Abend',
      starts: '2026-12-03T16:00',
      ends: '2026-12-04T18:30',
      options,
    };
    const like = likeBefore(draft as unknown as EventDraft, today);
    expect(like).toMatchObject({ title: 'Abend', starts });
    expect(Date.parse(like.ends) - Date.parse(like.starts)).toBe(26.5 * 3_600_000);
    expect(Date.parse(like.starts) - Date.parse(like.options[0]!.visibleFrom as string)).toBe(24.5 * 3_600_000);
    expect(
      [like, like.options[0]].flatMap((part) => ['id', 'slug', 'version', 'imported'].filter((name) => name in part!)),
    ).toEqual([]);
  });

  it('knows on the clocks here what is past', () => {
    const now = new Date('2026-12-03T15:30:00Z');
    expect(['2026-12-03T16:29', '2026-12-03T16:31', '', 'morgen'].map((starts) => isPast(starts, now))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
