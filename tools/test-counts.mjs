import { existsSync, readFileSync } from 'node:fs';

/** A stage that left no result has failed, and so has one without a single test. */
export function read(file, count) {
  const none = { passed: 0, failed: 1, skipped: 0 };
  if (!existsSync(file)) return none;
  const counts = count(JSON.parse(readFileSync(file, 'utf8')));
  return counts.passed + counts.failed + counts.skipped ? counts : none;
}

/** Everything Jest runs can run everywhere: what was left out counts as failed, and so does a file that could not even be loaded. */
export function jestCounts({
  numPassedTests,
  numFailedTests,
  numPendingTests,
  numTodoTests,
  numRuntimeErrorTestSuites,
}) {
  return {
    passed: numPassedTests,
    failed: numFailedTests + numPendingTests + numTodoTests + numRuntimeErrorTestSuites,
    skipped: 0,
  };
}

/** Only a test that says what is missing here may be skipped; one that passed at the second try has failed. */
export function playwrightCounts({ stats, errors, suites }) {
  const excused = testsOf(suites).filter(isExcused);
  for (const { annotations } of excused) console.log(`   übersprungen: ${reasonOf(annotations)}`);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length + stats.skipped - excused.length,
    skipped: excused.length,
  };
}

/** How many tests a Playwright configuration has, from what `--list` says. */
export const listed = (said) => Number(/Total: (\d+) tests?/.exec(said)?.[1] ?? 0);

const testsOf = (suites = []) =>
  suites.flatMap(({ suites: inner, specs }) => [
    ...testsOf(inner),
    ...specs.flatMap(({ title, tests }) => tests.map((test) => ({ title, ...test }))),
  ]);
const reasonOf = (annotations) => annotations.find(({ type }) => type === 'skip')?.description;
const isExcused = ({ status, annotations }) => status === 'skipped' && Boolean(reasonOf(annotations));
