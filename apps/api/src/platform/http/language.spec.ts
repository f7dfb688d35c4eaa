import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { without } from '../../../../../tests/support/swap.js';
import { openWorld, type Visitor, type World } from '../../../../../tests/support/world.js';
import { UnitOfWork } from '../database/unit-of-work.js';

let world: World;
let mia: Visitor;
beforeAll(async () => {
  world = await openWorld();
  mia = await world.member({ name: 'Mia' });
  await mia.call('PATCH /api/account', { language: 'en' });
});
afterAll(() => world.close());

/** The language of the page and of a refusal, which are one. */
async function spoken(who: Visitor, browser: string, onDevice?: string) {
  const headers = {
    'accept-language': browser,
    cookie: [who.cookie, onDevice && `lang=${onDevice}`].filter(Boolean).join('; '),
  };
  const page = (await who.send('GET /api/session', {}, headers)).json<{ language: string }>().language;
  const { title } = (await who.send('GET /api/rooms/:slug', { slug: 'nirgends' }, headers)).json<{ title: string }>();
  expect(title).toContain(page === 'en' ? 'nothing here' : 'gibt es hier nicht');
  return page;
}

describe('the language is', () => {
  it('the one chosen on the device, whatever the account and the browser say', async () => {
    expect(await spoken(mia, 'en', 'de')).toBe('de');
    expect(await spoken(world.guest, 'de', 'en')).toBe('en');
  });

  it('else the one of the account, on every device', async () => {
    expect(await spoken(mia, 'de')).toBe('en');
    expect(await spoken(mia, 'de', 'fr')).toBe('en');
  });

  it('else the one the browser prefers; nobody’s account speaks for a guest', async () => {
    expect(await spoken(world.guest, 'de')).toBe('de');
    expect(await spoken(world.guest, 'en')).toBe('en');
  });

  it('known without asking the database once more', async () => {
    const work = world.get(UnitOfWork);
    const asked: string[] = [];
    const counting = (text: string, values?: unknown[]) => {
      asked.push(text);
      return UnitOfWork.prototype.sql.call(work, text, values);
    };
    await without(work, 'sql', counting, () => mia.send('GET /api/rooms/:slug', { slug: 'nirgends' }));
    expect(asked.filter((text) => /language/.test(text))).toEqual([expect.stringContaining('from sessions')]);
  });
});
