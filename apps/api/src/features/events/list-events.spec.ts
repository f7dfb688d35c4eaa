import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessFeatures, formats, kinds } from '@querschnitt/shared/events/events.schema';
import { sectors } from '@querschnitt/shared/kernel/sector';
import { meetup } from '../../../../../tests/support/events.js';
import { without } from '../../../../../tests/support/swap.js';
import { openWorld, type Visitor, type World } from '../../../../../tests/support/world.js';
import { BoardVersion } from './board-version.js';

let world: World;
let hannelore: Visitor;
let mia: Visitor;

const onSite = { name: 'Vor Ort', mode: 'on_site', capacity: 1 } as const;
const online = { name: 'Online', mode: 'online', capacity: null } as const;
const at = (day: string) => ({ starts: `${day}T10:00`, ends: `${day}T12:00` });

beforeAll(async () => {
  world = await openWorld();
  hannelore = await world.member({ role: 'organiser' });
  mia = await world.member();
  await hannelore.call('POST /api/events', meetup({ title: 'Vorbei', ...at('2026-11-20') }));
  const full = await hannelore.call(
    'POST /api/events',
    meetup({ title: 'Voll', ...at('2026-11-26'), kind: 'workshop', options: [onSite], access: ['step_free'] }),
  );
  await hannelore.call(
    'POST /api/events',
    meetup({
      title: 'Hybrid',
      ...at('2026-11-26'),
      sectors: ['education', 'culture'],
      options: [onSite, online],
      access: ['step_free', 'captions'],
    }),
  );
  await hannelore.call(
    'POST /api/events',
    meetup({
      title: 'Online',
      ...at('2026-12-01'),
      sectors: ['culture'],
      kind: 'exchange',
      options: [online],
      access: ['captions'],
    }),
  );
  await hannelore.call(
    'POST /api/events',
    meetup({ title: 'Offen für alle', ...at('2026-12-02'), sectors: ['social'], kind: 'other', options: [] }),
  );
  await mia.call('PUT /api/participation/:optionId', { optionId: full.options[0]!.id });
});
afterAll(() => world.close());

type Query = Parameters<typeof list>[0];
const list = (
  input: {
    sector?: (typeof sectors)[number][];
    format?: (typeof formats)[number][];
    kind?: (typeof kinds)[number][];
    access?: (typeof accessFeatures)[number][];
    free?: 'true';
    past?: 'true';
    mine?: 'true';
    limit?: number;
    cursor?: string;
  },
  who: Visitor = world.guest,
) => who.call('GET /api/events', input);
const titles = async (input: Query, who?: Visitor) => (await list(input, who)).items.map(({ title }) => title);

describe('the board', () => {
  it('shows what is to come, soonest first, and what is over apart', async () => {
    expect(await titles({})).toEqual(['Voll', 'Hybrid', 'Online', 'Offen für alle']);
    expect(await titles({ past: 'true' })).toEqual(['Vorbei']);
  });

  it.each([
    [{ sector: ['culture'] }, ['Hybrid', 'Online']],
    [{ sector: ['culture', 'social'] }, ['Hybrid', 'Online', 'Offen für alle']],
    [{ format: ['on_site'] }, ['Voll', 'Hybrid', 'Offen für alle']],
    [{ format: ['online'] }, ['Hybrid', 'Online']],
    [{ format: ['hybrid'] }, ['Hybrid']],
    [{ access: ['step_free', 'captions'] }, ['Hybrid']],
    [{ kind: ['exchange', 'other'] }, ['Online', 'Offen für alle']],
    [{ free: 'true' }, ['Hybrid', 'Online', 'Offen für alle']],
  ] as [Query, string[]][])('filtered by %j shows %j', async (filter, expected) => {
    expect(await titles(filter)).toEqual(expected);
  });

  it('knows what is mine, and that only for me', async () => {
    expect(await titles({ mine: 'true' }, mia)).toEqual(['Voll']);
    expect((await list({}, mia)).items[0]!.mine).toMatchObject([{ state: 'registered' }]);
    expect((await list({})).items[0]!.mine).toEqual([]);
  });

  it('comes in pages without doubles or gaps, also where several begin at once', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ limit: 1, ...(cursor ? { cursor } : {}) });
      seen.push(...page.items.map(({ title }) => title));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toEqual(await titles({}));
    await expect(list({ cursor: 'nonsense' })).rejects.toMatchObject({ problem: { code: 'input.invalid' } });
  });
});

