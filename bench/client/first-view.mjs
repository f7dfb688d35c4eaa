/** What somebody with a cheap phone waits for, and pays for, who opens a page for the first time. */
import { phone } from './phone.mjs';

/** @returns {Promise<{ paint: number, bytes: number }>} largest contentful paint in ms, and bytes over the network */
export async function firstView(browser, origin, path, cookie) {
  const { page, devTools, close } = await phone(browser, origin, { cookie, slowNetwork: true });
  let bytes = 0;
  devTools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(path, { waitUntil: 'load' });
  await page.waitForLoadState('networkidle');
  const paint = await page.evaluate(
    () =>
      new Promise((resolve) =>
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        }),
      ),
  );
  await close();
  return { paint, bytes };
}
