import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lettersTo } from '../../../../../../tests/support/letters.js';
import { openWorld, type World } from '../../../../../../tests/support/world.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const administrators = async () =>
  (
    await world.sql<{ count: number }>(`select count(*) from members where role = 'administrator' and state = 'active'`)
  )[0]!.count;

describe('roles', () => {
  it('leave an administrator, though two take it from each other at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      await world.sql(`update members set role = 'member'`);
      const [anna, ben] = [
        await world.member({ role: 'administrator' }),
        await world.member({ role: 'administrator' }),
      ];
      const outcomes = await Promise.allSettled([
        anna.call('PUT /api/members/:id/role', { id: ben.id, role: 'member' }),
        ben.call('PUT /api/members/:id/suspension', { id: anna.id, reason: 'Streit' }),
      ]);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await administrators()).toBe(1);
    }
  });

  it('could be lost altogether if nobody locked them (negative control)', async () => {
    await world.sql(`update members set role = 'member'`);
    const ids = [
      (await world.member({ role: 'administrator' })).id,
      (await world.member({ role: 'administrator' })).id,
    ];
    // Both look before either writes: what a lock would keep apart.
    const looks = await Promise.all(ids.map(administrators));
    await Promise.all(
      ids.map((id, nth) => looks[nth]! > 1 && world.sql(`update members set role = 'member' where id = $1`, [id])),
    );
    expect(await administrators()).toBe(0);
  });

  it('cannot be taken from the last administrator', async () => {
    await world.sql(`update members set role = 'member'`);
    const boss = await world.member({ role: 'administrator' });
    await expect(boss.call('PUT /api/members/:id/role', { id: boss.id, role: 'member' })).rejects.toMatchObject({
      problem: { code: 'role.last_administrator', status: 409 },
    });
    await expect(boss.call('PUT /api/members/:id/suspension', { id: boss.id, reason: 'Urlaub' })).rejects.toMatchObject(
      { problem: { code: 'role.last_administrator' } },
    );
  });

  it('count from the next request on and end what was open before', async () => {
    const boss = await world.member({ role: 'administrator' });
    const mia = await world.member({ role: 'moderator' });
    await mia.call('GET /api/applications', {});
    expect(await boss.call('PUT /api/members/:id/role', { id: mia.id, role: 'member' })).toMatchObject({
      role: 'member',
    });
    await expect(mia.call('GET /api/applications', {})).rejects.toMatchObject({ problem: { status: 401 } });
    const { items } = await boss.call('GET /api/audit', {});
    expect(items[0]).toMatchObject({
      action: 'people.role_changed',
      actor: { id: boss.id },
      details: { from: 'moderator', to: 'member' },
    });
  });
});

describe('suspending', () => {
  it('locks somebody out at once, with a reason, until it is lifted', async () => {
    const boss = await world.member({ role: 'administrator' });
    const spammer = await world.member({ handle: 'spammer', name: 'Spammer' });
    expect(
      await boss.call('PUT /api/members/:id/suspension', { id: spammer.id, reason: 'Werbung in drei Räumen' }),
    ).toMatchObject({ state: 'suspended' });
    await expect(spammer.call('GET /api/account')).rejects.toMatchObject({ problem: { code: 'auth.required' } });
    expect(await lettersTo(world, 'spammer@example.org')).toMatchObject([
      { text: expect.stringContaining('Werbung in drei Räumen') },
    ]);
    expect(await boss.call('DELETE /api/members/:id/suspension', { id: spammer.id })).toMatchObject({
      state: 'active',
    });
    await expect(boss.call('DELETE /api/members/:id/suspension', { id: spammer.id })).rejects.toMatchObject({
      problem: { code: 'not_found' },
    });
  });
});

describe('the list of members', () => {
  it('comes page by page in German order, without gap or repetition', async () => {
    const boss = await world.member({ role: 'administrator', name: 'Zora' });
    for (let n = 0; n < 60; n++)
      await world.member({ name: `${['Ärzte', 'Bär', 'Österreich', 'Zebra'][n % 4]} ${String(n).padStart(2, '0')}` });
    const names: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await boss.call('GET /api/members', cursor ? { cursor } : {});
      names.push(...page.items.map(({ person }) => person.name));
      cursor = page.next ?? undefined;
    } while (cursor);
    const [counted] = await world.sql<{ count: number }>(
      `select count(*) from members where state in ('active', 'suspended')`,
    );
    expect(names).toHaveLength(counted!.count);
    expect(names).toEqual([...names].sort(new Intl.Collator('de').compare));
  });

  it('is searched by what was typed, signs included', async () => {
    const boss = await world.member({ role: 'administrator' });
    await world.member({ name: 'Max 100% Muster' });
    expect((await boss.call('GET /api/members', { q: '100%' })).items.map(({ person }) => person.name)).toEqual([
      'Max 100% Muster',
    ]);
    expect((await boss.call('GET /api/members', { role: 'administrator', q: 'Zora' })).items).toHaveLength(1);
  });
});

