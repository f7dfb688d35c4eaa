const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
/** The longest each month can be. */
const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const numbers = (list: string) => list.split(',').map(Number);

/** Whether there is a day the rule speaks of: `BYMONTH=2;BYMONTHDAY=30` names none, in whatever year. */
export function namesADay(parts: Map<string, string>) {
  if (!parts.has('BYMONTHDAY')) return true;
  const months = parts.has('BYMONTH') ? numbers(parts.get('BYMONTH')!) : LONGEST.map((_, month) => month + 1);
  return numbers(parts.get('BYMONTHDAY')!).some(
    (day) => day !== 0 && months.some((month) => Math.abs(day) <= (LONGEST[month - 1] ?? 0)),
  );
}

/** Whether a date, `YYYY-MM-DD…`, is one the rule speaks of: where a month lacks the day, the library takes another one. */
export function fits(parts: Map<string, string>, date: string) {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]!;
  const fromEnd = day - new Date(Date.UTC(year, month, 0)).getUTCDate() - 1;
  const has = (part: string, ...values: number[]) =>
    !parts.has(part) || numbers(parts.get(part)!).some((value) => values.includes(value));
  return (
    has('BYMONTH', month) &&
    has('BYMONTHDAY', day, fromEnd) &&
    (!parts.has('BYDAY') || parts.get('BYDAY')!.includes(weekday))
  );
}
