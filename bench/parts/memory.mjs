/** Whether the API keeps what it was asked for: its memory while many read and write for long. */
import { memoryOf } from '../measure/cpu.mjs';
import { onCopy } from '../measure/copy-of.mjs';
import { startProduct } from '../measure/processes.mjs';
import { scenarios } from './scenarios.mjs';

const ASKED = ['topic', 'topics', 'rooms', 'page', 'directory', 'events', 'posts'];
const CONNECTIONS = 8;
const GROWTH = 1.1;

export const measureMemory = ({ community, load, seconds, rounds }, tell) =>
  onCopy(community, async (copy) => {
    const orders = await Promise.all(ASKED.map((name) => scenarios[name](copy)));
    const product = await startProduct(copy);
    const sizes = [];
    let answered = 0;
    try {
      // The first rounds fill what is kept on purpose: statements, drawn pages, words.
      for (let round = 0; round < 2 * rounds; round++) {
        for (const requests of orders)
          answered += (
            await load.send({ origin: product.origin, requests, connections: CONNECTIONS, seconds, offset: round * 11 })
          ).done;
        sizes.push(memoryOf([product.pid]).pss);
      }
    } finally {
      await product.stop();
    }
    const [middle, last] = [sizes[rounds - 1], sizes.at(-1)];
    tell({
      row: 'memory under load',
      what: 'Memory of the API under mixed load, half way and at the end (PSS)',
      value: `${middle.toFixed(0)} → ${last.toFixed(0)} MB`,
      aim: `≤ ${GROWTH} times`,
      good: last <= middle * GROWTH,
      note: `${answered} requests; after each round ${sizes.map((size) => size.toFixed(0)).join(', ')}`,
    });
  });
