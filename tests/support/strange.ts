import fc from 'fast-check';

/** What somebody might send who means no good, or whose program is broken. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    '\u202e',
    '\r\nBcc: x@example.org',
    `'; drop table members; --`,
    '<script>alert(1)</script>',
    '../../etc/passwd',
    '%00',
    '%',
    '__proto__',
    'constructor',
    'null',
    'NaN',
    '-1',
    '1e999',
    '9'.repeat(40),
    '=1+1',
    'ı'.repeat(30),
    '2026-02-30',
    '2026-12-03T16:00',
    '0000-00-00',
    '{{7*7}}',
    '@everyone',
    '[](javascript:alert(1))',
    '`'.repeat(50),
    '>'.repeat(200),
    '('.repeat(120),
  ),
  fc.integer({ min: 100, max: 6000 }).map((length) => 'ä'.repeat(length)),
);
const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, -0, -1, 2 ** 31, 2 ** 53, 2 ** 63, 1e308, 0.1));

/** Any JSON, odd keys included. */
export const strange: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  leaf: fc.oneof(text, number, fc.boolean(), fc.constant(null), fc.uuid(), fc.constant(undefined)),
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc.array(tie('any'), { maxLength: 5 }),
    fc.dictionary(
      fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString', 'length', 'id'), fc.string({ maxLength: 8 })),
      tie('any'),
      { maxKeys: 4 },
    ),
  ),
})).any;

export const strangeText = text;
