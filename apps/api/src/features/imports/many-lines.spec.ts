import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openWorld, type Visitor, type World } from '../../../../../tests/support/world.js';
import { worked } from '../../../../../tests/support/worked.js';
import { Problem } from '../../platform/http/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { IMPORT_LOCK, ImportRepository } from './import.repository.js';
import { readCsv } from './read-csv.js';
import { sendList } from '../../../../../tests/support/send-list.js';

let world: World;
let admin: Visitor;
let colleague: Visitor;
beforeAll(async () => {
  world = await openWorld();
  admin = await world.member({ name: 'Verwaltung', role: 'administrator' });
  colleague = await world.member({ name: 'Kollegin', handle: 'frau-3' });
});
afterAll(() => world.close());

const list = (lines: number, at: string) =>
  `Name;E-Mail;Einrichtung\n${Array.from({ length: lines }, (_, nth) => `Frau;nr-${nth}@${at}.example;Kita Birkennest`).join('\n')}\n`;
const isHeld = async (mode: string) =>
  (
    await world.sql(
      `select from pg_locks where mode = $1 and granted and database = (select oid from pg_database where datname = current_database()) and (relation = 'members'::regclass or objid = $2)`,
      [mode, IMPORT_LOCK],
    )
  ).length > 0;

/** Whether the import still holds its lock when the colleague, who began while it did, has saved. */
async function saveBeside(at: string, mode: string) {
  const importing = sendList(world, admin, '/api/imports', list(5000, at));
  while (!(await isHeld(mode)));
  await colleague.call('PATCH /api/account', { language: 'de' });
  const stillHeld = await isHeld(mode);
  const { status, body } = await importing;
  return { status, people: body.counts.new, stillHeld };
}

describe('5,000 lines with one name', () => {
  it('come in, each with a handle of its own, while others save', async () => {
    expect(await saveBeside('a', 'ExclusiveLock')).toEqual({ status: 200, people: 5000, stillHeld: true });
    expect(
      await world.sql(
        `select count(distinct handle)::int as handles, count(*)::int as people from members where name = 'Frau'`,
      ),
    ).toEqual([{ handles: 5000, people: 5000 }]);
    expect(await world.sql(`select name from members where handle = 'frau-3'`)).toEqual([{ name: 'Kollegin' }]);
  });

  it('would make others wait if they locked the tables', async () => {
    const imports = world.get(ImportRepository);
    const lock = imports.lock;
    imports.lock = async () =>
      void (await world.get(UnitOfWork).sql('lock table institutions, members in share row exclusive mode'));
    expect(await saveBeside('b', 'ShareRowExclusiveLock')).toEqual({ status: 200, people: 5000, stillHeld: false });
    imports.lock = lock;
  });
});

describe('cells made to be slow', () => {
  it.each([
    ['an address begun again and again', `<${'@'.repeat(90_000)}`],
    ['brackets', '<'.repeat(90_000)],
    ['an address without end', `<${'a'.repeat(90_000)}@`],
  ])('keep nobody waiting: %s', async (_, cell) => {
    const content = Buffer.from(`Name;E-Mail\n${`Anna Gut;${cell}\n`.repeat(20)}`);
    const waited = await longestWait(() => sendList(world, admin, '/api/imports/preview', content));
    expect(waited).toBeLessThan(1_000);
  });
});

describe('files made to be slow', () => {
  const SIZE = 4_000_000;
  it.each([
    ['letters that are none in UTF-8', Buffer.alloc(SIZE, 0xe4)],
    ['quotation marks', Buffer.alloc(SIZE, '"')],
    ['line ends of the Mac', Buffer.alloc(SIZE, '\r')],
  ])('are read in short pieces of work: %s', async (_, content) => {
    const tries = [await longestPiece(content), await longestPiece(content)];
    expect(Math.min(...tries)).toBeLessThan(200);
  });

  /** Milliseconds of work between two turns of the event loop, whatever else the machine does. */
  async function longestPiece(content: Buffer) {
    let [longest, going] = [0, true];
    const reading = setImmediate()
      .then(() => readCsv('people', content))
      .catch((error: unknown) => expect(error).toBeInstanceOf(Problem))
      .finally(() => (going = false));
    while (going) {
      const from = worked();
      await setImmediate();
      longest = Math.max(longest, worked() - from);
    }
    await reading;
    return longest;
  }
});

/** Between two turns of the event loop, in milliseconds. One of these cells alone took seconds. */
async function longestWait(action: () => Promise<unknown>) {
  const waits = monitorEventLoopDelay({ resolution: 5 });
  waits.enable();
  await action();
  waits.disable();
  return waits.max / 1e6;
}

describe('a list that is too long', () => {
  it('is refused before it was read to its end', async () => {
    const content = Buffer.from(`Name;E-Mail\n${'a;b\n'.repeat(2_000_000)}`);
    const before = process.memoryUsage().heapUsed;
    const { status, body } = await sendList(world, admin, '/api/imports/preview', content);
    expect({ status, code: body.code }).toEqual({ status: 413, code: 'import.too_long' });
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(200_000_000);
  });

  it.each([
    ['import.unreadable', 'a'],
    ['import.empty', ';'],
  ])('may also be one line without end: %s', async (code, sign) => {
    expect(
      (await sendList(world, admin, '/api/imports/preview', `Name;E-Mail\n${sign.repeat(1_000_000)}`)).body.code,
    ).toBe(code);
  });
});
