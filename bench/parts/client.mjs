/** What people see: on a cheap phone with a slow network, and by Lighthouse. */
import { firstView } from '../client/first-view.mjs';
import { lighthouse } from '../client/lighthouse.mjs';
import { scrollUp, typing } from '../client/long-topic.mjs';
import { openChromium } from '../client/phone.mjs';
import { median, quantile, spread } from '../measure/numbers.mjs';
import { cookiesOf, rowsOf } from '../measure/people.mjs';
import { startProduct } from '../measure/processes.mjs';

const AIM = { paint: 1_300, kilobytes: 200, typing: 100, performance: 95 };

/** The longest topic there is, with a reader who has read it. */
const LONGEST = `
  select r.slug as room, t.slug as topic, t.post_count, m.member_id from topics t join rooms r on r.id = t.room_id join room_members m on m.room_id = r.id join members p on p.id = m.member_id and p.state = 'active'
   where r.visibility = 'public' order by t.post_count desc, m.member_id limit 1`;
const EVENT = `select slug from events where status = 'confirmed' and starts_at > now() order by starts_at limit 1`;

export async function measureClient({ community, rounds }, tell) {
  const product = await startProduct(community);
  const browser = await openChromium();
  const { origin } = product;
  try {
    const [{ room, topic, post_count: posts, member_id: reader }] = await rowsOf(community, LONGEST);
    const [event] = await rowsOf(community, EVENT);
    const cookie = (await cookiesOf(community, [reader]))[reader];
    for (const [what, path, who] of [
      ['a room, as guest', `/raeume/${room}`],
      ['a topic, as guest', `/raeume/${room}/${topic}`],
      ['a room, signed in', `/raeume/${room}`, cookie],
    ]) {
      const views = [];
      for (let round = 0; round < rounds; round++) views.push(await firstView(browser, origin, path, who));
      const [paint, bytes] = [
        spread(views.map(({ paint: at }) => at)),
        median(views.map(({ bytes: sent }) => sent)) / 1000,
      ];
      tell({
        row: `view ${what}`,
        what: `First view of ${what}: slow 4G, 4× slower CPU, 360 px`,
        value: `largest paint ${seconds(paint.median)} (${seconds(paint.min)}–${seconds(paint.max)}), ${bytes.toFixed(0)} kB`,
        aim: `≤ ${seconds(AIM.paint)}, ≤ ${AIM.kilobytes} kB`,
        good: paint.median <= AIM.paint && bytes <= AIM.kilobytes,
      });
    }
    const { frames, blank, jumps, passed } = await scrollUp(browser, origin, `/raeume/${room}/${topic}`, cookie);
    tell({
      row: 'scroll',
      what: `Scrolling up in a topic of ${posts} posts, 4× slower CPU`,
      value: `${blank} blank of ${frames} frames, ${jumps} jumps`,
      aim: 'none',
      good: !blank && !jumps,
      note: `past ${passed} posts`,
    });
    const delays = await typing(browser, origin, `/raeume/${room}/${topic}`, cookie);
    const p95 = quantile(delays, 0.95);
    tell({
      row: 'typing',
      what: 'From a key to its letter, there',
      value: `p50 ${quantile(delays, 0.5)} ms, p95 ${p95} ms`,
      aim: `p95 ≤ ${AIM.typing} ms`,
      good: p95 <= AIM.typing,
    });
    for (const [what, path] of [
      ['start page', '/'],
      ['room', `/raeume/${room}`],
      ['event', `/termine/${event.slug}`],
      ['directory', '/fachleute'],
    ]) {
      const { scores, missed } = await lighthouse(`${origin}${path}`);
      const { performance, ...others } = scores;
      tell({
        row: `lighthouse ${what}`,
        what: `Lighthouse, phone: ${what}`,
        value: Object.entries(scores)
          .map(([name, score]) => `${name} ${score}`)
          .join(', '),
        aim: `performance ≥ ${AIM.performance}, the rest 100`,
        good: performance >= AIM.performance && Object.values(others).every((score) => score === 100),
        note: missed.join(', '),
      });
    }
  } finally {
    await browser.close();
    await product.stop();
  }
}

const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;
