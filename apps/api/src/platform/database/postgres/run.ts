import { execFile } from 'node:child_process';
import type { Account } from './account.js';

/** Runs one of the database's programs to its end. Answers its exit code and everything it said. */
export function run(program: string, args: string[], as: Account | undefined, cwd: string): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    execFile(program, args, { ...as, cwd, env: { ...process.env, LC_ALL: 'C' }, windowsHide: true }, (error, stdout, stderr) => {
      const code = error ? (typeof error.code === 'number' ? error.code : 1) : 0;
      resolve({ code, said: `${stdout}${stderr}${error && !stderr ? error.message : ''}`.trim() });
    });
  });
}
