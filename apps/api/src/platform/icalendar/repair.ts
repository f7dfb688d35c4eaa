import { wallClockOf } from '@querschnitt/shared/kernel/wall-clock';

const TIMES = /^(DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE)((?:;(?:"[^"]*"|[^":])*)?):(.*)$/i;
const DURATION =
  /^DURATION[^:]*:\s*[+-]?P(?=\d|T\d)(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,8})S)?)?\s*$/i;
const LONGEST = 65_536;
const DAY = 86_400;

/** A line of a component as the reader can take it: several where types are mixed, none where no value is left. */
export interface Repaired {
  lines: string[];
  /** Values left out because they are none. */
  bad: string[];
}

/**
 * The value is what somebody meant, whatever type stands beside it: `VALUE=DATE:20270104T180000` has an hour, `EXDATE:20270111`
 * is a day. Values no calendar knows (30 February, the year 1) would be read as others, so they are left out.
 */
export function repair(text: string): Repaired {
  if (text.length > LONGEST) return { lines: [], bad: [text.slice(0, 80)] };
  if (/^DURATION[;:]/i.test(text)) {
    const length = text.trim().replace(/PT(?=\d+[WD])/i, 'P');
    return seconds(length) <= 366 * DAY ? { lines: [length], bad: [] } : { lines: [], bad: [text] };
  }
  if (/^(RRULE|EXRULE)[^:]*:[\s;]*$/i.test(text)) return { lines: [], bad: [text.trim()] };
  const [, name, parameters = '', list = ''] = TIMES.exec(text) ?? [];
  if (!name) return { lines: [text], bad: [] };
  const lines: string[] = [];
  const bad: string[] = [];
  const others = parameters.replace(/;VALUE=("[^"]*"|[^;:]*)/gi, '');
  for (const value of list
    .split(/[,;]/)
    .map((one) => basic(one.trim().toUpperCase()).replace(/T\d{4}(?=Z?(\/|$))/g, '$&00'))) {
    const kind = kindOf(value);
    if (!kind) bad.push(`${name}:${value}`);
    else
      lines.push(
        `${name}${kind === 'DATE' ? withoutZone(others) : others}${kind === 'DATE-TIME' ? '' : `;VALUE=${kind}`}:${value}`,
      );
  }
  return { lines, bad };
}

/** As iCalendar writes it what other formats write as 2027-01-04T18:00:00.000+01:00; 24:00 is the next midnight. */
function basic(value: string) {
  const [, year, month, day, hour, minute, second = '00', zone = ''] =
    /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d))?(?:\.\d{1,9})?(Z|[+-]\d\d:?\d\d)?)?$/.exec(value) ?? [];
  if (!year || !isDay(`${year}${month}${day}`)) return value;
  if (hour === undefined) return `${year}${month}${day}`;
  const written = `${year}${month}${day}T${hour}${minute}${second}`;
  const [, sign, hours, minutes] = /([+-])(\d\d):?(\d\d)/.exec(zone) ?? [];
  if (!sign && hour !== '24') return `${written}${zone}`;
  const ahead = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1);
  const at = new Date(
    Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute) - ahead, Number(second)),
  );
  return Number(hour) * 60 + Number(minute) > 24 * 60
    ? value
    : at.toISOString().replace(/[-:]|\.000Z/g, '') + (zone && 'Z');
}

function kindOf(value: string): false | 'DATE' | 'DATE-TIME' | 'PERIOD' | undefined {
  if (/^\d{8}$/.test(value)) return isDay(value) && 'DATE';
  const [, from, until] = /^(\d{8}T\d{4}(?:\d{2})?Z?)(?:\/(\S+))?$/.exec(value) ?? [];
  if (!from || !isDay(value) || !/T([01]\d|2[0-3])[0-5]\d([0-5]\d|60)?Z?$/.test(from)) return undefined;
  if (!until) return 'DATE-TIME';
  return (until.startsWith('P') ? seconds(`DURATION:${until}`) <= 366 * DAY : kindOf(until) === 'DATE-TIME')
    ? 'PERIOD'
    : undefined;
}

const SAYS_ALL_DAY = /^X-(?:MICROSOFT-CDO-ALLDAYEVENT|FUNAMBOL-ALLDAY)[;:](?:.*:)?\s*(?:TRUE|1)\s*$/i;

