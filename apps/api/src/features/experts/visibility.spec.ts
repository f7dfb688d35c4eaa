import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from '@querschnitt/shared/contract';
import type { Out, Sent } from '@querschnitt/shared/kernel/contract';
import { audiences, type ProfilePart, profileParts } from '@querschnitt/shared/profiles/profile';
import { isFor, canSeePicture, partsSeen } from '@querschnitt/shared/profiles/profiles.policy';
import fc from 'fast-check';
import { profile } from '../../../../../tests/support/profile.js';
import { openWorld, type Visitor, type World } from '../../../../../tests/support/world.js';
import { SearchIndex } from '../../platform/search/search-index.js';
import { Storage } from '../../platform/storage/storage.js';

type Listed = Out<Api['GET /api/experts']>;
type Shown = { state: string; visibility: Partial<Record<ProfilePart, (typeof audiences)[number]>> };
type Somebody = Shown & { handle: string; id: string; visitor: Visitor; pictureId: string };

/** Where a part would give somebody away: a word that stands there only, and filters that find it. */
const words: Partial<Record<ProfilePart, string>> = {
  name: 'Quittenbaum',
  institution: 'Zwiebelturm',
  jobTitle: 'Glockengießerei',
  about: 'Sternwarte',
  can: 'Marionetten',
  learns: 'Bienenzucht',
  offers: 'Papierschöpfen',
};
const filters = {
  sector: ['sectors', 'culture'],
  institution: ['institution', 'zwiebelturm'],
  competence: ['can', '3.4'],
  offer: ['offers', 'talk'],
  target: ['offers', 'kita'],
  mode: ['offers', 'online'],
  language: ['languages', 'vi'],
} as const;

/** What people may choose, and what may become of them; what somebody never chose is left out. */
const generated = fc.record({
  state: fc.oneof(
    { arbitrary: fc.constant('active'), weight: 4 },
    { arbitrary: fc.constantFrom('suspended', 'waiting', 'unconfirmed'), weight: 1 },
  ),
  visibility: fc.record(
    Object.fromEntries(
      profileParts.map((part) => [
        part,
        part === 'name' ? fc.constantFrom('everyone', 'everyone', 'members', 'nobody') : fc.constantFrom(...audiences),
      ]),
    ),
    { requiredKeys: [] },
  ),
}) as fc.Arbitrary<Shown>;

let world: World;
let people: Somebody[];
let readers: Record<string, Visitor>;

beforeAll(async () => {
  world = await openWorld();
  readers = {
    guest: world.guest,
    'not admitted yet': await world.member({ state: 'waiting' }),
    suspended: await world.member({ state: 'suspended' }),
  };
  for (const role of ['member', 'organiser', 'moderator', 'administrator'] as const)
    readers[role] = await world.member({ role });
  // Those who only look are not among those looked at.
  await world.sql(`update profiles set visibility = '{"name": "nobody"}'`);
  const [institution] = await world.sql<{ id: string }>(
    `insert into institutions (slug, name) values ('zwiebelturm', 'Haus Zwiebelturm') returning id`,
  );
  people = [];
  for (const shown of fc.sample(fc.noBias(generated), { seed: 2, numRuns: 30 }))
    people.push(await somebody(shown, institution!.id));
  await world.get(SearchIndex).catchUp();
  readers['one of them'] = people.find((one) => partsSeen(one.visitor.actor, one).length > 0)!.visitor;
}, 60_000);
afterAll(() => world.close());

/** Somebody whose profile has something in every part. */
async function somebody({ state, visibility }: Shown, institutionId: string): Promise<Somebody> {
  const handle = `quitte-${people.length}`;
  const visitor = await world.member({ handle });
  const pictureId = randomUUID();
  await visitor.call('PUT /api/profile', {
    ...profile({
      name: 'Toni Quittenbaum',
      sectors: ['culture'],
      institutionId,
      jobTitle: 'Glockengießerei',
      about: 'Nachts in der Sternwarte.',
      can: ['Marionetten bauen'],
      learns: ['Bienenzucht'],
    }),
    offers: [{ kind: 'talk', text: 'Papierschöpfen', targets: ['kita'], modes: ['online'] }],
    competences: [{ framework: 'DigComp', version: '2.1', competence: '3.4', level: 7 }],
    languages: ['vi'],
    visibility: { ...profile({ name: '' }).visibility, ...visibility },
  });
  await world.get(Storage).put(`pictures/${pictureId}.webp`, Buffer.from('RIFF'));
  await world.sql('insert into pictures (id, member_id) values ($1, $2)', [pictureId, visitor.id]);
  await world.sql('update profiles set visibility = $2 where member_id = $1', [visitor.id, visibility]);
  await world.sql('update members set state = $2, picture = $3 where id = $1', [
    visitor.id,
    state,
    `/api/pictures/${pictureId}`,
  ]);
  return { handle, state, visibility, visitor, pictureId, id: visitor.id };
}

