import { describe, expect, it } from '@jest/globals';
import { asSent, emptyDraft, isPast, newOption, wholeAddress } from './drafts';

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
    const draft = { ...emptyDraft({ on_site: 'Vor Ort', online: 'Online' }), options: [{ ...newOption('Online', 'online'), joinUrl: 'meet.example/x' }, newOption()] };
    expect(asSent(draft).options?.map(({ joinUrl }) => joinUrl)).toEqual(['https://meet.example/x', null]);
  });

  it('knows on the clocks here what is past', () => {
    const now = new Date('2026-12-03T15:30:00Z');
    expect(['2026-12-03T16:29', '2026-12-03T16:31', '', 'morgen'].map((starts) => isPast(starts, now))).toEqual([true, false, false, false]);
  });
});