/** Outlook writes whole days as times from midnight to midnight, and beside them that they are days. */
export function asWholeDays(lines: string[], zone: string): string[] {
  const timed = (line: string) =>
    /^(DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE)((?:;(?:"[^"]*"|[^":])*)?):(\d{8}T\d{4,6}Z?)$/i.exec(line);
  const starts = lines.find((line) => /^DTSTART[;:]/i.test(line));
  if (!lines.some((line) => SAYS_ALL_DAY.test(line)) || !midnight(timed(starts ?? '')?.[3], zone)) return lines;
  return lines.map((line) => {
    if (/^RRULE[;:]/i.test(line))
      return line.replace(/(?<=[;:]UNTIL=)[^;]*/i, (until) => midnight(until, zone) ?? until);
    const [, name, parameters = '', value] = timed(line) ?? [];
    const day = midnight(value, zone);
    return day ? `${name}${withoutZone(parameters)};VALUE=DATE:${day}` : line;
  });
}

/** The day that begins then: a time in UTC in the zone of the calendar, or where none begins there, in UTC. */
function midnight(value: string | undefined, zone: string) {
  const [, year, month, day, hour, minute] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)\d*Z?$/i.exec(value ?? '') ?? [];
  if (!year) return undefined;
  const there = /Z$/i.test(value!) ? wallClockOf(new Date(`${year}-${month}-${day}T${hour}:${minute}:00Z`), zone) : '';
  if (there.endsWith('T00:00')) return there.slice(0, 10).replaceAll('-', '');
  return hour === '00' && minute === '00' ? `${year}${month}${day}` : undefined;
}

const withoutZone = (parameters: string) => parameters.replace(/;TZID=("[^"]*"|[^;:]*)/i, '');

/** Days of which calendars of this century can speak. */
function isDay(value: string) {
  const [year, month, day] = [Number(value.slice(0, 4)), Number(value.slice(4, 6)), Number(value.slice(6, 8))];
  return (
    year >= 1900 &&
    year <= 2200 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
  );
}

function seconds(text: string) {
  const parts = DURATION.exec(text);
  if (!parts) return Infinity;
  const [w = 0, d = 0, h = 0, m = 0, s = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return w * 7 * DAY + d * DAY + h * 3600 + m * 60 + s;
}

/** Every day of a year, from either end. */
const MOST_VALUES = 732;
const PARTS = new Set([
  'FREQ',
  'UNTIL',
  'COUNT',
  'INTERVAL',
  'BYDAY',
  'BYMONTHDAY',
  'BYMONTH',
  'BYSETPOS',
  'WKST',
  'BYYEARDAY',
  'BYWEEKNO',
  'BYHOUR',
  'BYMINUTE',
  'BYSECOND',
]);

/** The parts of a rule; `undefined` where one of them cannot be followed as it stands. */
export function partsOf(rule: string): Map<string, string> | undefined {
  const parts = new Map<string, string>();
  for (const part of rule
    .split(';')
    .map((one) => one.trim().toUpperCase())
    .filter(Boolean)) {
    const [key = '', value = ''] = part.split('=').map((one) => one.trim());
    if (key.startsWith('X-') || (key === 'RSCALE' && value === 'GREGORIAN') || (key === 'SKIP' && value === 'OMIT'))
      continue;
    if (!PARTS.has(key) || !value) return undefined;
    // Some programs write a count below one beside UNTIL: that is no count.
    if (key === 'COUNT' && Number(value) < 1) continue;
    if (key === 'UNTIL' && !kindOf(value)) return undefined;
    const values = [...new Set(value.split(','))];
    if (values.length > MOST_VALUES) return undefined;
    parts.set(key, values.join(','));
  }
  const finer = ['BYHOUR', 'BYMINUTE', 'BYSECOND'].some((key) => parts.get(key)?.includes(','));
  const setInShort = parts.has('BYSETPOS') && !['MONTHLY', 'YEARLY'].includes(parts.get('FREQ') ?? '');
  const weeksElsewhere = parts.has('BYWEEKNO') && parts.get('FREQ') !== 'YEARLY';
  const setInYear = parts.has('BYSETPOS') && parts.has('BYYEARDAY');
  return finer || setInShort || setInYear || weeksElsewhere ? undefined : parts;
}
