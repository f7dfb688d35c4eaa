import { readdirSync, readFileSync } from 'node:fs';

/** Ticks of Linux's clock in a second; the kernel has told everybody 100 for decades. */
const TICKS = 100;

/** Seconds of CPU one process has used, with those of its children that have ended. */
function secondsOf(pid, withEnded) {
  const fields = stat(pid);
  if (!fields) return 0;
  const ticks = fields.slice(11, withEnded ? 15 : 13).reduce((sum, ticked) => sum + Number(ticked), 0);
  return ticks / TICKS;
}

function stat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** A process and everybody it started. */
export function familyOf(pid) {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(stat(name)?.[1]) === pid)
    .map(Number);
  return [pid, ...children];
}

/** Of the whole machine. */
function busySeconds() {
  const [user, nice, system, , , irq, softirq] = readFileSync('/proc/stat', 'latin1')
    .split('\n')[0]
    .trim()
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return (user + nice + system + irq + softirq) / TICKS;
}

/** What the clocks show now; two of them give what was used in between. */
export function clocks({ server, database, load }) {
  const family = familyOf(database);
  return {
    at: performance.now() / 1000,
    server: secondsOf(server),
    database: family.reduce((sum, pid) => sum + secondsOf(pid, pid === database), 0),
    load: (load ? secondsOf(load) : 0) + secondsOf(process.pid),
    all: busySeconds(),
  };
}

/** Seconds of CPU used between two looks; `others` is whatever else ran on the machine. */
export function used(before, after) {
  const of = (name) => after[name] - before[name];
  const seconds = of('at');
  return {
    seconds,
    server: of('server'),
    database: of('database'),
    load: of('load'),
    others: Math.max(0, of('all') - of('server') - of('database') - of('load')),
  };
}

/** Memory in MB: what the process holds alone, with its share of what it shares with others. */
export function memoryOf(pids) {
  const kilobytes = (pid, name) => {
    try {
      return Number(
        new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1'))?.[1] ?? 0,
      );
    } catch {
      return 0;
    }
  };
  const sum = (name) => pids.reduce((total, pid) => total + kilobytes(pid, name), 0) / 1024;
  return { pss: sum('Pss'), rss: sum('Rss') };
}
