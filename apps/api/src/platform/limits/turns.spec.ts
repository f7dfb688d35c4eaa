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

it('a place has one turn in a round, however many it divides itself into', async () => {
  /** Who is served, of two hundred networks of one site and two of another, that of the second coming last. */
  const served = async (from: (site: string, network: string) => string[]) => {
    const turns = new Turns(1);
    const order: string[] = [];
    const end = await turns.take(...from('first', 'first'));
    const networks = [
      ...Array.from({ length: 200 }, (_, nth) => ['many', `many ${nth}`]),
      ['home', 'home 1'],
      ['home', 'home 2'],
    ];
    const all = networks.map(async ([site, network]) => {
      const over = await turns.take(...from(site!, network!));
      order.push(network!);
      over();
    });
    expect(turns.waitingOf(...from('home', 'home 2'))).toBe(1);
    end();
    await Promise.all(all);
    return order;
  };
  expect((await served((site, network) => [site, network])).slice(0, 5)).toEqual([
    'many 0',
    'home 1',
    'many 1',
    'home 2',
    'many 2',
  ]);
  // By network alone, home waits for all of them (negative control).
  expect((await served((_, network) => [network])).indexOf('home 1')).toBe(200);
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
