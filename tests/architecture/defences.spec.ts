import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { defences } from '../mutants/defences.mjs';

const root = resolve(import.meta.dirname, '../..');

describe('the defences taken out one by one', () => {
  it('are at least thirty', () => {
    expect(defences.length).toBeGreaterThanOrEqual(30);
  });

  it.each(defences)('stand where they are looked for: $line', ({ file, line, without }) => {
    expect(readFileSync(resolve(root, file), 'utf8').split(line)).toHaveLength(2);
    expect(without).not.toBe(line);
  });
});
