import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { openWorld, type Visitor, type World } from '../../../../../tests/support/world.js';
import { Sessions } from '../auth/sessions.js';

/** A client whose pages ask for three parts and say what they were answered. */
const CLIENT = `export async function render({ url, fetchJson }) {
  const parts = await Promise.all(['/api/session', '/api/rooms', '/api/events'].map((path) => fetchJson('GET', path)));
  const state = url + ' ' + JSON.stringify(parts.map(({ status }) => status)) + JSON.stringify(parts[0].body ?? null);
  return { status: 200, state, forGuest: !parts[0].body?.member, draw: () => '<p>' + state + '</p>' };
}
`;

let world: World;
let client: string;
let mia: Visitor & { id: string };
beforeAll(async () => {
  client = await mkdtemp(join(tmpdir(), 'client-'));
  for (const folder of ['client/.vite', 'client/assets', 'server'])
    await mkdir(join(client, folder), { recursive: true });
  for (const language of ['de', 'en']) await writeFile(join(client, `client/.vite/manifest.${language}.json`), '{}');
  await writeFile(join(client, 'server/entry-server.js'), CLIENT);
  await writeFile(join(client, 'server/package.json'), '{ "type": "module" }');
  world = await openWorld({ VISITOR_LIMITS: 'on', TRUSTED_PROXIES: '1' }, undefined, client);
  mia = await world.member({ name: 'Mia' });
});
beforeEach(() => world.clock.advance({ minutes: 2 }));
afterAll(async () => {
  await world.close();
  await rm(client, { recursive: true });
});

const open = (path: string, cookie = '') => world.app.inject({ url: path, headers: { cookie } } as never);
async function lookups(action: () => Promise<unknown>) {
  const of = jest.spyOn(world.get(Sessions), 'of');
  await action();
  const count = of.mock.calls.length;
  of.mockRestore();
  return count;
}

describe('a page', () => {
  it('and all its parts look up once who asks for it', async () => {
    let page = '';
    expect(await lookups(async () => (page = (await open('/raeume', mia.cookie)).body))).toBe(1);
    expect(page).toContain('[200,200,200]');
    expect(page).toContain(mia.id);
  });

  it('of a session that has ended is a guest’s, kept and in turn like any other', async () => {
    const guests = await open('/termine');
    const ended = await open('/termine', 'session=nobodys');
    expect(ended.body).toBe(guests.body);
    expect(ended.body).not.toContain(mia.id);
    expect((await open('/termine', mia.cookie)).body).toContain(mia.id);
  });

  it('is drawn when nobody can be looked up: it has to say so', async () => {
    const of = jest
      .spyOn(world.get(Sessions), 'of')
      .mockRejectedValue(Object.assign(new Error('gone'), { code: '57P03' }));
    const { statusCode, body } = await open('/raeume?ohne', mia.cookie);
    of.mockRestore();
    expect([statusCode, body.includes('[503,503,503]')]).toEqual([200, true]);
  });

  it('counts once, with all its parts, of what one member has under way: a browser may open many tabs again', async () => {
    const all = async (howMany: number) =>
      (await Promise.all(Array.from({ length: howMany }, (_, nth) => open(`/raeume?tab=${nth}`, mia.cookie)))).map(
        ({ statusCode, body }) => statusCode === 200 && body.includes('[200,200,200]'),
      );
    expect((await all(20)).every(Boolean)).toBe(true);
    expect((await all(60)).every(Boolean)).toBe(false);
  });
});
