import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const folder = resolve(import.meta.dirname, '../../docs/decisions');
const records = readdirSync(folder)
  .filter((file) => /^\d{4}-/.test(file))
  .sort();
const readme = readFileSync(`${folder}/README.md`, 'utf8');

describe('the records of decisions', () => {
  it('are numbered without a gap, and called by their number', () => {
    expect(records.map((file) => Number(file.slice(0, 4)))).toEqual(records.map((_, nth) => nth + 1));
    for (const file of records)
      expect(readFileSync(`${folder}/${file}`, 'utf8')).toMatch(new RegExp(`^# ${Number(file.slice(0, 4))}\\. `));
  });

  it('are all on their list, in order', () => {
    expect(
      [...readme.matchAll(/^\| \[(\d+)\]\((.+?)\) \|/gm)].map(([, number, file]) => [Number(number), file]),
    ).toEqual(records.map((file, nth) => [nth + 1, file]));
  });
});
