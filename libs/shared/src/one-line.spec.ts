import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { contract } from './contract.js';
import type { Route } from './kernel/contract.js';

/** Texts of several lines; everything else that is written is one line. */
const SEVERAL_LINES = [
  'about',
  'accessNote',
  'description',
  'directions',
  'onlineNote',
  'placeAddress',
  'purpose',
  'question',
  'reason',
  'source',
  'text',
  'why',
  ...['address', 'dataProtectionOfficer', 'editor', 'enforcementBody', 'supervisoryAuthority'],
];
/** Compared, and shown to nobody. */
const SECRETS = ['password', 'current', 'token'];

const BROKEN = 'eine Zeile\nBEGIN:VEVENT und noch viel mehr davon';

function* texts(schema: unknown, path: string): Generator<[string, z.ZodType]> {
  if (schema instanceof z.ZodString) yield [path, schema];
  else if (schema instanceof z.ZodObject)
    for (const [name, part] of Object.entries(schema.shape as Record<string, unknown>))
      yield* texts(part, path ? `${path}.${name}` : name);
  else if (schema instanceof z.ZodArray) yield* texts(schema.element, path);
  else if (schema instanceof z.ZodUnion) for (const option of schema.options) yield* texts(option, path);
  else if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    yield* texts(schema.unwrap(), path);
  // Only the whole of it says what comes through.
  else if (schema instanceof z.ZodPipe) yield [path, schema];
}

const written = Object.values(contract).flatMap(({ on, input }) =>
  on.startsWith('GET')
    ? []
    : [...texts(input, '')]
        .filter(([path]) => !on.includes(`:${path}`))
        .map(([path, text]) => ({ path: `${on} ${path}`, text })),
);

/** Files that are sent, and where their texts become lines; a picture has none. */
const FILES: Record<string, string | null> = {
  'POST /api/calendar-imports': 'platform/icalendar/read-component.ts',
  'POST /api/imports': 'features/imports/read-csv.ts',
  'POST /api/imports/preview': 'features/imports/read-csv.ts',
  'POST /api/profile/picture': null,
};

describe('texts in files', () => {
  it('are made one line where they are read', () => {
    expect(
      Object.values<Route>(contract)
        .flatMap(({ on, upload }) => (upload ? [on] : []))
        .sort(),
    ).toEqual(Object.keys(FILES).sort());
    const read = (path: string) =>
      readFileSync(fileURLToPath(new URL(`../../../apps/api/src/${path}`, import.meta.url)), 'utf8');
    for (const path of Object.values(FILES)) if (path) expect(read(path)).toContain('asLine(');
  });
});

describe('texts that are written', () => {
  it('are one line, or known to have several', () => {
    const several = written.filter(({ text }) => text.safeParse(BROKEN).success);
    const known = new Set([...SEVERAL_LINES, ...SECRETS]);
    expect(
      several
        .filter(({ path }) => !known.has(path.slice(path.lastIndexOf(' ') + 1).replace(/^.*\./, '')))
        .map(({ path }) => path),
    ).toEqual([]);
    expect(several.length).toBeGreaterThan(10);
  });

  it.each([
    'POST /api/events title',
    'POST /api/events options.name',
    'POST /api/events agenda.title',
    'POST /api/rooms name',
  ])('%s takes one line, without what ends one', (path) => {
    const { text } = written.find((one) => one.path === path)!;
    expect(text.safeParse('Elternabend zu Bildschirmzeit').success).toBe(true);
    for (const end of ['\n', '\r', '\u0085', '\u2028', '\u2029', '\0'])
      expect(text.safeParse(`Elternabend${end}BEGIN:VEVENT`).success).toBe(false);
  });
});
