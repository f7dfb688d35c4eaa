import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { profile } from '../../../../../tests/support/profile.js';
import { openWorld, type Visitor, type World } from '../../../../../tests/support/world.js';
import { SearchIndex } from '../../platform/search/search-index.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const tasks = (visitor: Visitor) => visitor.call('GET /api/start/tasks', {});
const ask = (sender: Visitor, handle: string) =>
  sender.call('POST /api/experts/:handle/requests', {
    handle,
    id: randomUUID(),
    topic: 'question',
    text: 'Könnten Sie auf unseren Ablauf schauen?',
  });

describe('what waits', () => {
  it('is told to members only', async () => {
    await expect(tasks(world.guest)).rejects.toMatchObject({ problem: { code: 'auth.required' } });
  });

  it('names requests for advice until they are settled, to nobody but whom they ask', async () => {
    const [miriam, annegret] = [await world.member({ handle: 'miriam' }), await world.member({ name: 'Annegret' })];
    const request = await ask(annegret, 'miriam');
    expect(await tasks(miriam)).toMatchObject({
      openRequests: 1,
      requests: [{ id: request.id, person: { name: 'Annegret' } }],
    });
    expect(await tasks(annegret)).toMatchObject({ openRequests: 0, requests: [] });
    await miriam.call('POST /api/requests/:id/answer', { id: request.id, text: 'Gern, kommen Sie am Montag vorbei.' });
    expect(await tasks(miriam)).toMatchObject({ openRequests: 0, requests: [] });
  });

  it('names five requests and counts all', async () => {
    const asked = await world.member({ handle: 'gefragt' });
    await asked.call('PUT /api/profile', profile({ name: 'Gefragt', contactLimit: 20 }));
    for (let n = 0; n < 7; n++) await ask(await world.member(), 'gefragt');
    const { requests, openRequests } = await tasks(asked);
    expect([requests.length, openRequests]).toEqual([5, 7]);
  });

  it('counts who waits to be let in for those who decide, and tells others nothing of it', async () => {
    const applicant = await world.member({ state: 'waiting' });
    await world.sql(`insert into applications (member_id, why, applied_at) values ($1, '', now())`, [applicant.id]);
    expect((await tasks(await world.member({ role: 'moderator' }))).applications).toBe(1);
    expect((await tasks(await world.member({ role: 'organiser' }))).applications).toBe(0);
  });
});

describe('first steps', () => {
  it('say what is done, and follow what one does', async () => {
    const karla = await world.member({ sectors: ['social'] });
    expect((await tasks(karla)).steps).toEqual({
      rooms: false,
      work: false,
      can: false,
      confirmed: false,
      putAway: false,
      sectors: ['social'],
    });
    await karla.call('PUT /api/profile', profile({ name: 'Karla', can: ['Trickfilm'] }));
    await karla.call('POST /api/rooms', { name: 'Neuer Raum', purpose: '', visibility: 'internal', sectors: [] });
    expect((await tasks(karla)).steps).toMatchObject({ rooms: true, can: true, confirmed: true });
  });

  it('can be put away, and come back', async () => {
    const [karla, other] = [await world.member(), await world.member()];
    await karla.call('PUT /api/start/steps/away', {});
    expect((await tasks(karla)).steps.putAway).toBe(true);
    expect((await tasks(other)).steps.putAway).toBe(false);
    await karla.call('DELETE /api/start/steps/away', {});
    expect((await tasks(karla)).steps.putAway).toBe(false);
  });
});

describe('a name', () => {
  const page = (visitor: Visitor, handle: string) => visitor.call('GET /api/experts/:handle', { handle });

  it('leads to a page for members from the moment somebody is admitted, and not before', async () => {
    const [member, barto] = [
      await world.member(),
      await world.member({ handle: 'barto', name: 'Barto', state: 'waiting' }),
    ];
    await expect(page(member, 'barto')).rejects.toMatchObject({ problem: { code: 'not_found' } });
    await world.sql(`insert into applications (member_id, why, applied_at) values ($1, '', now())`, [barto.id]);
    await (
      await world.member({ role: 'administrator' })
    ).call('POST /api/applications/:id/admit', { id: barto.id, createInstitution: false });
    expect(await page(member, 'barto')).toMatchObject({ name: 'Barto', confirmedAt: null });
    await expect(page(world.guest, 'barto')).rejects.toMatchObject({ problem: { code: 'not_found' } });
  });

  it('stands in the directory, and whoever is admitted can be asked', async () => {
    const [reader, neu] = [await world.member(), await world.member({ handle: 'nadja-neu', name: 'Nadja Neuerding' })];
    await world.get(SearchIndex).catchUp();
    const found = await reader.call('GET /api/experts', { q: 'Neuerding' });
    expect(found.items.map(({ handle }) => handle)).toEqual(['nadja-neu']);
    await ask(reader, 'nadja-neu');
    expect((await tasks(neu)).openRequests).toBe(1);
  });

  it('leads nowhere once somebody hides it, or is suspended', async () => {
    const [reader, shy, gone] = [
      await world.member(),
      await world.member({ handle: 'scheu' }),
      await world.member({ handle: 'gesperrt' }),
    ];
    await shy.call('PUT /api/profile', profile({ name: 'Scheu', visibility: { name: 'nobody' } as never }));
    await world.sql(`update members set state = 'suspended' where id = $1`, [gone.id]);
    for (const handle of ['scheu', 'gesperrt'])
      await expect(page(reader, handle)).rejects.toMatchObject({ problem: { code: 'not_found' } });
  });
});
