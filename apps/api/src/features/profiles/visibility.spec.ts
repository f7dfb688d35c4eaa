import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { audiences, defaultVisibility, profileParts, type ProfilePart } from '@querschnitt/shared/profiles/profile';
import { profile } from '../../../../../tests/support/profile.js';
import { pause } from '../../../../../tests/support/chance.js';
import { openWorld, type Visitor, type World } from '../../../../../tests/support/world.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { INDEX_LOCK } from '../../platform/search/search-index.js';
import { Storage } from '../../platform/storage/storage.js';

let world: World;
let tara: Visitor;
let reader: Visitor;
let institutionId: string;
beforeAll(async () => {
  world = await openWorld();
  tara = await world.member({ handle: 'tara', name: 'Tara Quittenbaum' });
  reader = await world.member({ name: 'Leser' });
  [{ id: institutionId }] = (await world.sql<{ id: string }>(
    `insert into institutions (slug, name) values ('zwiebelturm', 'Haus Zwiebelturm') returning id`,
  )) as [{ id: string }];
  await world.sql(`insert into pictures (member_id) values ($1)`, [tara.id]);
  await world.sql(
    `update members set picture = '/api/pictures/' || (select id from pictures where member_id = $1) where id = $1`,
    [tara.id],
  );
});
afterAll(() => world.close());

/** A word that stands in one part only, and the filter that would find it. */
const traces: Record<ProfilePart, { word: string; filter: Record<string, string> }> = {
  name: { word: 'Quittenbaum', filter: { q: 'Quittenbaum' } },
  sectors: { word: '"culture"', filter: { sector: 'culture' } },
  institution: { word: 'Zwiebelturm', filter: { institution: 'zwiebelturm' } },
  jobTitle: { word: 'Glockengießerei', filter: { q: 'Glockengießerei' } },
  picture: { word: '/api/pictures/', filter: {} },
  about: { word: 'Sternwarte', filter: { q: 'Sternwarte' } },
  can: { word: 'Marionetten', filter: { q: 'Marionetten' } },
  learns: { word: 'Bienenzucht', filter: {} },
  offers: { word: 'Papierschöpfen', filter: { q: 'Papierschöpfen' } },
  languages: { word: '"vi"', filter: { language: 'vi' } },
};

const save = async (part: ProfilePart, audience: (typeof audiences)[number]) =>
  tara.call(
    'PUT /api/profile',
    profile({
      version: (await tara.call('GET /api/profile')).version,
      name: 'Tara Quittenbaum',
      everyone: true,
      sectors: ['culture'],
      institutionId,
      jobTitle: 'Glockengießerei',
      about: 'Nachts in der Sternwarte.',
      can: ['Marionetten bauen'],
      learns: ['Bienenzucht'],
      offers: [{ kind: 'talk', text: 'Papierschöpfen', targets: ['kita'], modes: ['online'] }],
      competences: [{ framework: 'DigComp', version: '2.1', competence: '3.4', level: 7 }],
      languages: ['vi'],
      visibility: { [part]: audience } as never,
    }),
  );

/** Everything the directory tells about Tara: her row, facets, hits and page. */
async function told(visitor: Visitor, part: ProfilePart) {
  const { word, filter } = traces[part];
  const list = await visitor.call('GET /api/experts', {});
  const found = await visitor.call('GET /api/experts', filter as never);
  const page = await visitor.call('GET /api/experts/:handle', { handle: 'tara' }).catch(() => null);
  const text = JSON.stringify({ rows: list.items, facets: list.facets, page });
  return { shown: text.includes(word), found: found.items.some(({ handle }) => handle === 'tara') };
}

describe.each(profileParts)('%s', (part) => {
  it.each(audiences)('for %s', async (audience) => {
    await save(part, audience);
    const guest = await told(world.guest, part);
    const member = await told(reader, part);
    expect({ guest: guest.shown, member: member.shown }).toEqual({
      guest: audience === 'everyone',
      member: audience !== 'nobody',
    });
    if (Object.keys(traces[part].filter).length)
      expect({ guest: guest.found, member: member.found }).toEqual({
        guest: audience === 'everyone',
        member: audience !== 'nobody',
      });
  });
});

