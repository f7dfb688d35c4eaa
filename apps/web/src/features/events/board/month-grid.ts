/** Months are `2026-12`, days `2026-12-03`; both are calendar arithmetic, without any time of day. */
const at = (day: string) => new Date(`${day}T00:00:00Z`);
const day = (date: Date) => date.toISOString().slice(0, 10);

export const monthOf = (day: string) => day.slice(0, 7);

export function addDays(from: string, days: number) {
  const date = at(from);
  date.setUTCDate(date.getUTCDate() + days);
  return day(date);
}

export function addMonths(month: string, months: number) {
  const date = at(`${month}-01`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return day(date).slice(0, 7);
}

/** The weeks of a month from Monday to Sunday, with the days of its neighbours that fill them. */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  const start = addDays(first, -((at(first).getUTCDay() + 6) % 7));
  const end = `${addMonths(month, 1)}-01`;
  const weeks: string[][] = [];
  for (let monday = start; monday < end; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, n) => addDays(monday, n)));
  return weeks;
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Where a key leads among the days that can be chosen: the next one in its direction, for up and down at least a week away. */
export function dayAfterKey(key: string, from: string, choosable: string[]): string | undefined {
  if (key === 'Home') return choosable[0];
  if (key === 'End') return choosable.at(-1);
  const step = steps[key];
  if (!step) return undefined;
  const goal = addDays(from, step);
  return step > 0 ? choosable.find((day) => day >= goal) : choosable.findLast((day) => day <= goal);
}

/** The day of a list that lies nearest. */
export const nearest = (goal: string, choosable: string[]) =>
  choosable.reduce<string | undefined>(
    (best, day) =>
      best === undefined || Math.abs(+at(day) - +at(goal)) < Math.abs(+at(best) - +at(goal)) ? day : best,
    undefined,
  );
