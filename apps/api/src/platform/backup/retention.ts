import { instantOf } from '@querschnitt/shared/kernel/time';
import { dayOf } from '@querschnitt/shared/kernel/wall-clock';

const AT = '03:00';
const DAY = 86_400_000;

/** `nightly-20261125T020000Z.tar`: nothing else is ever cleared away. */
const NAME = /^nightly-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.tar$/;

/** Names that sort by time and work on every file system. */
export const nameFor = (prefix: string, now: Date) => `${prefix}-${now.toISOString().replace(/[-:]|\.\d+/g, '')}.tar`;

/** When a nightly copy was made; `undefined` for any other file. */
export function madeAt(name: string): Date | undefined {
  const [, year, month, day, hour, minute, second] = NAME.exec(name) ?? [];
  return year ? new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) : undefined;
}

const newestFirst = (names: string[]) =>
  names
    .filter((name) => madeAt(name))
    .sort()
    .reverse();

export const newest = (names: string[]) => madeAt(newestFirst(names)[0] ?? '');

/** The last night's hour has passed without a copy since. */
export function isDue(now: Date, names: string[]) {
  const today = instantOf(`${dayOf(now)}T${AT}`);
  const last = today <= now ? today : instantOf(`${dayOf(new Date(now.getTime() - DAY))}T${AT}`);
  return (newest(names) ?? new Date(0)) < last;
}

/** What may go: neither among the newest of so many days, nor the newest of one of so many weeks. */
export function expired(names: string[], { days, weeks }: { days: number; weeks: number }) {
  const kept = new Set([...newestOfEach(names, (at) => dayOf(at), days), ...newestOfEach(names, weekOf, weeks)]);
  return newestFirst(names).filter((name) => !kept.has(name));
}

function newestOfEach(names: string[], span: (at: Date) => string, count: number) {
  const found = new Map<string, string>();
  for (const name of newestFirst(names)) if (!found.has(span(madeAt(name)!))) found.set(span(madeAt(name)!), name);
  return [...found.values()].slice(0, count);
}

/** The Monday it begins with. */
function weekOf(at: Date) {
  const day = new Date(`${dayOf(at)}T12:00:00Z`);
  return new Date(day.getTime() - ((day.getUTCDay() + 6) % 7) * DAY).toISOString().slice(0, 10);
}
