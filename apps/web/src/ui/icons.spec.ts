import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { iconNames } from './icon-names';
import { initials } from './initials';

describe('icons', () => {
  it('have a name for each symbol of the sprite and a symbol for each name', () => {
    const sprite = readFileSync(resolve('apps/web/src/ui/icons.svg'), 'utf8');
    expect([...sprite.matchAll(/<symbol id="(\w+)"/g)].map(([, id]) => id)).toEqual([...iconNames]);
  });
});

describe('initials', () => {
  it.each([
    ['Dr. Selin Aydoğan', 'SA'],
    ['Thuy Linh Nguyen', 'TN'],
    ['Lea Sommerfeld-Kowalczyk', 'LS'],
    ['Ömer', 'Ö'],
    ['Prof. Dr. Hannelore Dietzsch', 'HD'],
  ])('of %s are %s', (name, letters) => expect(initials(name)).toBe(letters));
});
