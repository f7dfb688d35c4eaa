import { cpSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from '@swc/core';

/** A copy of a folder's TypeScript that plain Node runs. Answers the new folder. */
export function compile(source: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'compiled-'));
  cpSync(source, dir, { recursive: true, filter: (path) => !path.endsWith('.spec.ts') });
  for (const entry of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
    if (!entry.endsWith('.ts')) continue;
    const { code } = transformSync(readFileSync(join(dir, entry), 'utf8'), {
      swcrc: false,
      jsc: { parser: { syntax: 'typescript', decorators: true }, target: 'es2022' },
    });
    writeFileSync(join(dir, entry.replace(/ts$/, 'js')), code);
  }
  writeFileSync(join(dir, 'package.json'), '{ "type": "module" }');
  symlinkSync(join(process.cwd(), 'node_modules'), join(dir, 'node_modules'));
  return dir;
}
