import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { released, sumOf } from '../../tools/released-migrations.mjs';

const folder = resolve(import.meta.dirname, '../../apps/api/src/migrations');
const files = readdirSync(folder)
  .filter((file) => /^\d+-.*\.ts$/.test(file))
  .sort();

describe('migrations', () => {
  it('do not change once they are released: a database that ran them would stay as it is', () => {
    expect(Object.entries(released()).filter(([file, sum]) => !files.includes(file) || sumOf(file) !== sum)).toEqual(
      [],
    );
  });

  it('are released in their order, all but the newest', () => {
    const known = Object.keys(released());
    expect(known).toEqual(files.slice(0, known.length));
    expect(files.length - known.length).toBeLessThanOrEqual(1);
  });

  it('run in the order of their time, each under the name of its file', () => {
    const index = readFileSync(`${folder}/index.ts`, 'utf8');
    const listed = [...index.matchAll(/^ {2}\w+?(\d+),$/gm)].map(([, timestamp]) => timestamp);
    expect(listed).toEqual(files.map((file) => file.split('-')[0]));
  });
});
