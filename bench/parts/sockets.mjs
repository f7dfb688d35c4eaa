/** New posts reach a thousand readers of one room; and how many deliveries a second of the server's CPU gives, beside a bare socket.io. */
import { randomUUID } from 'node:crypto';
import { onCopy } from '../measure/copy-of.mjs';
import { clocks, used } from '../measure/cpu.mjs';
import { median, quantile, spread } from '../measure/numbers.mjs';
import { BY_CHANCE, cookiesOf, rowsOf } from '../measure/people.mjs';
import { startLoad, startProduct, startServer } from '../measure/processes.mjs';

const READERS = 1_000;
const USUAL = 5;
const RATES = [10, 20, 40, 80];
/** Longer than this behind, and the rate no longer holds. */
const HOLDS = 500;
/** So many of the readers have the whole of the client's data layer; more in one process would wait for one another. */
const SCREENS = 50;
/** The readers of a post that has to be asked for are spread over so many milliseconds each (`hold.ts`). */
const APART = 10;
const AIM = { p99: 80, ratio: 0.7, visible: 120, requests: 0.05 };

export const measureSockets = ({ community, seconds, rounds }, tell) =>
  onCopy(community, async (copy) => {
    const place = await placeOf(copy);
    const post = {
      url: `/api/topics/${place.topic_id}/posts`,
      headers: { cookie: place.cookies[0] },
      body: {
        id: '*id*',
        source:
          'STAMP Wir haben drei Papiere gebraucht, nicht zwölf. Wer die Vorlage nutzen möchte, fragt mich einfach.',
      },
    };
    const [product, limit] = [await startProduct(copy), await startServer('socket-server.mjs')];
    const [ours, theirs] = [startLoad('measure/listen.mjs'), startLoad('measure/listen.mjs')];
    try {
      const event = await eventOf(product.origin, post, place);
      for (const [listeners, server] of [
        [ours, product],
        [theirs, limit],
      ])
        await listeners.send({
          origin: server.origin,
          sockets: READERS,
          cookies: place.cookies,
          roomId: place.room_id,
          seq: event.seq,
        });
      const turn = (server, listeners, what) => async (rate) => {
        const before = clocks({ server: server.pid, database: community.postgres.pid, load: listeners.pid });
        const result = await listeners.send({ post: what, rate, seconds: seconds * 2 });
        return {
          ...result,
          cpu: used(before, clocks({ server: server.pid, database: community.postgres.pid, load: listeners.pid })),
        };
      };
      const [mine, bare] = [
        turn(product, ours, { ...post, url: product.origin + post.url }),
        turn(limit, theirs, { url: limit.origin, headers: {}, body: event }),
      ];
      await usual(mine, rounds, tell);
      await highest(mine, bare, rounds, tell);
      await ours.send({ leave: SCREENS });
      await visible(mine, { origin: product.origin, place, rounds, seconds: seconds * 2 }, tell);
    } finally {
      ours.stop();
      theirs.stop();
      await Promise.all([product.stop(), limit.stop()]);
    }
  });

/** A public room with a topic, readers who are signed in, and as many members of it as there are screens. */
async function placeOf(copy) {
  const [place] = await rowsOf(
    copy,
    `select t.room_id, r.slug, r.member_count, t.id as topic_id, t.slug as topic, (select b.member_id from room_members b join members m on m.id = b.member_id and m.state = 'active' where b.room_id = r.id limit 1) as author
    from topics t join rooms r on r.id = t.room_id where r.visibility = 'public' and t.post_count between 20 and 200 and (select count(*) from room_members b join members m on m.id = b.member_id and m.state = 'active' where b.room_id = r.id) > ${SCREENS} order by ${BY_CHANCE('t.id')} limit 1`,
  );
  const readers = (
    await rowsOf(
      copy,
      `select id from members where state = 'active' and not exists (select from room_members where room_id = $2 and member_id = members.id) order by ${BY_CHANCE('id')} limit $1`,
      [READERS, place.room_id],
    )
  ).map(({ id }) => id);
  const members = (
    await rowsOf(
      copy,
      `select m.id from room_members b join members m on m.id = b.member_id and m.state = 'active' where b.room_id = $1 and m.id <> $2 order by m.id limit $3`,
      [place.room_id, place.author, SCREENS],
    )
  ).map(({ id }) => id);
  const cookies = await cookiesOf(copy, [place.author, ...readers, ...members]);
  return {
    ...place,
    cookies: [place.author, ...readers].map((id) => cookies[id]),
    members: members.map((me) => ({ me, cookie: cookies[me] })),
  };
}

