import { test as base } from '@playwright/test';
import { House } from './house.js';
import { Nodes } from './nodes.js';

/** One installation for all scenarios: each leaves it running, whatever it did to it. */
export const test = base.extend<object, { house: House; nodes: Nodes }>({
  house: [
    async ({}, use) => {
      const house = await House.open();
      await use(house);
      await house.close();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  nodes: [
    async ({ house }, use) => {
      const nodes = await Nodes.open(house);
      await use(nodes);
      await nodes.close();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});
export { expect } from '@playwright/test';