async function everyPage(reader: Visitor, asked: Sent<Api['GET /api/experts']>) {
  const pages: Listed[] = [];
  do pages.push(await reader.call('GET /api/experts', { ...asked, cursor: pages.at(-1)?.next ?? undefined }));
  while (pages.at(-1)!.next);
  return { ...pages[0]!, items: pages.flatMap(({ items }) => items) };
}

/** Which of what such an answer could show is shown. */
const filled = (parts: Partial<Record<ProfilePart, unknown[]>>) =>
  Object.entries(parts).flatMap(([part, values]) =>
    values.every((value) => (Array.isArray(value) ? value.length : value)) ? [part] : [],
  );
const inRow = (row: Listed['items'][number]) =>
  filled({
    name: [row.name],
    sectors: [row.sectors],
    institution: [row.institution],
    jobTitle: [row.jobTitle],
    picture: [row.picture],
    can: [row.competences],
    offers: [row.offerKinds],
  });
const onPage = (page: Out<Api['GET /api/experts/:handle']>) =>
  filled({
    name: [page.name],
    sectors: [page.sectors],
    institution: [page.institution],
    jobTitle: [page.jobTitle],
    picture: [page.picture],
    about: [page.about],
    can: [page.can, page.competences],
    learns: [page.learns],
    offers: [page.offers],
    languages: [page.languages],
  });

/** Everything the directory tells a reader about these people, wherever it can be asked. */
async function told(reader: Visitor) {
  const all = await everyPage(reader, {});
  const pages = await Promise.all(
    people.map(({ handle }) => reader.call('GET /api/experts/:handle', { handle }).then(onPage, () => [])),
  );
  const pictures = await Promise.all(people.map(({ pictureId }) => reader.send(`GET /api/pictures/${pictureId}`)));
  const found = async (asked: Sent<Api['GET /api/experts']>) =>
    (await everyPage(reader, asked)).items.map(({ handle }) => handle).sort();
  return {
    rows: Object.fromEntries(all.items.map((row) => [row.handle, inRow(row)])),
    pages: Object.fromEntries(people.flatMap(({ handle }, nth) => (pages[nth]!.length ? [[handle, pages[nth]]] : []))),
    pictures: people.filter((_, nth) => pictures[nth]!.statusCode === 200).map(({ handle }) => handle),
    search: Object.fromEntries(
      await Promise.all(
        Object.entries(words).map(async ([part, word]) => [part, await found({ q: word, exact: 'true' })]),
      ),
    ),
    filtered: Object.fromEntries(
      await Promise.all(
        Object.entries(filters).map(async ([filter, [, value]]) => [filter, await found({ [filter]: value })]),
      ),
    ),
    counts: Object.fromEntries(
      Object.entries(filters).map(([filter, [, value]]) => [
        filter,
        all.facets[filter as keyof typeof filters].find((one) => one.value === value)?.count ?? 0,
      ]),
    ),
    totals: [all.total, all.people],
    atTheInstitution: (await reader.call('GET /api/institutions/:slug', { slug: 'zwiebelturm' })).people,
  };
}

/** The same, as the policy has it. */
function allowed(reader: Visitor, seen = partsSeen): Awaited<ReturnType<typeof told>> {
  const me = reader.actor;
  const withPart = (part: ProfilePart) =>
    people
      .filter((one) => seen(me, one).includes(part))
      .map(({ handle }) => handle)
      .sort();
  const shown = people.map((one) => [one.handle, seen(me, one)] as const).filter(([, parts]) => parts.length);
  const rowParts: ProfilePart[] = ['name', 'sectors', 'institution', 'jobTitle', 'picture', 'can', 'offers'];
  return {
    rows: Object.fromEntries(shown.map(([handle, parts]) => [handle, rowParts.filter((part) => parts.includes(part))])),
    pages: Object.fromEntries(shown),
    pictures: people.filter((one) => canSeePicture(me, one)).map(({ handle }) => handle),
    search: Object.fromEntries(
      Object.keys(words).map((part) => [part, part === 'learns' ? [] : withPart(part as ProfilePart)]),
    ),
    filtered: Object.fromEntries(Object.entries(filters).map(([filter, [part]]) => [filter, withPart(part)])),
    counts: Object.fromEntries(Object.entries(filters).map(([filter, [part]]) => [filter, withPart(part).length])),
    totals: [shown.length, shown.length],
    atTheInstitution: withPart('institution').length,
  };
}

