/** `npm run mutants`: takes the defences in tests/mutants/defences.mjs out one by one; each must turn a test red. Words of a file's path choose some. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

for (const spec of new Set(chosen.map(({ spec }) => spec))) {
  const { failed, ran } = jest(spec);
  if (failed || !ran) end(`${spec} does not pass with all defences in place (${failed} failed of ${ran}).`);
}
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
    const { failed, broken, names } = jest(spec);
    // A file that no longer compiles proves nothing about what its line defends.
    const outcome = broken ? 'does not compile' : failed ? 'killed' : 'SURVIVED';
    console.log(`${outcome.padEnd(16)} ${file}: ${line.trim()}${names.length ? `\n${' '.repeat(17)}${names[0]}` : ''}`);
    return outcome === 'killed';
  } finally {
    putBack();
    process.off('SIGINT', interrupted);
  }
}

function jest(spec) {
  const file = join(results, 'jest.json');
  rmSync(file, { force: true });
  spawnSync(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--no-warnings',
      program('jest'),
      '--testPathPatterns',
      spec,
      '--workerThreads=false',
      '-w',
      '1',
      '--json',
      '--outputFile',
      file,
    ],
    { stdio: 'ignore' },
  );
  const said = JSON.parse(readFileSync(file, 'utf8'));
  const names = said.testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
  );
  return {
    failed: said.numFailedTests,
    ran: said.numTotalTests,
    broken: said.numRuntimeErrorTestSuites > 0 && !said.numFailedTests,
    names,
  };
}

function end(sentence) {
  console.error(sentence);
  process.exit(1);
}
