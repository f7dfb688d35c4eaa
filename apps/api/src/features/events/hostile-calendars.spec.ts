import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CalendarImport } from '@querschnitt/shared/events/imports.schema';
import type { ProblemDocument } from '@querschnitt/shared/kernel/problem';
import { without } from '../../../../../tests/support/swap.js';
import { worked } from '../../../../../tests/support/worked.js';
import { openWorld, type Visitor, type World } from '../../../../../tests/support/world.js';
import { WorkerFailure } from '../../platform/workers/worker-pool.js';
import { CalendarReader } from './calendar-reader.js';
import { type ReadContent, readContent, type ReadTask } from './read-content.js';

let world: World;
let hannelore: Visitor;
beforeAll(async () => {
  world = await openWorld();
  hannelore = await world.member({ name: 'Hannelore', role: 'organiser' });
});
afterAll(() => world.close());

const calendar = (events: string[][]) =>
  [
    'BEGIN:VCALENDAR',
    ...events.map((lines, n) => ['BEGIN:VEVENT', `UID:${n}@hostile`, 'SUMMARY:A', ...lines, 'END:VEVENT'].join('\r\n')),
    'END:VCALENDAR',
  ].join('\r\n');
const times = <T>(n: number, one: (nth: number) => T) => Array.from({ length: n }, (_, nth) => one(nth));
const daily = (nth = 0) => [`DTSTART:19970101T${String(nth % 24).padStart(2, '0')}0000Z`, 'RRULE:FREQ=DAILY'];
const minutes = (nth: number) => new Date(Date.UTC(2027, 0, 1) + nth * 60_000).toISOString().replace(/[-:]|\.000/g, '');

const calendars: Record<string, string> = {
  'hundreds of daily series since 1997': calendar(times(300, daily)),
  'descriptions of nothing but addresses': calendar(
    times(290, (n) => [`DTSTART:${minutes(n)}`, `DESCRIPTION:${'http://a.de/ '.repeat(250)}${n}`]),
  ),
  'a daily series with a long description': calendar(
    times(4, (n) => [...daily(n), `DESCRIPTION:${'//a.de/ *b* '.repeat(3_300)}`]),
  ),
  'nearly a megabyte of additions': calendar(
    times(14, (n) => ['DTSTART:20270101T000000Z', `RDATE:${times(3_500, (m) => minutes(n * 3_500 + m)).join(',')}`]),
  ),
  'rules on which no date follows': calendar(
    times(40, () => ['DTSTART:19970101T000000Z', 'RRULE:FREQ=WEEKLY;BYMONTH=2;BYDAY=8MO']),
  ),
};

function post(url: string, content?: string) {
  const file =
    content === undefined
      ? {}
      : {
          payload: `--x\r\ncontent-disposition: form-data; name="file"; filename="a.ics"\r\n\r\n${content}\r\n--x--\r\n`,
        };
  return world.app.inject({
    method: 'POST',
    url,
    headers: {
      cookie: hannelore.cookie,
      ...(content === undefined ? {} : { 'content-type': 'multipart/form-data; boundary=x' }),
    },
    ...file,
  });
}
/** Over the network, where nobody but the application works on the answer. */
async function preview(content: string) {
  const file = new FormData();
  file.set('file', new Blob([content]), 'a.ics');
  const answer = await fetch(`${await world.address()}/api/calendar-imports`, {
    method: 'POST',
    body: file,
    headers: { cookie: hannelore.cookie },
  });
  return answer.json() as Promise<CalendarImport>;
}

/**
 * The longest that this thread works on end while others ask for `GET /api/health/live`, in milliseconds: of its own time, where
 * the system tells it, for on a busy machine others wait for the machine as well.
 */
async function blocked(action: () => Promise<unknown>) {
  let longest = 0;
  let going = true;
  const ending = action().finally(() => (going = false));
  while (going) {
    const from = worked();
    expect((await world.app.inject('/api/health/live')).statusCode).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 3));
    longest = Math.max(longest, worked() - from);
  }
  await ending;
  return longest;
}

