import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openWorld, type World } from '../../../../../../tests/support/world.js';
import { CommonPasswords } from './common-passwords.js';
import { GoodPassword } from './good-password.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const about = { name: 'Vera Beispiel', email: 'vera.musterfrau@kita.example' };
const outcome = (password: string, whose: object = about) =>
  world
    .get(GoodPassword)
    .demand(password, whose)
    .then(
      () => 'taken',
      ({ code }: { code: string }) => code,
    );

describe('a password', () => {
  it.each([
    'Password123!',
    'Sommer2026!',
    'passwort2026',
    'P@ssw0rd2024',
    '!!Qwertyuiop',
    '1q2w3e4r5t6y',
    'iloveyou1234',
    '123456789abc',
    'aaaaaaaaaaab',
    'football1234',
    'Michael123!!',
  ])('%s is refused: it is tried first', async (password) => {
    expect(await outcome(password)).toBe('password.common');
  });

  it.each(['Vera Beispiel1', 'beispiel-am-meer', 'XXmusterfrauXX', 'Querschnitt rund um die Uhr'])(
    '%s is refused: anybody knows the names in it',
    async (password) => {
      expect(await outcome(password)).toBe('password.own_name');
    },
  );

  it.each([
    ['joerdisjoerdis', 'Jördis Groß'],
    ['Grossgrossgross', 'Jördis Groß'],
    ['jördisjördis', 'joerdis'],
    ['francoisfrancois', 'François'],
  ])('%s is refused to %s: a name stays one in another spelling', async (password, name) => {
    expect(await outcome(password, { name, email: null })).toBe('password.own_name');
  });

  it.each([
    'drei Birken am Bach',
    'sieben stille Igel',
    'ein langer Satz als Passwort',
    'xK7#mQ2!vR9z',
    'Teekanne-Wolke-Radio',
    'ÄpfelUndBirnenImHerbst',
  ])('%s is taken', async (password) => {
    expect(await outcome(password)).toBe('taken');
  });

  it('of somebody with a very short name may contain it: it stands in too many words', async () => {
    expect(await outcome('drei Birken am Bach', { name: 'Ina Bac', email: 'am@x.example' })).toBe('taken');
  });

  it('is compared with more than 100,000 that are long enough to be chosen, offline, in a few megabytes', async () => {
    expect(await world.get(CommonPasswords).size()).toBeGreaterThan(100_000);
  });

  it('is refused wherever one is chosen, and the link stays usable', async () => {
    const answer = await world.guest.send('POST /api/accounts', {
      name: 'Vera Beispiel',
      email: 'vera@example.org',
      password: 'Sommer2026!',
      sectors: ['social'],
      institution: '',
    });
    expect(answer.json()).toMatchObject({ code: 'password.common', errors: [{ field: 'password' }] });
  });
});

describe('reading the list', () => {
  it('holds nobody up for long: it is read in pieces', async () => {
    const fresh = new CommonPasswords();
    let turns = 0;
    let reading = true;
    const counting = (async () => {
      for (; reading; turns++) await new Promise((resolve) => setImmediate(resolve));
    })();
    await fresh.size();
    reading = false;
    await counting;
    expect(turns).toBeGreaterThan(50);
  });
});
