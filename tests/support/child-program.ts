import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { compile } from './compile.js';

/** TypeScript of one folder in a process of its own, which may be killed. */
export class ChildProgram {
  private readonly dir: string;
  private readonly children = new Set<ChildProcess>();

  constructor(source: string) {
    this.dir = compile(source);
  }

  /** Runs a module's text beside the compiled files until it says its first line, and answers both. */
  async run(text: string): Promise<{ child: ChildProcess; line: string }> {
    const child = spawn(process.execPath, ['--input-type=module', '-e', text], {
      cwd: this.dir,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.children.add(child);
    const line = await new Promise<string>((resolve, reject) => {
      createInterface(child.stdout!).once('line', resolve);
      child.once('exit', (code) => reject(new Error(`ended with ${code} before it said anything`)));
    });
    return { child, line };
  }

  remove() {
    for (const child of this.children) child.kill('SIGKILL');
    rmSync(this.dir, { recursive: true, force: true });
  }
}