describe('the directory tells what the policy allows, in lists, searches, filters, counts, pages and pictures', () => {
  it('with something to hide from everybody', () => {
    const shown = (part: ProfilePart) =>
      people.map((one) =>
        ['guest', 'member'].map((reader) => partsSeen(readers[reader]!.actor, one).includes(part)).join(),
      );
    for (const part of profileParts)
      expect(new Set(shown(part))).toEqual(new Set(['false,false', 'false,true', 'true,true']));
  });

  it.each([
    'guest',
    'not admitted yet',
    'suspended',
    'member',
    'organiser',
    'moderator',
    'administrator',
    'one of them',
  ])('%s', async (name) => {
    const reader = readers[name]!;
    const asked = ['not admitted yet', 'suspended'].includes(name) ? world.guest : reader;
    expect(await told(reader)).toEqual(allowed(asked));
  });

  it('and how much somebody is asked is for members: guests neither count nor filter nor sort by it', async () => {
    const [first, second] = people.filter((one) => partsSeen(world.guest.actor, one).length > 0);
    await world.sql('update profiles set contact_limit = 0 where member_id = any($1)', [[first!.id, second!.id]]);
    for (const { id } of [first!, second!]) await world.get(SearchIndex).touch('person', id);
    await world.get(SearchIndex).catchUp();
    const order = async (reader: Visitor, asked: Sent<Api['GET /api/experts']>) =>
      (await everyPage(reader, asked)).items.map(({ handle }) => handle);
    const open = await order(world.guest, {});
    expect([await order(world.guest, { available: 'true' }), await order(world.guest, { sort: 'available' })]).toEqual([
      open,
      open,
    ]);
    expect((await everyPage(world.guest, {})).facets.available).toBeNull();
    // Members find out, so there is something to find out (negative control).
    const { total, facets } = await everyPage(readers.member!, {});
    expect(facets.available).toBe(total - 2);
    expect(await order(readers.member!, { available: 'true' })).toHaveLength(total - 2);
    expect(await order(readers.member!, { sort: 'available' })).not.toEqual(await order(readers.member!, {}));
  });

  it('and beside posts stands what is for everyone', async () => {
    const beside = await world.sql<{ person: Record<string, unknown> & { handle: string } }>(
      `select person from person_refs where person->>'name' = 'Toni Quittenbaum'`,
    );
    const parts = ['jobTitle', 'institution', 'sectors', 'picture'] as const;
    expect(
      Object.fromEntries(
        beside.map(({ person }) => [
          person.handle,
          filled(Object.fromEntries(parts.map((part) => [part, [person[part]]]))),
        ]),
      ),
    ).toEqual(
      Object.fromEntries(people.map((one) => [one.handle, parts.filter((part) => isFor('everyone', part, one))])),
    );
  });

  it('and a preview is what others see', async () => {
    for (const one of people.filter(({ state }) => state === 'active').slice(0, 8))
      for (const [as, reader] of [
        ['everyone', world.guest],
        ['members', readers.member!],
      ] as const) {
        const { person } = await one.visitor.call('GET /api/profile/preview', { as });
        expect(person ? onPage(person) : []).toEqual(partsSeen(reader.actor, one));
      }
  });
});

describe('the comparison itself (negative control)', () => {
  it('finds a policy that forgets that hiding the name hides the profile', async () => {
    const forgetful: typeof partsSeen = (me, one) =>
      one.state === 'active' ? profileParts.filter((part) => isFor(me.id ? 'members' : 'everyone', part, one)) : [];
    expect(await told(readers.member!)).not.toEqual(allowed(readers.member!, forgetful));
  });

  it('finds a database that forgets who is not admitted', async () => {
    for (const { id } of people) await world.sql(`update members set state = 'active' where id = $1`, [id]);
    expect(await told(readers.member!)).not.toEqual(allowed(readers.member!));
    for (const { id, state } of people) await world.sql('update members set state = $2 where id = $1', [id, state]);
    expect(await told(readers.member!)).toEqual(allowed(readers.member!));
  });

  it('finds a database that shows guests what is for members', async () => {
    await world.sql(
      `create or replace function part_is_for(visibility jsonb, part text, onlooker text) returns boolean language sql immutable as $$ select part_audience(visibility, part) <> 'nobody' $$`,
    );
    expect(await told(world.guest)).not.toEqual(allowed(world.guest));
  });
});