/** What the product tells of such a post, for the limit to tell the same. */
async function eventOf(origin, { url, headers, body }, { room_id }) {
  await fetch(origin + url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ ...body, id: randomUUID() }),
  });
  const { seq } = await (await fetch(`${origin}/api/rooms/${room_id}/events?since=0`, { headers })).json();
  const { events } = await (await fetch(`${origin}/api/rooms/${room_id}/events?since=${seq - 1}`, { headers })).json();
  return events[0];
}

async function usual(mine, rounds, tell) {
  const all = [];
  for (let round = 0; round < rounds; round++) all.push(await mine(USUAL));
  demandAll(all);
  const latencies = all.flatMap((one) => one.latencies);
  const p99 = quantile(latencies, 0.99);
  tell({
    row: 'delivery',
    what: `A new post reaches ${READERS} readers, ${USUAL} posts a second`,
    value: `p50 ${quantile(latencies, 0.5).toFixed(0)} ms, p99 ${p99.toFixed(0)} ms`,
    aim: `p99 ≤ ${AIM.p99} ms`,
    good: p99 <= AIM.p99,
    cost: median(all.map(({ cpu, posts }) => ((cpu.server + cpu.database) * 1000) / posts)),
    note: `all of ${latencies.length} delivered; others ${Math.round(median(all.map(({ cpu }) => cpu.others / cpu.seconds)) * 100)} %`,
  });
}

/** What a post costs those who have its topic on screen: how long until it is there, and what each asks for meanwhile. */
async function visible(mine, { origin, place, rounds, seconds }, tell) {
  const screens = startLoad('measure/screens.mjs');
  try {
    await screens.send({ origin, place, members: place.members });
    const [seen, asked] = [[], []];
    let posts = 0;
    for (let round = 0; round < rounds; round++) {
      const written = mine(USUAL);
      const shown = await screens.send({
        posts: { count: USUAL * seconds, seconds },
        quiet: APART * place.member_count + 1_000,
      });
      posts += (await written).posts;
      if (shown.missing) throw new Error(`${shown.missing} posts were not on the screens`);
      seen.push(...shown.latencies);
      asked.push(...shown.asked);
    }
    const p99 = quantile(seen, 0.99);
    const each = asked.length / posts / SCREENS;
    tell({
      row: 'visible',
      what: `A new post stands on the screens of ${SCREENS} of ${READERS} readers, ${USUAL} posts a second`,
      value: `p50 ${quantile(seen, 0.5).toFixed(0)} ms, p99 ${p99.toFixed(0)} ms; ${each.toFixed(3)} requests a post and reader`,
      aim: `p99 ≤ ${AIM.visible} ms, ${AIM.requests} requests`,
      good: p99 <= AIM.visible && each <= AIM.requests,
      note: [...new Set(asked)].join(', '),
    });
  } finally {
    screens.stop();
  }
}

async function highest(mine, bare, rounds, tell) {
  let rate = USUAL;
  for (const next of RATES) {
    const tried = await mine(next);
    if (tried.missing || tried.refused || quantile(tried.latencies, 0.99) > HOLDS) break;
    rate = next;
  }
  const [ours, limit] = [[], []];
  for (let round = 0; round < rounds; round++)
    for (const [turn, found] of [
      [mine, ours],
      [bare, limit],
    ])
      found.push(await turn(rate));
  const per = (all) => spread(all.map(({ done, cpu }) => done / cpu.server));
  const [own, other] = [per(ours), per(limit)];
  const text = ({ median: middle, min, max }) => `${Math.round(middle)} (${Math.round(min)}–${Math.round(max)})`;
  const ratio = own.median / other.median;
  tell({
    row: 'deliveries',
    what: `Deliveries a second of the server's CPU, ${rate} posts a second to ${READERS}`,
    value: `${text(own)} \\| bare socket.io ${text(other)} \\| ratio ${ratio.toFixed(2)}`,
    aim: `≥ ${AIM.ratio}`,
    good: ratio >= AIM.ratio,
    note: `ours includes answering the requests that write; p99 ${quantile(
      ours.flatMap((one) => one.latencies),
      0.99,
    ).toFixed(0)} ms`,
  });
}

function demandAll(rounds) {
  const lost = rounds.reduce((sum, { missing, refused }) => sum + missing + refused, 0);
  if (lost) throw new Error(`${lost} deliveries missing or posts refused`);
}
