import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openWorld, type World } from '../../../../../tests/support/world.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('the API', () => {
  it('answers an unknown address as a problem in the reader’s language', async () => {
    const german = await world.guest.send('GET /api/nowhere');
    expect(german.json()).toMatchObject({
      status: 404,
      code: 'not_found',
      title: expect.stringContaining('gibt es hier nicht'),
    });
    const english = await world.guest.send('GET /api/nowhere', {}, { 'accept-language': 'en-GB,en;q=0.9' });
    expect(english.json()).toMatchObject({ title: expect.stringContaining('nothing here') });
  });

  it('refuses a change asked for by a foreign page', async () => {
    const answer = await world.guest.send('POST /api/health/live', {}, { origin: 'https://evil.example' });
    expect(answer.json()).toMatchObject({ status: 403, code: 'origin.refused' });
  });

  it('describes itself as OpenAPI', async () => {
    const description = (await world.guest.send('GET /api/openapi.json')).json<{ paths: Record<string, unknown> }>();
    expect(description.paths['/api/health/live']).toBeDefined();
  });
});
