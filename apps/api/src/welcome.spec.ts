import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { openWorld, type World } from '../../../tests/support/world.js';
import { welcome } from './welcome.js';

const production = (PUBLIC_URL?: string) => ({ NODE_ENV: 'production', ...(PUBLIC_URL && { PUBLIC_URL }) });

describe('at the start', () => {
  let world: World;
  const said = jest.spyOn(console, 'log');
  beforeEach(() => void said.mockImplementation(() => undefined));
  afterEach(async () => {
    said.mockReset();
    await world.close();
  });

  it.each([
    ['an address without https', production('http://querschnitt.example'), true],
    ['no address at all', production(), true],
    ['one with https', production('https://querschnitt.example'), false],
    ['the example', {}, false],
  ])('%s is warned of, where passwords would be read on their way', async (_, env, warned) => {
    world = await openWorld(env);
    await welcome(world.app, world.config);
    const lines = said.mock.calls.flat().join('\n');
    expect(lines).toContain('Querschnitt läuft');
    expect(lines.includes('PUBLIC_URL beginnt nicht mit https')).toBe(warned);
  });
});
