const DAY = 86_400_000;
const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const at = (year: number, month: number, day: number) => Date.UTC(year, month, day);
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Whether a rule names weeks of the year or counts weekdays through the year, which the library passes over. */
export const countsThroughYear = (parts: Map<string, string>) =>
  parts.get('FREQ') === 'YEARLY' &&
  (parts.has('BYWEEKNO') || (/\d/.test(parts.get('BYDAY') ?? '') && !parts.has('BYMONTH')));

/** Days of such a rule in order, as `YYYY-MM-DD`, from the start on. `undefined` where other parts narrow it further. */
export function daysThroughYear(parts: Map<string, string>, start: string, until: string): string[] | undefined {
  if (['BYMONTH', 'BYMONTHDAY', 'BYYEARDAY', 'BYSETPOS'].some((part) => parts.has(part))) return undefined;
  const interval = Math.max(1, Number(parts.get('INTERVAL') ?? 1));
  const days: string[] = [];
  for (let year = Number(start.slice(0, 4)); year <= Number(until.slice(0, 4)); year += interval) {
    const found = parts.has('BYWEEKNO') ? inWeeks(parts, year, start) : countedDays(parts.get('BYDAY')!, year);
    if (!found) return undefined;
    days.push(...found.map(iso).sort());
  }
  return [...new Set(days)].filter((day) => day >= start.slice(0, 10));
}

/** RFC 5545, 3.3.10: week 1 is the first with at least four days in the year; it begins on WKST. */
function inWeeks(parts: Map<string, string>, year: number, start: string) {
  const first = DAYS.indexOf(parts.get('WKST') ?? 'MO');
  const weekdays = (parts.get('BYDAY') ?? DAYS[new Date(`${start.slice(0, 10)}T00:00Z`).getUTCDay()]!)
    .split(',')
    .map((day) => DAYS.indexOf(day));
  const numbers = parts.get('BYWEEKNO')!.split(',').map(Number);
  if (first < 0 || weekdays.includes(-1) || numbers.some((n) => !Number.isInteger(n) || n === 0 || Math.abs(n) > 53))
    return undefined;
  const weeks = Math.round((firstWeek(year + 1, first) - firstWeek(year, first)) / (7 * DAY));
  return numbers
    .map((n) => (n > 0 ? n : weeks + 1 + n))
    .filter((n) => n >= 1 && n <= weeks)
    .flatMap((n) => weekdays.map((day) => firstWeek(year, first) + ((n - 1) * 7 + ((day - first + 7) % 7)) * DAY));
}

function firstWeek(year: number, first: number) {
  const fourth = at(year, 0, 4);
  return fourth - ((new Date(fourth).getUTCDay() - first + 7) % 7) * DAY;
}

function countedDays(byDay: string, year: number) {
  const parts = byDay.split(',').map((one) => /^([+-]?\d{1,2})(SU|MO|TU|WE|TH|FR|SA)$/.exec(one));
  if (parts.some((part) => !part || Number(part[1]) === 0)) return undefined;
  return parts.flatMap((part) => {
    const [n, weekday] = [Number(part![1]), DAYS.indexOf(part![2]!)];
    const [january, december] = [at(year, 0, 1), at(year, 11, 31)];
    const first = january + ((weekday - new Date(january).getUTCDay() + 7) % 7) * DAY;
    const last = december - ((new Date(december).getUTCDay() - weekday + 7) % 7) * DAY;
    const day = n > 0 ? first + (n - 1) * 7 * DAY : last + (n + 1) * 7 * DAY;
    return day >= january && day <= december ? [day] : [];
  });
}