describe('what goes with a part', () => {
  it('hides competences and their facet with what one can', async () => {
    await save('can', 'members');
    expect((await world.guest.call('GET /api/experts', { competence: ['3.4'] })).items).toEqual([]);
    expect((await world.guest.call('GET /api/experts')).facets.competence).toEqual([]);
    expect((await reader.call('GET /api/experts', { competence: ['3.4'] })).items).toHaveLength(1);
  });

  it('gives the picture itself only to those who may see it', async () => {
    const id = await pictureId();
    await world.get(Storage).put(`pictures/${id}.webp`, Buffer.from('RIFF'));
    const seenBy = async (who: Visitor) => (await who.send('GET /api/pictures/:id', { id })).statusCode;
    const all = () => Promise.all([world.guest, reader, tara].map(seenBy));
    await save('picture', 'nobody');
    expect(await all()).toEqual([404, 404, 200]);
    await save('picture', 'members');
    expect(await all()).toEqual([404, 200, 200]);
    await save('picture', 'everyone');
    expect(await all()).toEqual([200, 200, 200]);
  });

  it('shows beside posts only what everyone may see', async () => {
    await save('jobTitle', 'members');
    const [ref] = await world.sql<{ person: { jobTitle: string | null; institution: string } }>(
      'select person from person_refs where id = $1',
      [tara.id],
    );
    expect(ref!.person).toMatchObject({ jobTitle: null, institution: 'Haus Zwiebelturm' });
  });

  it('offers guests no word that only members may read as a correction', async () => {
    await save('can', 'members');
    expect((await reader.call('GET /api/experts', { q: 'Marionettn' })).understood!.corrected?.to).toBe('Marionetten');
    expect((await world.guest.call('GET /api/experts', { q: 'Marionettn' })).understood!.corrected).toBeNull();
  });

  it('finds nobody by what they have just hidden, though another node is indexing at that moment', async () => {
    await save('can', 'members');
    const [node, hit] = [
      await world.anotherNode(),
      async () => (await reader.call('GET /api/experts', { q: 'Marionetten' })).items.length,
    ];
    expect(await hit()).toBe(1);
    let saved = false;
    let saving: Promise<unknown> | undefined;
    await node.get(UnitOfWork).run(async () => {
      await node.sql('select pg_advisory_xact_lock($1)', [INDEX_LOCK]);
      saving = save('can', 'nobody').then(() => (saved = true));
      const waits = async () =>
        (
          await world.sql(`select from pg_locks where locktype = 'advisory' and objid = $1 and not granted`, [
            INDEX_LOCK,
          ])
        ).length > 0;
      while (!saved && !(await waits())) await pause(5);
    });
    await saving;
    expect(await hit()).toBe(0);
  });

  it('is gone from everywhere once suspended', async () => {
    await save('name', 'everyone');
    await world.sql(`update members set state = 'suspended' where id = $1`, [tara.id]);
    expect((await reader.call('GET /api/experts', { q: 'Quittenbaum' })).items).toEqual([]);
    await world.sql(`update members set state = 'active' where id = $1`, [tara.id]);
  });
});

describe('the guard itself', () => {
  it('has the same defaults in the database and in the form', async () => {
    const rows = await world.sql<{ part: ProfilePart; audience: string }>(
      `select part, part_audience('{}', part) as audience from unnest($1::text[]) part`,
      [profileParts],
    );
    expect(Object.fromEntries(rows.map(({ part, audience }) => [part, audience]))).toEqual(defaultVisibility);
  });

  it('is what hides: without it the same reads tell (negative control)', async () => {
    await save('about', 'nobody');
    expect((await told(reader, 'about')).shown).toBe(false);
    await world.sql(
      `create or replace function part_is_for(visibility jsonb, part text, onlooker text) returns boolean language sql immutable as 'select true'`,
    );
    expect((await told(reader, 'about')).shown).toBe(true);
  });
});

async function pictureId() {
  const [row] = await world.sql<{ id: string }>('select id from pictures where member_id = $1', [tara.id]);
  return row!.id;
}
