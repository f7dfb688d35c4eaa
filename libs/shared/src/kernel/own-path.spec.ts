import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ownPath } from './own-path.js';

const HOST = 'https://querschnitt.example';
/** Where a browser goes that is on a page of this host. */
const landed = (path: string) => new URL(path, `${HOST}/anmelden?weiter=x`).origin;

const pieces = fc.constantFrom(
  '/',
  '\\',
  '.',
  '..',
  ':',
  '@',
  '?',
  '#',
  '%2f',
  '%5c',
  '%2e',
  '\t',
  '\n',
  ' ',
  '//',
  '/.',
  './',
  'evil.example',
  'https:',
  'javascript:',
  'raeume',
  '\u2028',
  '\u0000',
  'ä',
);
const hostile = fc.array(pieces, { maxLength: 9 }).map((parts) => parts.join(''));

/** As it was: resolves the dots, then forgets that they are gone. */
function careless(wanted: string) {
  if (!wanted.startsWith('/') || !URL.canParse(wanted, HOST)) return '/';
  const url = new URL(wanted, HOST);
  return url.origin === HOST ? url.pathname + url.search + url.hash : '/';
}
const staysHere = (lead: (wanted: string) => string, wanted: string) =>
  lead(wanted).startsWith('/') && URL.canParse(lead(wanted), HOST) && landed(lead(wanted)) === HOST;

describe('the way on', () => {
  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '',
    null,
    undefined,
    '/\t/evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/%2e//evil.example',
    '/a/..//evil.example',
    '/.\\/evil.example',
  ])('never leads to another host: %j', (wanted) => {
    expect(landed(ownPath(wanted))).toBe(HOST);
    expect(ownPath(wanted)).toBe('/');
  });

  it('never leads to another host, whatever is asked for', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          hostile,
          hostile.map((text) => `/${text}`),
          fc.string(),
        ),
        (wanted) => staysHere(ownPath, wanted),
      ),
      { numRuns: 5_000, seed: 7 },
    );
  });

  it('would, if what was asked for were judged (negative control)', () => {
    expect(staysHere(careless, '/.//evil.example')).toBe(false);
    expect(
      fc.check(
        fc.property(
          hostile.map((text) => `/${text}`),
          (wanted) => staysHere(careless, wanted),
        ),
        { numRuns: 5_000, seed: 7 },
      ).failed,
    ).toBe(true);
  });

  it.each(['/raeume/willkommen?ab=3#p14', '/', '/raeume/a//b', '/termine?q=https://example.org'])(
    'leads back to the page one came from: %s',
    (wanted) => {
      expect(ownPath(wanted)).toBe(wanted);
    },
  );
});
