import { describe, expect, it } from '@jest/globals';
import { decode } from './decode.js';

const words = 'Kita „Igel“ – Süd, 5 €';
const wide = Buffer.from(words, 'utf16le');
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

describe('a file whose encoding nobody names', () => {
  it.each([
    ['utf-8', Buffer.from(words)],
    ['utf-8', Buffer.from(`\uFEFF${words}`)],
    ['utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), wide])],
    ['utf-16le', wide],
    ['utf-16be', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(wide).swap16()])],
    ['utf-16be', Buffer.from(wide).swap16()],
    ['windows-1252', bytes('Kita ', [0x84], 'Igel', [0x93, 0x20, 0x96], ' S', [0xfc], 'd, 5 ', [0x80])],
  ])('is read as %s', (encoding, content) => {
    expect(decode(content)).toEqual({ text: words, encoding });
  });

  it.each([
    [
      'cp850',
      bytes('J', [0x94], 'rdis Gro', [0xe1], ';', [0x99], 'zg', [0x81], 'r B', [0x84], 'r'),
      'Jördis Groß;Özgür Bär',
    ],
    ['cp850', bytes('J', [0x94], 'rdis Gro', [0xe1]), 'Jördis Groß'],
    ['cp850', bytes('M', [0x9a], 'LLER'), 'MÜLLER'],
    [
      'macintosh',
      bytes('J', [0x9a], 'rdis Gro', [0xa7], ';', [0x85], 'zg', [0x9f], 'r B', [0x8a], 'r'),
      'Jördis Groß;Özgür Bär',
    ],
    ['macintosh', bytes('J', [0x9a], 'rdis Gro', [0xa7]), 'Jördis Groß'],
    ['macintosh', bytes('B', [0x8a], 'rbel'), 'Bärbel'],
    ['macintosh', bytes('Name\rAndr', [0x8e], '\r'), 'Name\rAndré\r'],
    ['cp850', bytes('Fragen ', [0x81], 'ber alles'), 'Fragen über alles'],
    ['windows-1252', bytes('Name\r\nAndr', [0xe9], '\r\n'), 'Name\r\nAndré\r\n'],
    ['windows-1252', bytes('Name\rK', [0xf6], 'nig\r'), 'Name\rKönig\r'],
    [
      'windows-1252',
      bytes('Du', [0x9a], 'an M', [0xe1], 'ria ', [0x84], 'so', [0x85], 'aber', [0x93], ' O', [0x92], 'Neill'),
      'Dušan Mária „so…aber“ O’Neill',
    ],
    ['windows-1252', bytes('STRA', [0xdf], 'E, M', [0xdc], 'LLER, K', [0xf6], 'nig', [0x94]), 'STRAßE, MÜLLER, König”'],
  ])('is read by the letters its words would have in %s', (encoding, content, text) => {
    expect(decode(content)).toEqual({ text, encoding });
  });

  it('is judged by a part of it, where it is long: by letters wherever they stand, and by whole ones', () => {
    const plain = 'Anna Gut;anna@example.org\n'.repeat(10_000);
    expect(decode(bytes(plain, 'K', [0xf6], 'nig'))).toEqual({ encoding: 'windows-1252', text: `${plain}König` });
    expect(decode(bytes(plain, 'J', [0x94], 'rdis Gro', [0xe1], ' ', [0x99], 'zg', [0x81], 'r'))).toMatchObject({
      encoding: 'cp850',
    });
    const greek = 'Καλημέρα'.repeat(20_000);
    expect(decode(bytes(greek, [0xc3])).encoding).toBe('utf-8');
    expect(decode(bytes('a', greek)).text).toBe(`a${greek}`);
  });

  it('stays UTF-8 where one letter is broken', () => {
    expect(decode(bytes('Grüße aus dem schönen Süden, ', [0xc3], ' äöü'))).toEqual({
      encoding: 'utf-8',
      text: 'Grüße aus dem schönen Süden, \uFFFD äöü',
    });
  });

  it('may be empty or odd', () => {
    expect(decode(Buffer.alloc(0)).text).toBe('');
    expect(decode(Buffer.from([0xff, 0xfe, 0x41])).encoding).toBe('utf-16le');
  });
});
