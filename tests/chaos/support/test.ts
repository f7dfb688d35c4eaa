import { test as base } from '@playwright/test';
import { House } from './house.js';

/** One installation for all scenarios: each leaves it running, whatever it did to it. */
export const test = base.extend<object, { house: House }>({
  house: [
    async ({}, use) => {
      const house = await House.open();
      await use(house);
      await house.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});
export { expect } from '@playwright/test';
