/** What ten guests who mean harm cost those who read: how long one reader waits, with and without them. */
import { quantile, spread } from '../measure/numbers.mjs';
import { startLoad, startProduct } from '../measure/processes.mjs';
import { publicTopics, scenarios } from './scenarios.mjs';

const GUESTS = 10;
/** Each keeps so many requests under way, more than a browser does. */
const AT_ONCE = 8;
const AIM = 2;

/** What costs the house most of what a guest may ask for, no two alike. */
const costly = (topics) =>
  topics.flatMap(({ room, topic }, nth) => [
    `/raeume/${room}/${topic}?beitrag=${nth}`,
    `/api/rooms/${room}/topics/${topic}?around=${nth}`,
    `/api/events?limit=${1 + (nth % 100)}&q=${nth}`,
    `/api/experts?q=${encodeURIComponent(`Medienpädagogik Elternabend ${nth}`)}`,
    '/api/calendar.ics',
    `/termine?seite=${nth}`,
  ]);

export async function measureGuests({ community, load, seconds, rounds }, tell) {
  const topics = await publicTopics(community);
  const reading = (await Promise.all(['topic', 'topics', 'rooms'].map((name) => scenarios[name](community)))).flat();
  const hostile = costly(topics).map((path, nth) => ({
    path,
    headers: { 'x-forwarded-for': `198.51.${100 + (nth % GUESTS)}.7` },
  }));
  const product = await startProduct(community, { env: { VISITOR_LIMITS: 'on', TRUSTED_PROXIES: '1' } });
  const guests = startLoad();
  const read = (round) =>
    load.send({
      origin: product.origin,
      requests: reading.map((request) => ({
        ...request,
        headers: { ...request.headers, 'x-forwarded-for': '203.0.113.7' },
      })),
      connections: 1,
      seconds,
      offset: round * 11,
    });
  const p95 = ({ latencies }) => quantile(latencies, 0.95);
  try {
    await read(0);
    const rows = [];
    for (let round = 1; round <= rounds; round++) {
      const quiet = p95(await read(round));
      const [, disturbed] = await Promise.all([
        guests
          .send({
            origin: product.origin,
            requests: hostile,
            connections: GUESTS * AT_ONCE,
            seconds: seconds + 0.5,
            offset: round * 13,
          })
          .then((sent) => (rows.push({ sent }), sent)),
        read(round).then(p95),
      ]);
      Object.assign(rows.at(-1), { quiet, disturbed });
    }
    const [quiet, disturbed] = ['quiet', 'disturbed'].map((name) => spread(rows.map((row) => row[name])));
    const asked = rows.reduce((sum, { sent }) => sum + sent.done, 0);
    const refused = rows.reduce((sum, { sent }) => sum + (sent.wrong[429] ?? 0), 0);
    const times = disturbed.median / quiet.median;
    tell({
      row: 'guests',
      what: `Reading beside ${GUESTS} guests who ask for all they can, ${AT_ONCE} requests at once each; limit: without them`,
      value: `p95 ${disturbed.median.toFixed(1)} ms, without them ${quiet.median.toFixed(1)} ms: ${times.toFixed(2)} times`,
      aim: `≤ ${AIM} times`,
      good: times <= AIM,
      note: `${asked} requests of theirs, ${refused} of them refused`,
    });
  } finally {
    guests.stop();
    await product.stop();
  }
}
