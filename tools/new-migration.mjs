/**
 * `npm run new:migration NAME`: writes an empty migration and lists it last. What stood there before counts as released:
 * its sum is kept, and a spec refuses a change to it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { demandNode } from './node-version.mjs';
import { released, sumOf } from './released-migrations.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
demandNode();
const folder = 'apps/api/src/migrations';
const [name] = process.argv.slice(2);
if (!/^[a-z]+(-[a-z0-9]+)*$/.test(name ?? ''))
  end('Please name the migration in small letters with hyphens: npm run new:migration polls-in-posts');

const index = readFileSync(`${folder}/index.ts`, 'utf8');
const known = [...index.matchAll(/'\.\/(\d+)-(.+)\.js'/g)];
const at = Math.max(Date.now(), ...known.map(([, timestamp]) => Number(timestamp) + 1));
const file = `${at}-${name}`;
const className = `${name.replace(/(^|-)(.)/g, (_, __, letter) => letter.toUpperCase())}${at}`;
if (known.some(([, , other]) => other === name)) end(`There is a migration called ${name} already.`);

const sums = Object.fromEntries(
  known
    .map(([, timestamp, other]) => `${timestamp}-${other}.ts`)
    .sort()
    .map((one) => [one, sumOf(one)]),
);
for (const [one, sum] of Object.entries(released()))
  if (sums[one] !== sum) end(`${one} has been released and must not change. Please put it back.`);
writeFileSync(`${folder}/released.json`, `${JSON.stringify(sums, null, 2)}\n`);
writeFileSync(
  `${folder}/${file}.ts`,
  `import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What it is for. */
export class ${className} implements MigrationInterface {
  name = '${className}';

  async up(runner: QueryRunner) {
    await runner.query(\`\`);
  }

  async down(runner: QueryRunner) {
    await runner.query(\`\`);
  }
}
`,
);
const last = index.lastIndexOf('\nimport ');
const line = index.indexOf('\n', last + 1);
const imported = `${index.slice(0, line)}\nimport { ${className} } from './${file}.js';${index.slice(line)}`;
writeFileSync(`${folder}/index.ts`, imported.replace(/\n\];\s*$/, `\n  ${className},\n];\n`));
console.log(`${folder}/${file}.ts`);

function end(sentence) {
  console.error(sentence);
  process.exit(1);
}
