import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProfileTraits } from '@querschnitt/shared/profiles/profile.schema';
import { profile } from '../../../../../tests/support/profile.js';
import { statements } from '../../../../../tests/support/statements.js';
import { openWorld, type Visitor, type World } from '../../../../../tests/support/world.js';
import { SearchIndex } from '../../platform/search/search-index.js';

let world: World;
let karla: Visitor;
beforeAll(async () => {
  world = await openWorld();
  karla = await world.member({ handle: 'karla', name: 'Karla', sectors: ['education'] });
  await karla.call(
    'PUT /api/profile',
    profile({ name: 'Karla', visibility: { name: 'nobody' } as ProfileTraits['visibility'] }),
  );
  await expert('selin', {
    name: 'Dr. Selin Aydoğan',
    sectors: ['education'],
    can: ['Elternabende zu Mediennutzung', 'Datenschutz in Schule und Kita'],
    offers: [{ kind: 'consultation', text: '30 Minuten', targets: ['kita', 'primary'], modes: ['online'] }],
    languages: ['de', 'tr'],
    competences: [level('4.2', 8), level('2.5', 7), level('3.1', 3)],
  });
  await expert('lea', {
    name: 'Lea Sommerfeld',
    sectors: ['social'],
    about: 'Ich berate Familien zu **Medienzeiten** und Bildschirmzeit.',
    offers: [{ kind: 'talk', text: 'Elternabend', targets: ['kita'], modes: ['onsite'] }],
    languages: ['de', 'pl'],
  });
  await expert('piotr', {
    name: 'Piotr Małecki',
    sectors: ['culture'],
    jobTitle: 'Museumspädagoge',
    can: ['Audioguides mit Schulklassen'],
    offers: [{ kind: 'shadowing', text: 'im Depot', targets: ['primary'], modes: ['onsite', 'online'] }],
  });
  await expert('hannelore', {
    name: 'Hannelore Dietzsch',
    sectors: ['culture'],
    can: ['Räume für Elternabende'],
    learns: ['Audioguide aufnehmen', 'Leichte Sprache'],
  });
});
afterAll(() => world.close());

const level = (competence: string, of: number) => ({
  framework: 'DigComp' as const,
  version: '2.1' as const,
  competence,
  level: of,
});
async function expert(handle: string, traits: Partial<ProfileTraits> & { name: string }) {
  const member = await world.member({ handle, name: traits.name });
  await member.call('PUT /api/profile', profile({ everyone: true, ...traits }));
}

const ask = (q: string, filter: Record<string, unknown> = {}) =>
  karla.call('GET /api/experts', { q, ...filter } as never);
const handles = async (q: string, filter = {}) => (await ask(q, filter)).items.map(({ handle }) => handle);

