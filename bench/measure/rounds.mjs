import { clocks, used } from './cpu.mjs';
import { median, quantile, spread } from './numbers.mjs';

/**
 * Lets several take turns, ours, limit, ours, limit …, so that whatever else the machine does hits all alike.
 * @param {{ name: string, server: number, run: (round: number) => Promise<{ done: number, latencies?: number[] }> }[]} turns
 */
export async function alternate(turns, { database, load, rounds = 5 }) {
  for (const { run } of turns) await run(0);
  const measured = Object.fromEntries(turns.map(({ name }) => [name, []]));
  for (let round = 1; round <= rounds; round++)
    for (const { name, server, run } of turns) {
      const before = clocks({ server, database, load });
      const result = await run(round);
      measured[name].push({ ...result, cpu: used(before, clocks({ server, database, load })) });
    }
  return Object.fromEntries(Object.entries(measured).map(([name, all]) => [name, summary(all)]));
}

/** Of the rounds of one: things a second, milliseconds of CPU each, how long each took, what others used of the machine. */
function summary(rounds) {
  const wrong = rounds.map(({ wrong: refused = {} }) => refused).filter((refused) => Object.keys(refused).length);
  if (wrong.length) throw new Error(`unexpected answers: ${JSON.stringify(wrong)}`);
  const each = (of) => spread(rounds.map(({ done, seconds, cpu }) => of({ done, seconds, cpu })));
  const latencies = rounds.flatMap(({ latencies: all = [] }) => all);
  return {
    rate: each(({ done, seconds }) => done / seconds),
    serverMs: each(({ done, cpu }) => (cpu.server * 1000) / done),
    databaseMs: each(({ done, cpu }) => (cpu.database * 1000) / done),
    others: median(rounds.map(({ cpu }) => cpu.others / cpu.seconds)),
    p50: quantile(latencies, 0.5),
    p95: quantile(latencies, 0.95),
    p99: quantile(latencies, 0.99),
    done: rounds.map(({ done }) => done),
  };
}

/** How ours stands to the limit, round by round. */
export function ratioOf(ours, limit) {
  return {
    rate: ours.rate.median / limit.rate.median,
    cpu: limit.serverMs.median / ours.serverMs.median,
    allCpu: (limit.serverMs.median + limit.databaseMs.median) / (ours.serverMs.median + ours.databaseMs.median),
  };
}
