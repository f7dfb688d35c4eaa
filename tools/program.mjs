import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file that Node runs for a program of an installed package; the same on every system, unlike `.bin`. */
export function program(name, holder = name) {
  const folder = join('node_modules', holder);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}
