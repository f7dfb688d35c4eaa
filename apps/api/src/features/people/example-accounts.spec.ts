import { afterAll, describe, expect, it } from '@jest/globals';
import { openWorld, type World } from '../../../../../tests/support/world.js';
import { accountsExample } from '../../example/accounts.example.js';

const worlds: World[] = [];
const open = async (env: NodeJS.ProcessEnv) => {
  const world = await openWorld(env);
  worlds.push(world);
  await accountsExample(world.app);
  return world;
};
afterAll(() => Promise.all(worlds.map((world) => world.close())));

describe('the accounts of the example', () => {
  it.each([
    ['in production', { NODE_ENV: 'production' }],
    ['where others can reach it', { HOST: '0.0.0.0' }],
  ])('do not exist %s', async (_, env) => {
    const world = await open(env);
    await expect(world.guest.call('GET /api/example/accounts')).rejects.toMatchObject({ problem: { status: 404 } });
    await expect(world.guest.call('GET /api/mails', {})).rejects.toMatchObject({ problem: { status: 404 } });
    const answer = await world.guest.send('POST /api/example/sign-in', { account: 'miriam-hartung' });
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('are three, one click away, and nobody else is', async () => {
    const world = await open({});
    const { items } = await world.guest.call('GET /api/example/accounts');
    expect(items.map(({ person }) => person.name)).toEqual(['Miriam Hartung', 'Hannelore Dietzsch', 'Karla Mittenzwei']);
    const other = await world.member({ handle: 'somebody' });
    expect((await world.guest.send('POST /api/example/sign-in', { account: 'somebody' })).statusCode).toBe(404);
    const answer = await world.guest.send('POST /api/example/sign-in', { account: 'karla-mittenzwei' }, { cookie: other.cookie });
    const [cookie] = String(answer.headers['set-cookie']).split(';');
    const session = await world.guest.send('GET /api/session', {}, { cookie: cookie! });
    expect(session.json()).toMatchObject({ person: { name: 'Karla Mittenzwei' } });
  });

  it('go on in the language of the page one came from, as none was chosen for them', async () => {
    const world = await open({});
    const answer = await world.guest.send('POST /api/example/sign-in', { account: 'karla-mittenzwei' }, { 'accept-language': 'en' });
    const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    expect((await world.guest.send('GET /api/session', {}, { cookie, 'accept-language': 'de' })).json()).toMatchObject({ language: 'en', me: { role: 'member' } });
  });
});
