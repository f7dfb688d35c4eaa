import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const root = resolve(import.meta.dirname, '../..');

/** Everything a machine has on its path. */
let bin: string;
beforeEach(() => {
  bin = mkdtempSync(join(tmpdir(), 'querschnitt-bin-'));
});
afterEach(() => rmSync(bin, { recursive: true }));

const put = (name: string, ...lines: string[]) =>
  writeFileSync(join(bin, name), ['#!/bin/sh', ...lines, ''].join('\n'), { mode: 0o755 });
const log = () => join(bin, 'asked.txt');
const asked = () => readFileSync(log(), 'utf8').trim().split('\n');

/** An apt-get that puts what it is asked for on the path, unless another one runs. */
const putApt = () =>
  put(
    'apt-get',
    `[ "$1" = --version ] && exit 0`,
    `echo "$@" >> ${log()}`,
    `[ "$1" = install ] || exit 0`,
    `/bin/mkdir ${bin}/lock || exit 100`,
    `for name in "$@"; do case $name in redis-server|haproxy|caddy) printf '#!/bin/sh\\n' > ${bin}/$name; /bin/chmod 755 ${bin}/$name ;; esac; done`,
    `/bin/rmdir ${bin}/lock`,
  );

/** One process cannot be both users, so it is said to Node who runs it. */
function run(code: string, user: 'root' | 'ordinary') {
  put('sh', 'exec /bin/sh "$@"');
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: bin, NODE_OPTIONS: `--import=data:text/javascript,process.getuid=()=>${user === 'root' ? 0 : 1000}` },
  });
  return stdout.trim().split('\n').at(-1);
}
const programs = `import * as programs from './tools/system-programs.mjs';`;

describe('servers that tests of two nodes need', () => {
  it('are installed all at once for root, and nothing is asked for when they are there', () => {
    putApt();
    expect(
      run(
        `${programs} programs.bringSystemPrograms(); programs.bringSystemPrograms(); console.log(programs.cannotHavePrograms())`,
        'root',
      ),
    ).toBe('undefined');
    expect(asked().filter((line) => line.startsWith('install'))).toEqual([
      expect.stringMatching(/redis-server haproxy caddy$/),
    ]);
  });

  it('are never installed by a worker: the second one would be turned away', () => {
    putApt();
    expect(
      run(
        `${programs} try { console.log(programs.systemProgram('caddy')); } catch (error) { console.log(error.message); }`,
        'root',
      ),
    ).toContain('Bitte installieren Sie das Paket „caddy“.');
    expect(() => asked()).toThrow();
  });

  it('are named as missing for an ordinary user, who may not install them', () => {
    putApt();
    expect(
      run(`${programs} programs.bringSystemPrograms(); console.log(programs.cannotHavePrograms())`, 'ordinary'),
    ).toContain('redis-server, haproxy, caddy fehlt.');
    expect(() => asked()).toThrow();
  });

  it('are named as missing on a system without packages', () => {
    expect(
      run(`${programs} programs.bringSystemPrograms(); console.log(programs.cannotHavePrograms())`, 'root'),
    ).toContain('redis-server, haproxy, caddy fehlt.');
  });

  it('are no excuse for root where the installation failed', () => {
    put('apt-get', '[ "$1" = --version ] && exit 0', 'exit 100');
    expect(run(`${programs} programs.bringSystemPrograms(); console.log(programs.cannotHavePrograms())`, 'root')).toBe(
      'undefined',
    );
  });
});

describe('the last line of the tests', () => {
  const counts = (call: string) =>
    JSON.parse(
      run(
        `import * as counts from './tools/test-counts.mjs'; console.log(JSON.stringify(counts.${call}))`,
        'ordinary',
      )!,
    ) as object;
  const suite = (...tests: object[]) => ({
    suites: [{ specs: [], suites: [{ specs: tests.map((test) => ({ title: 'a test', tests: [test] })) }] }],
  });
  const report = (stats: object, ...tests: object[]) =>
    `playwrightCounts(${JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors: [], ...suite(...tests) })})`;

  it('counts as skipped what says why', () => {
    const skipped = { status: 'skipped', annotations: [{ type: 'skip', description: 'caddy fehlt' }] };
    expect(counts(report({ expected: 3, skipped: 1 }, skipped))).toEqual({ passed: 3, failed: 0, skipped: 1 });
  });

  it('counts as failed what was skipped without a reason, and what passed only at a second try', () => {
    expect(counts(report({ expected: 3, skipped: 1, flaky: 1 }, { status: 'skipped', annotations: [] }))).toEqual({
      passed: 3,
      failed: 2,
      skipped: 0,
    });
  });

  it('counts as failed what Jest left out or could not load', () => {
    expect(
      counts(
        'jestCounts({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1, numRuntimeErrorTestSuites: 1 })',
      ),
    ).toEqual({ passed: 5, failed: 4, skipped: 0 });
  });

  it('counts as failed a stage that left no result', () => {
    expect(counts(`read('/nowhere.json', counts.jestCounts)`)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
