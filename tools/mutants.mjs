/** `npm run mutants`: takes the defences in tests/mutants/defences.mjs out one by one; each must turn a test red. Words of a file's path choose some. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demandNode } from './node-version.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
demandNode();
(await import('./install.mjs')).install();
const { program } = await import('./program.mjs');
const { defences } = await import('../tests/mutants/defences.mjs');
const { withoutDefence } = await import('../tests/mutants/without.mjs');

const wanted = process.argv.slice(2);
const chosen = defences.filter(({ file }) => !wanted.length || wanted.some((word) => file.includes(word)));
const results = mkdtempSync(join(tmpdir(), 'querschnitt-mutants-'));
process.once('exit', () => rmSync(results, { recursive: true, force: true }));

const specs = [...new Set(chosen.map(({ spec }) => spec))];
const whole = jest(specs, 2);
if (whole.broken || whole.failed)
  end(
    `With all defences in place this fails: ${whole.failed ? `${whole.failed.file}: ${whole.failed.name}` : 'a file cannot be run'}`,
  );
for (const spec of specs) if (!whole.files.some((file) => new RegExp(spec).test(file))) end(`${spec} is no test.`);
const survivors = chosen.filter((defence) => !killed(defence));
console.log(`\n${chosen.length - survivors.length} passed, ${survivors.length} failed`);
process.exitCode = survivors.length ? 1 : 0;

function killed(defence) {
  const { file, line, spec } = defence;
  const original = readFileSync(file, 'utf8');
  const mutant = withoutDefence(original, defence);
  const putBack = () => writeFileSync(file, original);
  const interrupted = () => (putBack(), process.exit(1));
  process.once('SIGINT', interrupted);
  try {
    writeFileSync(file, mutant);
    const { failed, broken } = jest([spec], 1);
    // A file that no longer compiles proves nothing about what its line defends.
    const outcome = broken ? 'does not compile' : failed ? 'killed' : 'SURVIVED';
    console.log(`${outcome.padEnd(16)} ${file}: ${line.trim()}`);
    if (failed) console.log(`${' '.repeat(17)}${failed.file}: ${failed.name}`);
    return outcome === 'killed';
  } finally {
    putBack();
    process.off('SIGINT', interrupted);
  }
}

/** @returns the first test that failed, whether files could not be run at all, and the files */
function jest(specs, workers) {
  const file = join(results, 'jest.json');
  rmSync(file, { force: true });
  const options = ['--workerThreads=false', '--maxWorkers', workers, '--json', '--outputFile', file];
  const args = [
    '--experimental-vm-modules',
    '--no-warnings',
    program('jest'),
    '--testPathPatterns',
    ...specs,
    ...options,
  ];
  spawnSync(process.execPath, args, { stdio: 'ignore' });
  const said = JSON.parse(readFileSync(file, 'utf8'));
  const failures = said.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName }) => ({ file: relative('.', name), name: fullName })),
  );
  const broken = said.numRuntimeErrorTestSuites > 0 && !failures.length;
  return { failed: failures[0], broken, files: said.testResults.map(({ name }) => name) };
}

function end(sentence) {
  console.error(sentence);
  process.exit(1);
}
