/** A cheap phone in Chromium: small screen, a quarter of this machine's speed, and the slow 4G of Lighthouse. */
import { chromium } from '@playwright/test';
import { chromiumArgs, findChromium } from '../../tools/chromium.mjs';

const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1638.4 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const SLOWER = 4;

export async function openChromium() {
  const executablePath = (await findChromium()) || undefined;
  return chromium.launch({ args: chromiumArgs, ...(executablePath ? { executablePath } : {}) });
}

/** A page with nothing cached. @param {{ cookie?: string, slowNetwork?: boolean }} more signs somebody in */
export async function phone(browser, origin, { cookie, slowNetwork = false } = {}) {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
  });
  if (cookie) {
    const [name, value] = cookie.split('=');
    await context.addCookies([{ name, value, url: origin }]);
  }
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  if (slowNetwork) {
    await devTools.send('Network.enable');
    await devTools.send('Network.emulateNetworkConditions', SLOW_4G);
  }
  return { page, devTools, close: () => context.close() };
}
