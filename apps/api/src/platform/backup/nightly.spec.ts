import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { without } from '../../../../../tests/support/swap.js';
import { openWorld, type World } from '../../../../../tests/support/world.js';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { Metrics } from '../metrics/metrics.js';
import { Nightly } from './nightly.js';
import { expired, isDue, madeAt, nameFor } from './retention.js';
import { verifyBackup } from './verify-backup.js';

const at = (instant: string) => new Date(instant);
const night = (instant: string) => nameFor('nightly', at(instant));

describe('a nightly copy', () => {
  it.each([
    ['is due when there is none', '2026-11-25T12:00:00Z', [], true],
    ['is not due before three in the morning', '2026-11-25T01:59:00Z', [night('2026-11-24T02:00:00Z')], false],
    ['is due from three in the morning', '2026-11-25T02:00:00Z', [night('2026-11-24T02:00:00Z')], true],
    ['is due an hour earlier in UTC while it is summer', '2026-07-25T01:00:00Z', [night('2026-07-24T01:00:00Z')], true],
    ['is made once', '2026-11-25T23:00:00Z', [night('2026-11-25T02:00:01Z')], false],
    ['is made up for when the night was missed', '2026-11-25T15:00:00Z', [night('2026-11-23T02:00:00Z')], true],
    [
      'is not replaced by one made by hand',
      '2026-11-25T15:00:00Z',
      [nameFor('querschnitt', at('2026-11-25T12:00:00Z'))],
      true,
    ],
  ])('%s', (_, now, names, due) => expect(isDue(at(now), names)).toBe(due));

  it('stays for seven days, and the newest of each of four weeks', () => {
    const names = Array.from({ length: 60 }, (_, nth) =>
      night(new Date(at('2026-11-25T02:00:00Z').getTime() - nth * 86_400_000).toISOString()),
    );
    const gone = new Set(expired([...names, 'querschnitt-20200101T000000Z.tar', 'notes.tar'], { days: 7, weeks: 4 }));
    const kept = names.filter((name) => !gone.has(name)).map((name) => madeAt(name)!.toISOString().slice(5, 10));
    // Wednesday the 25th back to Thursday the 19th, then the Sundays before.
    expect(kept).toEqual(['11-25', '11-24', '11-23', '11-22', '11-21', '11-20', '11-19', '11-15', '11-08']);
    expect([...gone].every((name) => name.startsWith('nightly-'))).toBe(true);
  });
});

describe('at night', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ BACKUP_DAYS: '2', BACKUP_WEEKS: '1' });
    await world.member();
  });
  afterAll(() => world.close());

  const nightly = () => new Nightly(world.get(Config), world.get(DataSource), world.get(Clock), new Metrics());
  const copies = async () => (await readdir(world.config.backupDir)).sort();

  it('a copy is made that is whole, once, and a draft of one that was killed is cleared away', async () => {
    world.clock.set('2026-11-25T02:00:00Z');
    for (const one of [nightly(), nightly()]) await one.run();
    expect(await copies()).toEqual(['nightly-20261125T020000Z.tar']);
    await writeFile(join(world.config.backupDir, 'nightly-20261125T030000Z.tar.part'), 'half');
    world.clock.advance({ days: 1 });
    await nightly().run();
    expect(await copies()).toEqual(['nightly-20261125T020000Z.tar', 'nightly-20261126T020000Z.tar']);
    await verifyBackup(join(world.config.backupDir, 'nightly-20261126T020000Z.tar'));
  });

  it('the oldest go', async () => {
    world.clock.advance({ days: 1 });
    await nightly().run();
    expect(await copies()).toEqual(['nightly-20261126T020000Z.tar', 'nightly-20261127T020000Z.tar']);
  });

  it('a copy that fails leaves the others, says so, and is tried again', async () => {
    world.clock.advance({ days: 1 });
    const before = await copies();
    await without(world.config, 'dataDir', undefined, async () => {
      await expect(nightly().run()).rejects.toThrow();
    });
    expect(await copies()).toEqual(before);
    await nightly().run();
    expect(await copies()).toContain('nightly-20261128T020000Z.tar');
  });

  it('the age of the newest can be watched', async () => {
    world.clock.advance({ hours: 1 });
    expect((await world.app.inject({ url: '/api/metrics' })).body).toContain('querschnitt_backup_age_seconds 3600');
  });
});
