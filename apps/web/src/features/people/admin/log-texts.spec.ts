import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { logTexts } from './log-texts';

const api = fileURLToPath(new URL('../../../../../api/src/features', import.meta.url));
const written = readdirSync(api, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
  .map((path) => readFileSync(join(api, path), 'utf8'))
  .join('\n');

describe('the log', () => {
  it('has words for everything that features write into it', () => {
    const recorded = [
      ...written.matchAll(/audit\.record\([^;]*?'((?:people|account|site)\.\w+)'(?: : '((?:account)\.\w+)')?/g),
    ].flatMap(([, one, other]) => [one, other].filter(Boolean) as string[]);
    expect(recorded.length).toBeGreaterThan(15);
    for (const { actions } of [logTexts.de, logTexts.en])
      expect(recorded.filter((action) => !(action in actions))).toEqual([]);
  });
});