describe('duty', () => {
  it('is given to those who may decide', async () => {
    const boss = await world.member({ role: 'administrator' });
    const [karsten, mia] = [await world.member({ role: 'moderator', name: 'Karsten Öhler' }), await world.member()];
    await expect(
      boss.call('PUT /api/admission-duty', { ownerId: mia.id, deputyId: null, version: 0 }),
    ).rejects.toMatchObject({ problem: { code: 'duty.not_moderator', errors: [{ field: 'ownerId' }] } });
    expect(
      await boss.call('PUT /api/admission-duty', { ownerId: karsten.id, deputyId: boss.id, version: 0 }),
    ).toMatchObject({ owner: { name: 'Karsten Öhler' }, deputy: { id: boss.id } });
  });

  it('is not given back by somebody who has not seen who has it now, and by one of two at once', async () => {
    const [boss, other] = [
      await world.member({ role: 'administrator' }),
      await world.member({ role: 'administrator' }),
    ];
    const { version } = await boss.call('GET /api/admission-duty');
    await boss.call('PUT /api/admission-duty', { ownerId: boss.id, deputyId: null, version });
    await expect(
      other.call('PUT /api/admission-duty', { ownerId: other.id, deputyId: null, version }),
    ).rejects.toMatchObject({ problem: { status: 409, code: 'conflict.changed' } });
    const now = await other.call('GET /api/admission-duty');
    expect(now.owner).toMatchObject({ id: boss.id });
    const given = await Promise.allSettled(
      [boss, other].map((who) =>
        who.call('PUT /api/admission-duty', { ownerId: other.id, deputyId: who.id, version: now.version }),
      ),
    );
    expect(given.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('the audit log', () => {
  it.each(['update audit set subject = $1', 'delete from audit where subject <> $1'])(
    'refuses %s',
    async (statement) => {
      await expect(world.sql(statement, ['x'])).rejects.toThrow('append-only');
    },
  );

  it('has nothing of what was undone', async () => {
    const boss = await world.member({ role: 'administrator' });
    const before = await world.sql('select from audit');
    await expect(boss.call('POST /api/applications/:id/admit', { id: boss.id })).rejects.toMatchObject({
      problem: { code: 'not_found' },
    });
    expect(await world.sql('select from audit')).toHaveLength(before.length);
  });
});

describe('where somebody works', () => {
  const institutionOf = async (id: string) =>
    (
      await world.sql<{ name: string | null }>(
        'select (select name from institutions where id = m.institution_id) as name from members m where m.id = $1',
        [id],
      )
    )[0]!.name;

  it('is kept as they typed it when they are admitted, unless that is not wanted', async () => {
    const moderator = await world.member({ role: 'moderator' });
    const [kept, not] = [await world.member({ state: 'waiting' }), await world.member({ state: 'waiting' })];
    for (const { id } of [kept, not])
      await world.sql(
        `insert into applications (member_id, new_institution, why, applied_at) values ($1, 'Kita Sonnenschein', '', now())`,
        [id],
      );
    await moderator.call('POST /api/applications/:id/admit', { id: kept.id });
    await moderator.call('POST /api/applications/:id/admit', { id: not.id, createInstitution: false });
    expect([await institutionOf(kept.id), await institutionOf(not.id)]).toEqual(['Kita Sonnenschein', null]);
  });

  it('can be put right afterwards by moderators, with a name of the directory or a new one', async () => {
    const [moderator, mia] = [await world.member({ role: 'moderator' }), await world.member({ name: 'Mia' })];
    const set = (who: typeof mia, institution: string) =>
      who.call('PUT /api/members/:id/institution', { id: mia.id, institution });
    await expect(set(mia, 'Kita Sonnenschein')).rejects.toMatchObject({ problem: { code: 'auth.forbidden' } });
    expect((await set(moderator, 'kita sonnenschein')).person.institution).toBe('Kita Sonnenschein');
    expect((await set(moderator, 'Hort Regenbogen')).person.institution).toBe('Hort Regenbogen');
    expect((await set(moderator, '')).person.institution).toBeNull();
    expect(
      await world.sql(`select from audit where action = 'people.institution_set' and subject = 'Mia'`),
    ).toHaveLength(3);
  });
});
