import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openWorld, type World } from '../../../../../../tests/support/world.js';
import { Passwords } from '../passwords/passwords.js';

let world: World;
beforeAll(async () => {
  world = await openWorld({ PUBLIC_URL: 'https://querschnitt.example' });
});
afterAll(() => world.close());

it('where the site is reached by TLS, the session is kept for this very origin and sent over TLS only', async () => {
  const member = await world.member({ handle: 'mia' });
  await world.sql('update members set password_hash = $2 where id = $1', [
    member.id,
    await world.get(Passwords).hash('ein guter Satz'),
  ]);
  const answer = await world.guest.send('POST /api/session', { email: 'mia@example.org', password: 'ein guter Satz' });
  const [, token] = /^__Host-session=([\w-]{43}); Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/.exec(
    [answer.headers['set-cookie']].flat().find((cookie) => cookie?.startsWith('__Host-session='))!,
  )!;
  const roleWith = async (cookie: string) =>
    (await world.guest.send('GET /api/session', {}, { cookie })).json<{ me: { role: string } }>().me.role;
  expect(await roleWith(`__Host-session=${token}`)).toBe('member');
  // A neighbouring domain could plant a cookie of the plain name.
  expect(await roleWith(`session=${token}`)).toBe('guest');
});
