import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from '@jest/globals';

const root = resolve(import.meta.dirname, '../..');
const sources = ['apps/api/src', 'apps/web/src', 'libs/shared/src']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter((file) => /\.tsx?$/.test(file) && !/\.(spec|fixture)\.tsx?$|^apps\/api\/src\/example\//.test(file));

it('names no town outside the example: where an installation is, its administration says', () => {
  expect(sources.length).toBeGreaterThan(500);
  expect(
    sources.filter((file) => /\b(Jena|Thüringen|Thuringia|Jenaer)\b/.test(readFileSync(join(root, file), 'utf8'))),
  ).toEqual([]);
});

it('says its own name in no text for visitors: what an installation is called, its administration says', () => {
  const read = sources.filter((file) => /^(apps\/api\/src\/features|apps\/web|libs)/.test(file));
  const named = read.filter((file) => /(['"`])(?:(?!\1).)*\bQuerschnitt\b(?:(?!\1).)*\1/.test(withoutComments(file)));
  expect(named.sort()).toEqual([
    // What it is called until somebody says otherwise.
    'apps/web/src/platform/site.ts',
    'libs/shared/src/site/site.schema.ts',
  ]);
});

const withoutComments = (file: string) =>
  readFileSync(join(root, file), 'utf8').replace(/\/\*[^]*?\*\/|(?<!:)\/\/.*/g, '');
