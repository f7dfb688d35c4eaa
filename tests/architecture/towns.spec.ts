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