describe('the counts beside the filters', () => {
  it('are what choosing that filter as well would show, for every filter', async () => {
    for (const chosen of [
      {},
      { sector: ['culture'] },
      { access: ['captions'], free: 'true' },
      { format: ['on_site'], kind: ['workshop'] },
    ] as Query[]) {
      const facets = await world.guest.call('GET /api/events/facets', chosen);
      expect(facets.matching).toBe((await titles(chosen)).length);
      expect(facets.total).toBe(4);
      expect(facets.free).toBe((await titles({ ...chosen, free: 'true' })).length);
      for (const sector of sectors)
        expect([sector, facets.sector[sector]]).toEqual([
          sector,
          (await titles({ ...chosen, sector: [sector] })).length,
        ]);
      for (const format of formats)
        expect([format, facets.format[format]]).toEqual([
          format,
          (await titles({ ...chosen, format: [format] })).length,
        ]);
      for (const kind of kinds)
        expect([kind, facets.kind[kind]]).toEqual([kind, (await titles({ ...chosen, kind: [kind] })).length]);
      for (const access of accessFeatures)
        expect([access, facets.access[access]]).toEqual([
          access,
          (await titles({ ...chosen, access: [...(chosen.access ?? []), access] })).length,
        ]);
    }
  });
});

describe('the month', () => {
  it('counts events by the day on the wall, and marks mine', async () => {
    expect(await mia.call('GET /api/events/month', { month: '2026-11' })).toEqual({
      days: [
        { day: '2026-11-20', count: 1, mine: false },
        { day: '2026-11-26', count: 2, mine: true },
      ],
    });
    await hannelore.call(
      'POST /api/events',
      meetup({ title: 'Nachts', starts: '2027-01-31T23:30', ends: '2027-02-01T01:00' }),
    );
    expect(await world.guest.call('GET /api/events/month', { month: '2027-01' })).toEqual({
      days: [{ day: '2027-01-31', count: 1, mine: false }],
    });
    expect(await world.guest.call('GET /api/events/month', { month: '2027-02' })).toEqual({ days: [] });
  });
});

describe('what goes on just now', () => {
  beforeAll(async () => {
    await hannelore.call(
      'POST /api/events',
      meetup({ title: 'Ausstellung', starts: '2026-09-01T10:00', ends: '2027-02-01T18:00' }),
    );
    await hannelore.call(
      'POST /api/events',
      meetup({ title: 'Seit eben', starts: '2026-11-24T10:00', ends: '2026-11-24T12:00' }),
    );
    await hannelore.call(
      'POST /api/events',
      meetup({ title: 'Eben zu Ende', starts: '2026-11-24T09:00', ends: '2026-11-24T10:00' }),
    );
  });

  it('stands before what is to come, by its beginning, and goes on to the next page', async () => {
    const coming = ['Ausstellung', 'Seit eben', 'Voll', 'Hybrid', 'Online', 'Offen für alle', 'Nachts'];
    expect(await titles({})).toEqual(coming);
    const first = await list({ limit: 1 });
    expect([...first.items.map(({ title }) => title), ...(await titles({ cursor: first.next! }))]).toEqual(coming);
    expect(await titles({ past: 'true' })).toEqual(['Eben zu Ende', 'Vorbei']);
  });

  it('is counted once', async () => expect((await world.guest.call('GET /api/events/facets', {})).total).toBe(7));
});

describe('counts that are remembered', () => {
  const free = async (on = world) => (await on.guest.call('GET /api/events/facets', {})).free;
  const announce = () =>
    hannelore.call('POST /api/events', meetup({ title: 'Ein Platz', ...at('2026-12-09'), options: [onSite] }));
  const registerForEvent = ({ options }: Awaited<ReturnType<typeof announce>>) =>
    mia.call('PUT /api/participation/:optionId', { optionId: options[0]!.id });

  it('follow an event and its last seat at once', async () => {
    const before = await free();
    const event = await announce();
    expect(await free()).toBe(before + 1);
    await registerForEvent(event);
    expect(await free()).toBe(before);
  });

  it('would not without being told of it (negative control)', async () => {
    const before = await free();
    await without(
      world.get(BoardVersion),
      'change',
      () => undefined,
      async () => registerForEvent(await announce()),
    );
    await without(world.get(BoardVersion), 'change', () => undefined, announce);
    expect(await free()).toBe(before);
  });

  it('follow what another node changed within ten seconds', async () => {
    const other = await world.anotherNode();
    const before = await free(other);
    await announce();
    expect(await free(other)).toBe(before);
    world.clock.advance({ seconds: 10 });
    expect(await free(other)).toBe(before + 1);
  });
});

describe('what a new event can begin from', () => {
  it('is what one organises oneself, the latest first and a series once', async () => {
    const olga = await world.member({ role: 'organiser' });
    for (const [title, day] of [
      ['Sprechstunde', '2026-10-06'],
      ['Elternabend', '2026-11-03'],
      ['Sprechstunde', '2026-12-01'],
    ] as const)
      await olga.call('POST /api/events', meetup({ title, starts: `${day}T16:00`, ends: `${day}T18:00` }));
    const { items } = await olga.call('GET /api/events/own', {});
    expect(items.map(({ title }) => title)).toEqual(['Sprechstunde', 'Elternabend']);
    expect((await olga.call('GET /api/events/:slug/draft', { slug: items[0]!.slug })).starts).toBe('2026-12-01T16:00');
  });
});
