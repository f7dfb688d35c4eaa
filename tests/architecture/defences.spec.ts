import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { defences } from '../mutants/defences.mjs';
import { withoutDefence } from '../mutants/without.mjs';

const root = resolve(import.meta.dirname, '../..');

describe('the defences taken out one by one', () => {
  it('are at least thirty', () => {
    expect(defences.length).toBeGreaterThanOrEqual(30);
  });

  it.each(defences)('stand where they are looked for: $line', (defence) => {
    const source = readFileSync(resolve(root, defence.file), 'utf8');
    expect(withoutDefence(source, defence)).not.toBe(source);
  });

  it('are found wherever a line is broken, and only where they stand once', () => {
    const defence = { file: 'a.ts', line: 'if (a && b) refuse();', without: '' };
    expect(withoutDefence('x;\nif (\n  a &&\n  b\n)\n  refuse();\ny;', defence)).toBe('x;\n\ny;');
    expect(() => withoutDefence('if (a) refuse();', defence)).toThrow('once');
    expect(() => withoutDefence('if (a && b) refuse(); if (a && b) refuse();', defence)).toThrow('once');
  });
});
