import type { Worker } from 'node:worker_threads';
import { spawnWorker } from './spawn-worker.js';

export interface WorkerLimits {
  /** So many tasks run at once, */
  threads: number;
  /** and so many more wait for their turn. */
  waiting: number;
  /** Last resort against a task that does not end, in milliseconds from its beginning. */
  deadline: number;
  /** Heap of one thread in megabytes. */
  memory: number;
}

interface Job<Task, Answer> {
  task: Task;
  resolve: (answer: Answer) => void;
  reject: (error: Error) => void;
}

/** Why there is no answer, other than a mistake in the program. */
export class WorkerFailure extends Error {
  constructor(readonly reason: 'busy' | 'too_slow' | 'out_of_memory') {
    super(`worker: ${reason}`);
  }
}

/** So long a thread is kept for the next task, in milliseconds. */
const IDLE = 30_000;

/**
 * Does work on foreign content beside the event loop: others are answered meanwhile, and work that does not end, or takes
 * more memory than it may, ends with its thread. The program answers each message with one message.
 */
export class WorkerPool<Task, Answer> {
  private readonly waiting: Job<Task, Answer>[] = [];
  private readonly idle = new Map<Worker, NodeJS.Timeout>();
  private readonly busy = new Set<Worker>();
  private closed = false;

  constructor(
    private readonly program: URL,
    private readonly limits: WorkerLimits,
  ) {}

  /** @throws {WorkerFailure} and whatever the program throws */
  run(task: Task): Promise<Answer> {
    if (this.closed || this.waiting.length >= this.limits.waiting + this.limits.threads - this.busy.size)
      return Promise.reject(new WorkerFailure('busy'));
    return new Promise((resolve, reject) => {
      this.waiting.push({ task, resolve, reject });
      this.next();
    });
  }

  async close() {
    this.closed = true;
    for (const { reject } of this.waiting.splice(0)) reject(new WorkerFailure('busy'));
    await Promise.all([...this.idle.keys(), ...this.busy].map((worker) => worker.terminate()));
  }

  private next() {
    while (this.waiting.length && this.busy.size < this.limits.threads) this.start(this.waiting.shift()!);
  }

  private start({ task, resolve, reject }: Job<Task, Answer>) {
    const worker = this.take();
    const deadline = setTimeout(() => fail(new WorkerFailure('too_slow')), this.limits.deadline);
    const settle = (answer: () => void) => {
      clearTimeout(deadline);
      worker.removeAllListeners();
      // A thread on its way out may still fail, which then concerns nobody.
      worker.on('error', () => undefined);
      this.busy.delete(worker);
      answer();
      this.next();
    };
    const fail = (error: Error) => {
      settle(() => reject(error));
      void worker.terminate();
    };
    worker.on('message', (answer: Answer) =>
      settle(() => {
        this.keep(worker);
        resolve(answer);
      }),
    );
    worker.on('messageerror', fail);
    worker.on('error', (error: Error & { code?: string }) =>
      fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new WorkerFailure('out_of_memory') : error),
    );
    worker.on('exit', () =>
      fail(this.closed ? new WorkerFailure('busy') : new Error('worker ended without an answer')),
    );
    worker.postMessage(task);
  }

  private take() {
    const [kept] = this.idle.keys();
    const worker = kept ?? this.spawn();
    clearTimeout(this.idle.get(worker));
    this.idle.delete(worker);
    worker.removeAllListeners();
    this.busy.add(worker);
    return worker;
  }

  private spawn() {
    const worker = spawnWorker(this.program, {
      resourceLimits: {
        maxOldGenerationSizeMb: this.limits.memory,
        maxYoungGenerationSizeMb: Math.ceil(this.limits.memory / 4),
      },
    });
    worker.unref();
    return worker;
  }

  private keep(worker: Worker) {
    worker.on('exit', () => this.idle.delete(worker));
    this.idle.set(worker, setTimeout(() => void worker.terminate(), IDLE).unref());
  }
}
