import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Texts } from '../platform/texts/texts';

type Words = Record<string, unknown>;
const source = resolve(import.meta.dirname, '..');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /texts\.ts$/.test(file) && !file.startsWith('platform'),
);
const texts: ({ file: string } & Texts<Words>)[] = [];
beforeAll(async () => {
  for (const file of files)
    for (const one of Object.values((await import(join(source, file))) as object))
      if (one && typeof one === 'object' && 'de' in one && 'en' in one) texts.push({ file, ...(one as Texts<Words>) });
});

/** What a text says of so many, where it speaks of a number alone. */
function said(text: unknown, n: number) {
  if (typeof text !== 'function' || text.length !== 1) return undefined;
  try {
    return String((text as (n: number) => unknown)(n));
  } catch {
    return undefined;
  }
}

const spelt = (text = '') =>
  text
    .match(/\b(zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|two|three|four|five|six|seven|eight|nine|ten)\b/gi)
    ?.join() ?? '';
/** A line by itself in the stream, "Drei Tage später", beside no other number. */
const ALONE = 'features/rooms/topic/texts.ts gap';

describe('numbers', () => {
  it('are written in figures from two on, wherever a text speaks of how many', () => {
    const speaking = texts.flatMap(({ file, de, en }) =>
      [de, en].flatMap((words) =>
        Object.entries(words).map(([name, text]) => ({
          at: `${file} ${name}`,
          by: [2, 3, 4, 7].map((n) => said(text, n)),
        })),
      ),
    );
    const counting = speaking.filter(({ at, by }) => at !== ALONE && new Set(by).size === by.length);
    expect(counting.length).toBeGreaterThan(40);
    const inWords = ({ by }: { by: (string | undefined)[] }) =>
      new Set(by.map(spelt)).size > 1 || by.some((text) => !/\d/.test(text!));
    expect(counting.filter(inWords).map(({ at, by }) => [at, by[1]])).toEqual([]);
  });

  it('are not mixed within a sentence: one is a word only where it stands for “a”', () => {
    const find = (part: string) =>
      texts.find(({ file }) => file.endsWith(part))!.de as Record<string, (n: unknown) => string>;
    const [start, room, admin] = [
      'features/start/texts.ts',
      'features/rooms/start/texts.ts',
      'people/admin/texts.ts',
    ].map(find);
    expect([1, 2].map((n) => start!.resolved!(n))).toEqual(['1 gelöst', '2 gelöst']);
    expect([1, 2].map((n) => admin!.alike!(n))).toEqual([
      '2 gleiche Anfragen, vermutlich Werbung',
      '3 gleiche Anfragen, vermutlich Werbung',
    ]);
    expect(room!.intro!({ toMe: 3, posts: 18, conversations: 4 })).toMatch(
      /^3 Antworten an Sie, 18 neue Beiträge in 4 Gesprächen\./,
    );
  });
});
