/** Scrolling up through a long topic, and writing in it. */
import { phone } from './phone.mjs';

const STEP = 300;
const STEPS = 400;
const TYPED = 'Wir haben es im Stadtteil ausprobiert und schreiben bald, was daraus wurde. ';

/** From the end upwards. @returns {Promise<{ frames: number, blank: number, jumps: number, passed: number }>} frames without a post around the middle, and steps after which a post stood elsewhere than scrolling explains */
export async function scrollUp(browser, origin, path, cookie) {
  const { page, close } = await phone(browser, origin, { cookie });
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.locator('article.post').last().waitFor();
  const seen = await page.evaluate(walk, { step: STEP, steps: STEPS });
  await close();
  return seen;
}

/** Runs in the page. */
async function walk({ step, steps }) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const at = (share) => document.elementFromPoint(innerWidth / 2, innerHeight * share)?.closest('article');
  const middle = () => at(0.5);
  // Between two posts there may be a line with the day.
  const isBlank = () => ![0.3, 0.4, 0.5, 0.6].some(at);
  const seen = { frames: 0, blank: 0, jumps: 0, passed: 0 };
  const positions = new Set();
  let over = false;
  const watching = (async () => {
    while (!over) {
      await frame();
      seen.frames++;
      if (isBlank()) seen.blank++;
    }
  })();
  scrollTo(0, document.documentElement.scrollHeight);
  await frame();
  for (let nth = 0; nth < steps; nth++) {
    const anchor = middle();
    const before = anchor?.getBoundingClientRect().top;
    scrollBy({ top: -step, behavior: 'instant' });
    for (let settled = 0; settled < 4; settled++) await frame();
    if (anchor?.isConnected && Math.abs(anchor.getBoundingClientRect().top - before - step) > 2) seen.jumps++;
    if (anchor) positions.add(anchor.id);
  }
  over = true;
  await watching;
  return { ...seen, passed: positions.size };
}

/** @returns {Promise<number[]>} milliseconds from each key to the frame that shows it, 16 or less counting as 16 */
export async function typing(browser, origin, path, cookie) {
  const { page, close } = await phone(browser, origin, { cookie });
  await page.goto(path, { waitUntil: 'networkidle' });
  const field = page.locator('form textarea').last();
  await field.click();
  await page.evaluate(() => {
    globalThis.keys = [];
    new PerformanceObserver((list) =>
      globalThis.keys.push(
        ...list
          .getEntries()
          .filter(({ name }) => name === 'keydown')
          .map(({ duration }) => duration),
      ),
    ).observe({ type: 'event', durationThreshold: 16 });
  });
  await field.pressSequentially(TYPED.repeat(2), { delay: 60 });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 200))));
  const slow = await page.evaluate(() => globalThis.keys);
  await close();
  return [...slow, ...Array.from({ length: Math.max(0, TYPED.length * 2 - slow.length) }, () => 16)];
}
