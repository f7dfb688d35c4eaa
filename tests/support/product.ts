import { type ChildProcess, execFileSync, spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';

/** The built product in a process of its own, told everything by its environment. */
export class Product {
  readonly child: ChildProcess;
  said = '';

  constructor(
    readonly env: { PORT: string; DATA_DIR: string } & Record<string, string>,
    {
      program = 'apps/api/dist/main.js',
      ...options
    }: { program?: string } & Pick<SpawnOptions, 'cwd' | 'uid' | 'gid' | 'detached'> = {},
  ) {
    this.child = spawn(process.execPath, [program], {
      ...options,
      env: { ...process.env, HOST: '127.0.0.1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout!, this.child.stderr!])
      stream.on('data', (text) => (this.said += String(text)));
  }

  get origin() {
    return `http://127.0.0.1:${this.env.PORT}`;
  }

  /** Resolves when pages are served; fails with what it said if it ends before. */
  async ready() {
    for (let left = 1200; left > 0; left--) {
      if (this.child.exitCode !== null) throw new Error(`ended with ${this.child.exitCode}: ${this.said}`);
      const answer = await fetch(`${this.origin}/`).catch(() => undefined);
      if (answer?.ok) return this;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`never ready: ${this.said}`);
  }

  /** Resolves when that is true of what it said or did, as soon as can be. */
  async until(seen: (said: string) => boolean) {
    while (!seen(this.said)) {
      if (this.child.exitCode !== null) throw new Error(`ended with ${this.child.exitCode}: ${this.said}`);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    return this;
  }

  /** Ctrl-C as a terminal does it: the signal reaches the whole group. It must have been started `detached`. */
  interrupt() {
    process.kill(-this.child.pid!, 'SIGINT');
  }

  /** Its exit code. */
  async ended(signal?: NodeJS.Signals): Promise<number | null> {
    const gone = this.child.exitCode === null && this.child.signalCode === null ? once(this.child, 'exit') : undefined;
    if (signal) this.child.kill(signal);
    await gone;
    return this.child.exitCode;
  }
}

/** Processes of a database whose files lie below that folder; those that make, start or stop one count, too. */
export function databasesIn(folder: string): number[] {
  const lines = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' }).split('\n');
  return lines
    .filter((line) => /(postgres|initdb|pg_ctl) .*-D /.test(line) && line.includes(folder))
    .map((line) => Number.parseInt(line, 10));
}