describe('asking by task', () => {
  it('finds by inflection, compound, gender form, umlaut and accent', async () => {
    expect(await handles('Schulklasse')).toEqual(['piotr']);
    expect(await handles('Pädagogin')).toEqual(['piotr']);
    expect(await handles('Raeume')).toEqual(['hannelore']);
    expect(await handles('Malecki')).toEqual(['piotr']);
    expect(await handles('DSGVO')).toEqual(['selin']);
  });

  it('understands a sentence, and widens where too few have all of it', async () => {
    const { items, understood } = await ask('Wer hilft mir, einen Elternabend zu Bildschirmzeit vorzubereiten?');
    expect(
      items
        .map(({ handle }) => handle)
        .slice(0, 2)
        .sort(),
    ).toEqual(['lea', 'selin']);
    expect(understood!.words.slice(0, 2)).toEqual([
      { word: 'Elternabend', also: ['Elternarbeit'] },
      { word: 'Bildschirmzeit', also: ['Medienzeit', 'Mediennutzung'] },
    ]);
    expect(understood!.widened).toBe(true);
  });

  it('finds by the language somebody speaks, and says so', async () => {
    const [selin, ...others] = (await ask('türkisch')).items.filter(({ reason }) => reason?.part === 'languages');
    expect([selin!.handle, others]).toEqual(['selin', []]);
    expect(selin!.reason!.text).toContainEqual({ text: 'Türkisch', marked: true });
    expect(await handles('Turkish')).toEqual(['selin']);
    expect(await handles('Wer spricht Polnisch?')).toEqual(['lea']);
  });

  it('takes a whole name for the person, and does not widen', async () => {
    const { items, understood } = await ask('Hannelore Dietzsch');
    expect(items.map(({ handle }) => handle)).toEqual(['hannelore']);
    expect(understood!.widened).toBe(false);
    expect((await ask('Hannelore Elternabend Depot')).understood!.widened).toBe(true);
  });

  it.each([
    ['Ich muss zu Audioguides was machen und hab keine Ahnung', ['Audioguides']],
    ['I need help with Audioguides', ['Audioguides']],
    ['IT für Audioguides', ['IT', 'Audioguides']],
  ])('passes over what is only said around it: %s', async (q, words) => {
    expect((await ask(q)).understood!.words.map(({ word }) => word)).toEqual(words);
  });

  it('says why, in the words the person wrote', async () => {
    const [piotr] = (await ask('Audioguide')).items;
    expect(piotr!.reason).toEqual({
      part: 'can',
      text: [
        { text: 'Audioguides', marked: true },
        { text: ' mit Schulklassen', marked: false },
      ],
    });
    expect(piotr!.otherSector).toBe(true);
  });

  it('does not offer those who only want to learn it', async () => {
    expect(await handles('Audioguide')).toEqual(['piotr']);
    expect(await handles('Leichte Sprache')).toEqual([]);
  });

  it('corrects a slip, says so, and takes it literally when asked', async () => {
    const { items, understood } = await ask('Datenschuzt');
    expect(items.map(({ handle }) => handle)).toEqual(['selin']);
    expect(understood!.corrected).toEqual({ from: 'Datenschuzt', to: 'Datenschutz' });
    expect((await ask('Datenschuzt', { exact: 'true' })).items).toEqual([]);
  });

  it('completes the beginning of a word', async () => {
    expect(await handles('Audiog')).toEqual(['piotr']);
    expect(await handles('Muse')).toEqual(['piotr']);
  });

  it('is deaf to the syntax of the database', async () => {
    for (const q of [`'`, `a & !b | (c`, `x:*`, `\\`, `'); drop table members; --`, '<->', '%'])
      await expect(ask(q)).resolves.toBeDefined();
  });

  it('notices names and institutions changed elsewhere', async () => {
    await world.sql(`update members set name = 'Piotr Umbenannt' where handle = 'piotr'`);
    await world.get(SearchIndex).catchUp();
    expect(await handles('Umbenannt')).toEqual(['piotr']);
    expect((await ask('Umbenant')).understood!.corrected?.to).toBe('Umbenannt');
    await world.sql(`update members set name = 'Piotr Małecki' where handle = 'piotr'`);
    await world.get(SearchIndex).catchUp();
    expect(await world.sql(`select 1 from search_words where word = 'umbenannt'`)).toEqual([]);
  });

  it('indexes everything anew with the nouns it has learnt', async () => {
    const admin = await world.member({ role: 'administrator', sectors: [] });
    await expect(karla.call('POST /api/search/reindex')).rejects.toMatchObject({ problem: { code: 'auth.forbidden' } });
    expect((await admin.call('POST /api/search/reindex')).things).toBeGreaterThanOrEqual(4);
    expect(await handles('Schulklasse')).toEqual(['piotr']);
  });
});

describe('narrowing down', () => {
  const count = (list: { value: string; count: number }[]) =>
    Object.fromEntries(list.map(({ value, count: n }) => [value, n]));

  it('counts each value under the other filters, not under its own', async () => {
    const { facets, total } = await ask('', { sector: ['culture'] });
    expect(total).toBe(2);
    expect(count(facets.sector)).toEqual({ education: 1, social: 1, culture: 2 });
    expect(count(facets.offer)).toEqual({ shadowing: 1 });
  });

  it('takes several values of one facet as either, of two facets as both', async () => {
    expect((await handles('', { offer: ['talk', 'consultation'] })).sort()).toEqual(['lea', 'selin']);
    expect(await handles('', { offer: ['talk', 'consultation'], language: 'pl' })).toEqual(['lea']);
    expect(await handles('', { mode: 'online', target: 'primary', sector: 'culture' })).toEqual(['piotr']);
    expect(await handles('', { competence: '4.2' })).toEqual(['selin']);
  });

  it('keeps a chosen value in sight when it counts nobody', async () => {
    const { facets } = await ask('', { sector: 'social', language: 'vi' });
    expect(count(facets.language)).toMatchObject({ vi: 0 });
  });

  it('counts the forty institutions of most people, and those chosen', async () => {
    const ids = (
      await world.sql<{ id: string }>(
        `insert into institutions (slug, name) select 'haus-' || n, 'Haus ' || n from generate_series(10, 55) n returning id`,
      )
    ).map(({ id }) => id);
    for (const [nth, institutionId] of ids.entries())
      await expert(`in-haus-${nth}`, { name: `Zoe ${nth}`, institutionId });
    await expert('noch-eine', { name: 'Zita', institutionId: ids[45]! });
    const { facets, institutions } = await ask('', { institution: 'haus-54' });
    expect(institutions).toBe(46);
    expect(facets.institution).toHaveLength(41);
    expect(facets.institution[0]).toEqual({ value: 'haus-55', label: 'Haus 55', count: 2 });
    expect(facets.institution.at(-1)).toEqual({ value: 'haus-54', label: 'Haus 54', count: 1 });
    expect((await ask('Haus 53')).items.map(({ name }) => name)).toContain('Zoe 43');
  });

  it('shows the two highest competences', async () => {
    const selin = (await ask('Aydoğan')).items[0]!;
    expect(selin.competences.map(({ competence, level: of }) => [competence, of])).toEqual([
      ['4.2', 8],
      ['2.5', 7],
    ]);
  });

  it.each(['fit', 'available', 'confirmed'] as const)('pages without a gap or a double, by %s', async (sort) => {
    const crowd = await Promise.all(
      Array.from({ length: 45 }, (_, n) => world.member({ handle: `crowd-${n}`, name: `Menge ${n % 7}` })),
    );
    for (const member of crowd)
      await member.call(
        'PUT /api/profile',
        profile({ everyone: true, name: `Menge ${crowd.indexOf(member) % 7}`, can: ['Gruppenspiele'] }),
      );
    for (const q of ['Gruppenspiel', '']) {
      const seen: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null;) {
        const page = await karla.call('GET /api/experts', { q, sort, ...(cursor && { cursor }) });
        seen.push(...page.items.map(({ handle }) => handle));
        cursor = page.next;
      }
      expect(seen.filter((handle) => handle.startsWith('crowd-'))).toHaveLength(45);
      expect(new Set(seen).size).toBe(seen.length);
    }
    await world.sql(`delete from members where handle like 'crowd-%'`);
    await world.get(SearchIndex).catchUp();
  });

  it('orders everybody as a German index does', async () => {
    const names = ['Paul', 'Özge', 'otto', 'Anna', 'Ärmel'];
    for (const name of names) await expert(`named-${names.indexOf(name)}`, { name });
    const { items } = await ask('');
    expect(items.map(({ name }) => name).filter((name) => names.includes(name))).toEqual([
      'Anna',
      'Ärmel',
      'otto',
      'Özge',
      'Paul',
    ]);
    await world.sql(`delete from members where handle like 'named-%'`);
    await world.get(SearchIndex).catchUp();
  });

  it('costs a bounded number of statements, however many words nobody has written', async () => {
    await ask('Warm');
    expect(
      await statements(world, () => ask(Array.from({ length: 12 }, (_, nth) => `Xylo${nth}qu`).join(' '))),
    ).toBeLessThan(30);
  });

  it('counts everybody anew when somebody has changed here, and within a minute when elsewhere', async () => {
    world.clock.advance({ minutes: 1 });
    const before = (await ask('')).people;
    await expert('newcomer', { name: 'Nora Neu' });
    expect((await ask('')).people).toBe(before + 1);
    const elsewhere = await world.anotherNode();
    await elsewhere.sql(`delete from members where handle = 'newcomer'`);
    await elsewhere.get(SearchIndex).catchUp();
    world.clock.advance({ minutes: 1 });
    expect((await ask('')).people).toBe(before);
  });

  it('refuses what is no filter', async () => {
    await expect(ask('', { sector: 'sport' })).rejects.toMatchObject({ problem: { code: 'input.invalid' } });
    await expect(ask('', { cursor: 'xxx' })).rejects.toMatchObject({ problem: { code: 'input.invalid' } });
  });
});

