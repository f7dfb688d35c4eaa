import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { program } from '../../tools/program.mjs';
import { House, newFolder } from './support/house.js';
import { Nodes } from './support/nodes.js';
import { expect, test } from './support/test.js';
import { cannotHavePrograms } from '../../tools/system-programs.mjs';

/** Those that do not start, stop or take apart an installation of their own. */
const JOURNEYS = ['three-people', 'rooms', 'people', 'events', 'directory', 'house', 'keyboard'];

test.skip(cannotHavePrograms() !== undefined, cannotHavePrograms());

test('people whose requests and sockets are shared between two nodes can do all the journeys do', async () => {
  const house = await House.open(newFolder(), 'example');
  const nodes = await Nodes.open(house);
  try {
    const journeys = spawn(
      process.execPath,
      [program('playwright', '@playwright/test'), 'test', '--config', 'tests/playwright.config.ts', ...JOURNEYS],
      {
        stdio: 'inherit',
        env: { ...process.env, JOURNEY_PORT: new URL(nodes.origin).port },
      },
    );
    expect(await once(journeys, 'exit')).toEqual([0, null]);
  } finally {
    await nodes.close();
    await house.close();
  }
});
