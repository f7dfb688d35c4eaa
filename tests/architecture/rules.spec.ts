import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const root = resolve(import.meta.dirname, '../..');
const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
  forbidden: { name: string }[];
};

/** A small house in which every rule is broken exactly once. */
const broken: Record<string, { file: string; source: string }> = {
  'no-circles': {
    file: 'apps/api/src/features/a/one.ts',
    source: `import type { two } from './two.js'; export type One = typeof two;`,
  },
  'shared-imports-no-app': { file: 'libs/shared/src/a.ts', source: `import '../../../apps/api/src/main.js';` },
  'shared-imports-no-framework': { file: 'libs/shared/src/b.ts', source: `import 'react';` },
  'web-never-imports-api': { file: 'apps/web/src/app/a.ts', source: `import '../../../api/src/main.js';` },
  'api-never-imports-web': { file: 'apps/api/src/b.ts', source: `import '../../web/src/ui/a.js';` },
  'platform-and-ui-know-no-feature': { file: 'apps/web/src/ui/b.ts', source: `import '../features/a/a.js';` },
  'api-features-meet-through-the-door': { file: 'apps/api/src/features/b/b.ts', source: `import '../a/two.js';` },
  'web-features-are-strangers': { file: 'apps/web/src/features/b/b.ts', source: `import '../a/a.js';` },
  'typeorm-only-in-its-rooms': { file: 'apps/api/src/features/a/action.ts', source: `import 'typeorm';` },
  'controllers-hold-no-data-access': {
    file: 'apps/api/src/features/a/a.controller.ts',
    source: `import './a.repository.js';`,
  },
  'no-test-code-in-the-product': { file: 'apps/api/src/c.ts', source: `import '../../../tests/support/world.js';` },
};

const innocent: Record<string, string> = {
  'apps/api/src/main.ts': 'export {};',
  'apps/api/src/features/a/two.ts': `import type { One } from './one.js'; export const two = 2 as unknown as One;`,
  'apps/api/src/features/a/a.repository.ts': 'export {};',
  'apps/web/src/ui/a.ts': 'export {};',
  'apps/web/src/features/a/a.ts': 'export {};',
  'tests/support/world.ts': 'export {};',
};

let house: string;
let reported: { rule: { name: string }; from: string }[];

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'house-'));
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
  const files = { ...innocent, ...Object.fromEntries(Object.values(broken).map(({ file, source }) => [file, source])) };
  for (const [file, source] of Object.entries({
    ...files,
    'tsconfig.base.json': '{}',
    'package.json': '{"type":"module"}',
  })) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), source);
  }
  reported = cruise();
}, 60_000);
afterAll(() => rmSync(house, { recursive: true }));

function cruise() {
  const depcruise = join(root, 'node_modules/.bin/depcruise');
  const args = ['--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json', 'apps', 'libs', 'tests'];
  const output = execFileSync(depcruise, args, { cwd: house, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return (JSON.parse(output) as { summary: { violations: typeof reported } }).summary.violations;
}

describe('the rules on who may import whom', () => {
  it('are each broken once in the example house', () => {
    expect(Object.keys(broken).sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });

  it.each(Object.entries(broken))('%s bites', (rule, { file }) => {
    expect(reported.filter((violation) => violation.rule.name === rule).map(({ from }) => from)).toContain(file);
  });

  it('leave the innocent alone', () => {
    const accused = reported.map(({ from }) => from).filter((file) => file in innocent && !file.endsWith('two.ts'));
    expect(accused).toEqual([]);
  });
});