describe('a page per person', () => {
  it('answers absent and hidden alike', async () => {
    await expect(world.guest.call('GET /api/experts/:handle', { handle: 'nobody' })).rejects.toMatchObject({
      problem: { code: 'not_found' },
    });
    await expect(karla.call('GET /api/experts/:handle', { handle: 'karla' })).rejects.toMatchObject({
      problem: { code: 'not_found' },
    });
  });

  it('says who could teach what somebody wants to learn', async () => {
    const { learns } = await world.guest.call('GET /api/experts/:handle', { handle: 'hannelore' });
    expect(learns).toEqual([
      { text: 'Audioguide aufnehmen', offeredBy: { handle: 'piotr', name: 'Piotr Małecki' } },
      { text: 'Leichte Sprache', offeredBy: null },
    ]);
  });

  it('costs as many statements with twelve wishes as with one', async () => {
    await expert('one-wish', { name: 'Ida Wunsch', learns: ['Audioguide aufnehmen'] });
    await expert('many-wishes', {
      name: 'Uta Wunsch',
      learns: Array.from({ length: 12 }, (_, nth) => `Lernwerkstatt ${nth} mit Trickfilmkoffer aufbauen`),
    });
    const cost = (handle: string) => statements(world, () => world.guest.call('GET /api/experts/:handle', { handle }));
    await cost('hannelore');
    expect(await cost('many-wishes')).toBe(await cost('one-wish'));
  });

  it('shows what was written, sanitised', async () => {
    const { about, availability } = await world.guest.call('GET /api/experts/:handle', { handle: 'lea' });
    expect(about).toContain('<strong>Medienzeiten</strong>');
    expect(availability).toBeNull();
  });

  it('shows oneself through other eyes', async () => {
    const tom = await world.member({ handle: 'tom', name: 'Tom' });
    await tom.call('PUT /api/profile', profile({ name: 'Tom', motto: 'Nur unter uns' }));
    expect((await tom.call('GET /api/profile/preview', { as: 'everyone' })).person).toBeNull();
    expect((await tom.call('GET /api/profile/preview', { as: 'members' })).person?.motto).toBe('Nur unter uns');
    await tom.call('PUT /api/profile', profile({ name: 'Tom', everyone: true, version: 1 }));
    expect((await tom.call('GET /api/profile/preview', { as: 'everyone' })).person?.availability).toBeNull();
    expect((await tom.call('GET /api/profile/preview', { as: 'members' })).person?.availability).not.toBeNull();
  });
});
