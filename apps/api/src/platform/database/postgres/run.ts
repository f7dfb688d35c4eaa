import { spawn } from 'node:child_process';
import type { Account } from './account.js';

/** Runs one of the database's programs to its end. Answers its exit code and everything it said. */
export function run(
  program: string,
  args: string[],
  as: Account | undefined,
  cwd: string,
): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    // In a group of its own, or Ctrl-C in a terminal would cut it off in the middle of its work.
    const child = spawn(program, args, {
      ...as,
      cwd,
      env: { ...process.env, LC_ALL: 'C' },
      windowsHide: true,
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.once('error', ({ message }) => resolve({ code: 1, said: message }));
    child.once('close', (code) => resolve({ code: code ?? 1, said: said.trim() }));
  });
}
