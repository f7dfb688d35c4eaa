import { expect, it } from '@jest/globals';
import { Places } from './places.js';

const network = (nth: number) => `2001:db8:7:${nth.toString(16)}::1`;

it('a site has as many places as two of its networks, and those back which are given back', () => {
  const places = new Places(3);
  const enter = (address: string) => !places.isFull(address) && places.take(address);
  const taken = Array.from({ length: 100 }, (_, nth) => enter(network(nth))).filter((back) => back !== false);
  expect(taken).toHaveLength(6);
  expect([places.isFull(network(200)), places.isFull('2001:db8:8::1'), places.isFull('198.51.100.7')]).toEqual([
    true,
    false,
    false,
  ]);
  taken[0]!();
  taken[0]!();
  expect([enter(network(200)), enter(network(201))]).toEqual([expect.any(Function), false]);
});

it('a network has so many, an IPv4 address too', () => {
  for (const address of [network(1), '198.51.100.7']) {
    const places = new Places(3);
    for (let nth = 0; nth < 3; nth++) places.take(address);
    expect([places.isFull(address), places.isFull(network(2))]).toEqual([true, false]);
  }
});