const onTheMainThread = (action: () => Promise<unknown>) =>
  without(
    world.get(CalendarReader),
    'run',
    (task: ReadTask) => Promise.resolve().then(() => readContent(task)),
    action as () => Promise<void>,
  );

describe('a hostile calendar', () => {
  it.each(Object.entries(calendars))(
    'lets others be answered while it is read: %s',
    async (_, content) => {
      const alone = await blocked(() => onTheMainThread(() => preview(content)));
      const beside = await blocked(() => preview(content));
      console.log(`blocked ${Math.round(beside)} ms at most, ${Math.round(alone)} ms without a thread of its own`);
      expect(beside).toBeLessThan(100);
      expect(alone).toBeGreaterThan(100);
    },
    120_000,
  );

  it('is read while no transaction holds a connection, neither for the preview nor for applying it', async () => {
    const open: unknown[] = [];
    const reading = world.get(CalendarReader);
    const watched = async (task: ReadTask) => {
      open.push(
        ...(await world.sql(
          `select query from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`,
        )),
      );
      return readContent(task);
    };
    await without(reading, 'run', watched, async () => {
      const { id } = await preview(calendar([[`DTSTART:${minutes(1)}`]]));
      expect((await post(`/api/calendar-imports/${id}/application`)).statusCode).toBe(200);
    });
    expect(open).toEqual([]);
  });

  it.each([
    ['too_slow', 422, 'import.too_much'],
    ['out_of_memory', 422, 'import.too_much'],
    ['busy', 503, 'server.busy'],
  ] as const)(
    'whose thread ends as %s is refused with a sentence, and nothing is kept of it',
    async (reason, status, code) => {
      const kept = () => world.sql('select id from calendar_imports');
      const before = await kept();
      await without(
        world.get(CalendarReader),
        'run',
        () => Promise.reject(new WorkerFailure(reason)),
        async () => {
          const answer = await post('/api/calendar-imports', calendar([[`DTSTART:${minutes(1)}`]]));
          expect([answer.statusCode, answer.json<ProblemDocument>().code]).toEqual([status, code]);
        },
      );
      expect(await kept()).toEqual(before);
    },
  );

  it('with long words comes in as long as the form takes them, which is said, and can be saved there', async () => {
    const long = (n: number) => 'Wörter '.repeat(n);
    const content = calendar(
      [
        [
          `DTSTART:${minutes(9_000)}`,
          `DTEND:${minutes(9_060)}`,
          `SUMMARY:Sehr ${long(60)}`,
          `LOCATION:\u0007${long(60)}`,
          `CONTACT:${long(60)}`,
          `URL:https://a.example/${'a'.repeat(2_000)}`,
          `CATEGORIES:${long(20)},x`,
          `DESCRIPTION:${'*_'.repeat(9_990)}`,
        ],
      ].map((lines) => lines.filter((line) => line !== 'SUMMARY:A')),
    ).replace('SUMMARY:A\r\n', '');
    const seen = await preview(content);
    expect(seen.remarks.filter(({ kind }) => kind === 'text_cut').map(({ detail }) => detail.slice(0, 6))).toEqual([
      'Sehr W',
      'Wörter',
      'Wörter',
      '*_*_*_',
    ]);
    const done = (await post(`/api/calendar-imports/${seen.id}/application`)).json<CalendarImport>();
    const {
      id: _,
      slug,
      imported: _i,
      ...draft
    } = await hannelore.call('GET /api/events/:slug/draft', { slug: done.entries[0]!.slug! });
    await hannelore.call('PUT /api/events/:slug', { ...draft, slug });
    expect(draft.description.length).toBeLessThanOrEqual(20_000);
  });

  it('with a long description in every date of a series keeps two million signs of them in all', async () => {
    const { entries, remarks } = readContent({
      content: calendar([[...daily(), `DESCRIPTION:${'wort '.repeat(4_000)}`]]),
      horizon: { until: '2027-11-30', today: '2026-11-30' },
    }) as ReadContent;
    expect(entries.length).toBeGreaterThan(300);
    expect(entries.reduce((sum, { words }) => sum + words.description.length, 0)).toBeLessThanOrEqual(2_000_000);
    expect(remarks.map(({ kind }) => kind)).toContain('text_cut');
  });
});
