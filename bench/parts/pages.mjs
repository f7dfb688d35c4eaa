/** The page of a public topic as the server sends it to a guest, beside the JSON it is drawn from. */
import { startProduct } from '../measure/processes.mjs';
import { alternate, ratioOf } from '../measure/rounds.mjs';
import { publicTopics } from './scenarios.mjs';

const CONNECTIONS = 8;

export async function measurePages({ community, load, seconds, rounds }, tell) {
  const topics = await publicTopics(community);
  const product = await startProduct(community);
  try {
    const ask = (pathOf) => (round) =>
      load.send({
        origin: product.origin,
        requests: topics.map((topic) => ({ path: pathOf(topic) })),
        connections: CONNECTIONS,
        seconds: round ? seconds : 3,
        offset: round * 7,
      });
    const measured = await alternate(
      [
        { name: 'ours', server: product.pid, run: ask(({ room, topic }) => `/raeume/${room}/${topic}`) },
        { name: 'limit', server: product.pid, run: ask(({ room, topic }) => `/api/rooms/${room}/topics/${topic}`) },
      ],
      { database: community.postgres.pid, load: load.pid, rounds },
    );
    const [{ room, topic }] = topics;
    const html = await (await fetch(`${product.origin}/raeume/${room}/${topic}`)).text();
    tell({
      row: 'page',
      what: 'Page of a public topic for a guest; limit: its JSON',
      unit: '/s',
      ...measured,
      ratio: ratioOf(measured.ours, measured.limit),
      aim: 0.5,
      note: `${(html.length / 1000).toFixed(0)} kB of HTML`,
    });
  } finally {
    await product.stop();
  }
}
