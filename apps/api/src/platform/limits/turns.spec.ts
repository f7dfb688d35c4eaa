import { expect, it } from '@jest/globals';
import { Turns } from './turns.js';

it('each of whom requests come from has a turn before anybody has a second one', async () => {
  const turns = new Turns(1);
  const order: string[] = [];
  const end = await turns.take('first');
  const all = ['many 1', 'many 2', 'many 3', 'one 1', 'other 1', 'one 2'].map(async (name) => {
    const over = await turns.take(name.split(' ')[0]!);
    order.push(name);
    over();
    over();
  });
  end();
  await Promise.all(all);
  expect(order).toEqual(['many 1', 'one 1', 'other 1', 'many 2', 'one 2', 'many 3']);
});

it('so many have theirs at once, and a turn that ended twice is given once', async () => {
  const turns = new Turns(2);
  const [a, b] = [await turns.take('a'), await turns.take('b')];
  let begun = 0;
  for (const whom of ['c', 'd', 'e']) void turns.take(whom).then(() => (begun += 1));
  await Promise.resolve();
  expect(begun).toBe(0);
  a();
  a();
  await new Promise(setImmediate);
  expect(begun).toBe(1);
  b();
  await new Promise(setImmediate);
  expect(begun).toBe(2);
});

it('a turn is followed by a rest for as long as somebody waits, and by none otherwise', async () => {
  const rests: number[] = [];
  const turns = new Turns(1, (tookMs) => (rests.push(tookMs), 10));
  const end = await turns.take('a');
  const next = turns.take('b');
  let rested = false;
  end();
  setTimeout(() => (rested = true), 5);
  (await next)();
  expect([rested, rests.length]).toEqual([true, 1]);
  rested = false;
  setTimeout(() => (rested = true), 5);
  await turns.take('a');
  expect(rested).toBe(false);
});
