import { spend } from './steps.js';

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const DAY = 86_400_000;

/** Whether a rule goes from month to month, or picks days of months. The library passes over some of those, moves others, and minds no INTERVAL beside BYMONTH. */
export const goesByMonths = (parts: Map<string, string>) => {
  const picks = (...names: string[]) => names.some((name) => parts.has(name));
  const frequency = parts.get('FREQ');
  if (frequency === 'DAILY') return picks('BYMONTHDAY', 'BYMONTH', 'BYDAY');
  return (
    frequency === 'MONTHLY' || (frequency === 'YEARLY' && (picks('BYMONTHDAY') || !picks('BYYEARDAY', 'BYWEEKNO')))
  );
};

/** Days of such a rule in order, as `YYYY-MM-DD`, from the start on (RFC 5545, 3.3.10). `undefined` where other parts narrow it further. */
export function daysOfMonths(given: Map<string, string>, start: string, until: string): string[] | undefined {
  const parts = withStart(given, start);
  const weekdays = parts
    .get('BYDAY')
    ?.split(',')
    .map((one) => /^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/.exec(one));
  const frequency = parts.get('FREQ')!;
  if (['BYWEEKNO', 'BYYEARDAY'].some((part) => parts.has(part)) || weekdays?.includes(null)) return undefined;
  if (frequency === 'DAILY' && (parts.has('BYSETPOS') || weekdays?.some((one) => one![1]))) return undefined;
  const listed = (name: string) => (parts.has(name) ? new Set(parts.get(name)!.split(',').map(Number)) : undefined);
  const within = (name: string, most: number) =>
    [...(listed(name) ?? [1])].every((n) => Number.isInteger(n) && n !== 0 && Math.abs(n) <= most);
  if (
    !within('BYMONTH', 12) ||
    !within('BYMONTHDAY', 31) ||
    !within('BYSETPOS', 366) ||
    !/^\d+$/.test(parts.get('INTERVAL') ?? '1')
  )
    return undefined;
  const wanted = { months: listed('BYMONTH'), days: listed('BYMONTHDAY'), positions: listed('BYSETPOS') };
  const interval = Math.max(1, Number(parts.get('INTERVAL') ?? 1));
  const [from, to] = [monthsSince0(start), monthsSince0(until)];
  const inMonth = (at: number) => {
    const [year, month] = [Math.floor(at / 12), (at % 12) + 1];
    const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
    const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
    const days = wanted.days
      ? [...new Set([...wanted.days].map((day) => (day < 0 ? length + 1 + day : day)))]
          .filter((day) => day >= 1 && day <= length)
          .sort((one, other) => one - other)
      : Array.from({ length }, (_, n) => n + 1);
    const prefix = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-`;
    return days
      .filter(
        (day) =>
          !weekdays ||
          weekdays.some(
            (one) =>
              WEEKDAYS[(first + day - 1) % 7] === one![2] &&
              (!one![1] || [Math.ceil(day / 7), -Math.ceil((length - day + 1) / 7)].includes(Number(one![1]))),
          ),
      )
      .map((day) => `${prefix}${String(day).padStart(2, '0')}`);
  };
  const periods = new Map<number, string[]>();
  for (let at = frequency === 'YEARLY' ? from - (from % 12) : from; at <= to; at++) {
    if (wanted.months && !wanted.months.has((at % 12) + 1)) continue;
    const period = frequency === 'YEARLY' ? Math.floor(at / 12) : at;
    if (frequency !== 'DAILY' && (period - (frequency === 'YEARLY' ? Math.floor(from / 12) : from)) % interval)
      continue;
    const days = inMonth(at);
    spend(1 + days.length);
    periods.set(period, [...(periods.get(period) ?? []), ...days]);
  }
  const counted = [...periods.values()].flatMap((days) =>
    days.filter((_, n) => !wanted.positions || wanted.positions.has(n + 1) || wanted.positions.has(n - days.length)),
  );
  const distance = (day: string) => Math.round((Date.parse(day) - Date.parse(start.slice(0, 10))) / DAY);
  return counted.filter(
    (day) => day >= start.slice(0, 10) && (frequency !== 'DAILY' || distance(day) % interval === 0),
  );
}

/** What a rule leaves open its start says: a day of the month, of the year. */
function withStart(given: Map<string, string>, start: string) {
  const parts = new Map(given);
  if (parts.get('FREQ') === 'DAILY' || parts.has('BYDAY') || parts.has('BYMONTHDAY')) return parts;
  parts.set('BYMONTHDAY', String(Number(start.slice(8, 10))));
  if (parts.get('FREQ') === 'YEARLY' && !parts.has('BYMONTH')) parts.set('BYMONTH', String(Number(start.slice(5, 7))));
  return parts;
}

const monthsSince0 = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
