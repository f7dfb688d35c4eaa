import { setFlagsFromString } from 'node:v8';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type WorkerLimits, WorkerPool } from './worker-pool.js';

const program = (text: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort, threadId } from 'node:worker_threads'; parentPort.on('message', (task) => { ${text} });`)}`,
  );
// A limit for the whole process would hold for its threads in place of their own.
setFlagsFromString('--max-old-space-size=0');

const limits: WorkerLimits = { threads: 1, waiting: 2, deadline: 60_000, memory: 32 };

let pool: WorkerPool<string, unknown>;
const open = (text: string, own: Partial<WorkerLimits> = {}) =>
  (pool = new WorkerPool(program(text), { ...limits, ...own }));
afterEach(() => pool.close());

const LOOPS = `if (task === 'loop') for (;;);`;
const GROWS = `if (task === 'grow') for (const held = []; ; ) held.push(new Array(1e6).fill(task + held.length));`;
const ANSWERS = `parentPort.postMessage([task, threadId]);`;

describe('work in a thread of its own', () => {
  it('is answered one after the other by one thread', async () => {
    open(ANSWERS);
    const answers = (await Promise.all(['a', 'b', 'c'].map((task) => pool.run(task)))) as [string, number][];
    expect(answers.map(([task]) => task)).toEqual(['a', 'b', 'c']);
    expect(new Set(answers.map(([, thread]) => thread)).size).toBe(1);
  });

  it('that does not end is ended, and the next task has a new thread', async () => {
    open(LOOPS + ANSWERS, { deadline: 3_000 });
    const [, first] = (await pool.run('a')) as [string, number];
    await expect(pool.run('loop')).rejects.toMatchObject({ reason: 'too_slow' });
    const [, second] = (await pool.run('b')) as [string, number];
    expect(second).not.toBe(first);
  });

  it('that takes more memory than it may is ended, and nothing else', async () => {
    open(GROWS + ANSWERS);
    await expect(pool.run('grow')).rejects.toMatchObject({ reason: 'out_of_memory' });
    expect(await pool.run('a')).toEqual(['a', expect.any(Number)]);
  });

  it('that fails says how, and is not taken for slow', async () => {
    open(`throw new TypeError('no ' + task);`);
    await expect(pool.run('a')).rejects.toThrow('no a');
    open(`process.exit();`);
    await expect(pool.run('a')).rejects.toThrow('without an answer');
  });

  it('is refused where too much waits already, and when the application closes', async () => {
    open(LOOPS + ANSWERS);
    const under = ['loop', 'b', 'c'].map((task) => pool.run(task));
    await expect(pool.run('d')).rejects.toMatchObject({ reason: 'busy' });
    const ends = Promise.allSettled(under);
    await pool.close();
    expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await expect(pool.run('e')).rejects.toMatchObject({ reason: 'busy' });
  });
});
