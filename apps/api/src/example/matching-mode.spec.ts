import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { openWorld, type World } from '../../../../tests/support/world.js';
import { fillExample } from './index.js';
import { demandMatchingMode } from './matching-mode.js';

let example: World;
let real: World;
beforeAll(async () => {
  [example, real] = [await openWorld(), await openWorld()];
  await fillExample(example.app);
});
afterAll(() => Promise.all([example.close(), real.close()]));

const start = (world: World, mode: 'example' | 'production') =>
  demandMatchingMode(world.get(DataSource), { mode } as never);

describe('an installation', () => {
  it('starts for real on an empty database, and goes on with its people', async () => {
    await start(real, 'production');
    await real.member();
    await start(real, 'production');
  });

  it('does not become an example once it has people: everybody at the machine could read their mails', async () => {
    await expect(start(real, 'example')).rejects.toThrow('Bitte starten Sie sie mit NODE_ENV=production');
  });

  it('that was an example does not become real: its administrator needs no password', async () => {
    await start(example, 'example');
    await expect(start(example, 'production')).rejects.toThrow('die erfundenen Personen des Beispielbetriebs');
  });
});
