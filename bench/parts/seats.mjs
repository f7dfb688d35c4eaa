/** Registration opens and 500 people come at once for 50 seats. */
import { onCopy } from '../measure/copy-of.mjs';
import { median, quantile } from '../measure/numbers.mjs';
import { BY_CHANCE, cookiesOf, rowsOf } from '../measure/people.mjs';
import { startProduct } from '../measure/processes.mjs';

const [COMING, SEATS, ROUNDS] = [500, 50, 3];

export const measureSeats = ({ community, load }, tell) =>
  onCopy(community, async (copy) => {
    const members = (
      await rowsOf(copy, `select id from members where state = 'active' order by ${BY_CHANCE('id')} limit $1`, [COMING])
    ).map(({ id }) => id);
    const cookies = await cookiesOf(copy, members);
    const product = await startProduct(copy);
    const rounds = [];
    try {
      for (let round = 0; round < ROUNDS; round++) {
        const option = await newOption(copy, round);
        const requests = members.map((id) => ({
          method: 'PUT',
          path: `/api/participation/${option}`,
          headers: { cookie: cookies[id] },
        }));
        const { seconds, wrong, latencies } = await load.send({
          origin: product.origin,
          requests,
          connections: COMING,
          total: COMING,
        });
        const [{ seated, waiting }] = await rowsOf(
          copy,
          `select count(*) filter (where state = 'registered')::int as seated, count(*) filter (where state = 'waiting')::int as waiting from event_places where option_id = $1`,
          [option],
        );
        if (Object.keys(wrong).length || seated !== SEATS || waiting !== COMING - SEATS)
          throw new Error(`${seated} seated, ${waiting} waiting, unexpected ${JSON.stringify(wrong)}`);
        rounds.push({ seconds, latencies });
      }
    } finally {
      await product.stop();
    }
    const all = median(rounds.map(({ seconds }) => seconds));
    const latencies = rounds.flatMap((round) => round.latencies);
    tell({
      row: 'seats',
      what: '500 registrations at once for 50 seats',
      value: `${all.toFixed(2)} s until all have their answer`,
      cost: all * 1000,
      note: `p50 ${quantile(latencies, 0.5).toFixed(0)} ms, p99 ${quantile(latencies, 0.99).toFixed(0)} ms; 50 seated and 450 waiting each time`,
    });
  });

/** An event to come with one option of as many seats. */
async function newOption(copy, round) {
  const [{ id }] = await rowsOf(
    copy,
    `with event as (insert into events (slug, uid, title, kind, format, starts, ends, zone, starts_at, ends_at, created_at, changed_at)
       values ($1, $1, 'Fortbildung', 'training', 'on_site', now() + interval '30 days', now() + interval '31 days', 'Europe/Berlin', now() + interval '30 days', now() + interval '31 days', now(), now()) returning id)
     insert into event_options (event_id, position, name, mode, capacity) select id, 0, 'Vor Ort', 'on_site', $2 from event returning id`,
    [`bench-${Date.now()}-${round}`, SEATS],
  );
  return id;
}
