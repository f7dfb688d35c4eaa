import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { profile } from '../../../../../tests/support/profile.js';
import { openWorld, type World } from '../../../../../tests/support/world.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const changed = { problem: { status: 409, code: 'conflict.changed' } };

describe('saving a profile', () => {
  it('is refused from an older version than what stands there, or from none', async () => {
    const mia = await world.member();
    const read = await mia.call('GET /api/profile');
    await mia.call(
      'PUT /api/profile',
      profile({ name: 'Mia', motto: 'In einem anderen Fenster', can: ['Trickfilm'], version: read.version }),
    );
    await expect(
      mia.call('PUT /api/profile', profile({ name: 'Mia', motto: 'Hier', version: read.version })),
    ).rejects.toMatchObject(changed);
    await expect(
      mia.call('PUT /api/profile', profile({ name: 'Mia', version: undefined as never })),
    ).rejects.toMatchObject({ problem: { code: 'input.invalid', errors: [{ field: 'version' }] } });
    expect(await mia.call('GET /api/profile')).toMatchObject({
      motto: 'In einem anderen Fenster',
      can: ['Trickfilm'],
      version: read.version + 1,
    });
  });

  it('goes on from the version that was answered, which a picture and a confirmation leave as it is', async () => {
    const mia = await world.member();
    const { version } = await mia.call('PUT /api/profile', profile({ name: 'Mia' }));
    await mia.call('DELETE /api/profile/picture');
    await mia.call('POST /api/profile/confirm', { version });
    expect(await mia.call('PUT /api/profile', profile({ name: 'Mia', motto: 'Danach', version }))).toMatchObject({
      motto: 'Danach',
      version: version + 1,
    });
  });

  it('is refused where the administration has put the institution right since', async () => {
    const [mia, administrator] = [await world.member(), await world.member({ role: 'administrator' })];
    const read = await mia.call('GET /api/profile');
    await administrator.call('PUT /api/members/:id/institution', { id: mia.id, institution: 'Kita Sonnenhof' });
    await expect(mia.call('PUT /api/profile', profile({ name: 'Mia', version: read.version }))).rejects.toMatchObject(
      changed,
    );
    expect(await mia.call('GET /api/profile')).toMatchObject({
      institution: 'Kita Sonnenhof',
      version: read.version + 1,
    });
  });

  it('lets exactly one of those save who read the same version, at once', async () => {
    const mia = await world.member();
    const mottos = ['eins', 'zwei', 'drei', 'vier'];
    // Several times, for at first each waits for a connection of its own.
    for (let version = 0; version < 5; version++) {
      const saved = await Promise.allSettled(
        mottos.map((motto) => mia.call('PUT /api/profile', profile({ name: 'Mia', motto, can: [motto], version }))),
      );
      expect(saved.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected']);
      const motto = mottos[saved.findIndex(({ status }) => status === 'fulfilled')]!;
      expect(await mia.call('GET /api/profile')).toMatchObject({ motto, can: [motto], version: version + 1 });
    }
  });
});

describe('saying that a profile is still right', () => {
  it('is refused of one that has changed since it was seen', async () => {
    const mia = await world.member();
    const seen = await mia.call('GET /api/profile');
    const { confirmedAt } = await mia.call('PUT /api/profile', profile({ name: 'Mia', motto: 'Von anderswo' }));
    world.clock.advance({ minutes: 1 });
    await expect(mia.call('POST /api/profile/confirm', { version: seen.version })).rejects.toMatchObject(changed);
    expect((await mia.call('GET /api/profile')).confirmedAt).toBe(confirmedAt);
    expect((await mia.call('POST /api/profile/confirm', { version: seen.version + 1 })).confirmedAt).not.toBe(
      confirmedAt,
    );
  });
});
