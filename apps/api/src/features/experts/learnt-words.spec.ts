import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { profile } from '../../../../../tests/support/profile.js';
import { without } from '../../../../../tests/support/swap.js';
import { openWorld, type World } from '../../../../../tests/support/world.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { GermanAnalyzer } from '../../platform/search/german-analyzer.js';
import { SearchIndex } from '../../platform/search/search-index.js';

let world: World;
const lines: string[] = [];
beforeAll(async () => {
  world = await openWorld({}, { write: (line) => lines.push(line) });
});
afterAll(() => world.close());

async function expert(handle: string, ...can: string[]) {
  const member = await world.member({ handle, name: handle });
  await member.call('PUT /api/profile', profile({ name: handle, everyone: true, can }));
}

const handles = async (q: string) =>
  (await world.guest.call('GET /api/experts', { q })).items.map(({ handle }) => handle).sort();

it('compounds of older profiles come apart once somebody uses their parts, without an index run', async () => {
  await expert('edda', 'Kindermarionettenbau');
  expect(await handles('Marionetten')).toEqual([]);
  await expert('fritzi', 'Marionetten reparieren');
  expect(await handles('Marionetten')).toEqual(['edda', 'fritzi']);
});

it('and stay whole if new nouns are not looked for in what is indexed (negative control)', async () => {
  await without(
    world.get(GermanAnalyzer),
    'relearn',
    () => Promise.resolve(),
    async () => {
      await expert('gero', 'Elternkonfettiwerkstatt');
      await expert('hedi', 'Konfetti');
    },
  );
  expect(await handles('Konfetti')).toEqual(['hedi']);
});

it('what compounds end in finds them, though nobody uses it alone', async () => {
  await expert('ilja', 'Blasorchester leiten');
  expect(await handles('Orchester')).toEqual(['ilja']);
});

it('a text the language cannot cope with keeps nobody else from being found', async () => {
  const german = await world.get(GermanAnalyzer).now();
  const terms = german.terms.bind(german);
  const failing = (text: string) => (text.includes('Stolperstein') ? terms(null as never) : terms(text));
  await without(
    world.get(GermanAnalyzer),
    'now',
    () => Promise.resolve(Object.assign(Object.create(german) as typeof german, { terms: failing })),
    async () => {
      await expert('jule', 'Stolperstein');
      await expert('kai', 'Zinnfiguren');
    },
  );
  expect(await Promise.all(['Stolperstein', 'Zinnfiguren'].map(handles))).toEqual([[], ['kai']]);
  expect(lines.join('')).toContain('TypeError');
});

it('what waits to be indexed is worked off batch by batch, never in one transaction with the job that looks for it', async () => {
  const index = world.get(SearchIndex);
  const waiting = async () => (await world.sql<{ n: number }>('select count(*)::int as n from search_stale'))[0]!.n;
  await world.sql(`insert into search_stale (kind, id) select 'gone', gen_random_uuid() from generate_series(1, 120)`);
  await world.get(UnitOfWork).run(async () => {
    await index.lookAgain();
    expect(await waiting()).toBe(120);
  });
  expect(await waiting()).toBe(0);
});
