import { readdirSync, readFileSync } from 'node:fs';

const statOf = (pid: number) => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ');
  } catch {
    return undefined;
  }
};

/** What a process and those it started hold, each with its share of what is shared (PSS), in MB. Linux only. */
export function memoryOf(pid: number): number {
  const children = readdirSync('/proc').filter(
    (name) => /^\d+$/.test(name) && Number(statOf(Number(name))?.[1]) === pid,
  );
  return pssOf(pid) + children.reduce((sum, child) => sum + pssOf(Number(child)), 0);
}

/** A process may end between being found and being asked. */
function pssOf(pid: number) {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1'))![1]) / 1024;
  } catch {
    return 0;
  }
}
