import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@querschnitt/shared/contract';
import type { Route } from '@querschnitt/shared/kernel/contract';
import { shapeOf } from '../../../../../tests/support/contract-inputs.js';
import { roomOf } from '../../../../../tests/support/rooms.js';
import { openWorld, type Visitor, type World } from '../../../../../tests/support/world.js';
import { encodeCursor } from './cursor.js';

const ID = '00000000-0000-7000-8000-000000000000';
const AT = '2026-11-24T09:00:00.000Z';
/** Keys some list might compare with its rows, and parts of them that none can. */
const parts = [
  null,
  true,
  7,
  -1,
  1e999,
  '',
  'x',
  '\0',
  '\ud800',
  AT,
  '0000-01-01T00:00:00Z',
  '2026-02-31T00:00:00Z',
  'infinity',
  'now',
  '+99999-01-01',
  ID,
  `{${ID}}`,
  [],
  {},
  [[AT]],
];
const forged = [
  '',
  '!',
  'AAAA',
  'eyJhIjoxfQ',
  Buffer.from('"x"').toString('base64url'),
  Buffer.from('null').toString('base64url'),
  Buffer.from('['.repeat(290)).toString('base64url'),
  encodeCursor([]),
  encodeCursor([AT, ID, ID, ID]),
  ...parts.flatMap((part) =>
    [[part], [part, ID], [AT, part], ['x', part], [part, 'x', ID], [0, part, ID], ['x', 'x', part]].map(encodeCursor),
  ),
];
const lists = Object.values<Route>(contract).filter((route) => shapeOf(route).properties?.cursor);

let world: World;
let visitor: Visitor;
let place: Record<string, string>;
beforeAll(async () => {
  world = await openWorld();
  visitor = await world.member({ role: 'administrator' });
  const { room } = await roomOf(world);
  place = { slug: room.slug, roomId: room.id };
});
afterAll(() => world.close());

const ask = ({ on }: Route, cursor: string) =>
  visitor.send(on, {
    ...Object.fromEntries(Object.entries(place).filter(([name]) => on.includes(`:${name}`))),
    cursor,
  });

it('there are many lists that are read page by page', () => expect(lists.length).toBeGreaterThanOrEqual(13));

describe('a cursor nobody issued', () => {
  it.each(lists.map((route) => [route.on, route] as const))(
    'is refused, or taken for a place in the list, but never makes the server fail: %s',
    async (_, route) => {
      const answers = new Map<string, number>();
      for (const cursor of forged) answers.set(cursor, (await ask(route, cursor)).statusCode);
      expect([...answers].filter(([, status]) => status !== 200 && status !== 422)).toEqual([]);
      // At most those that are made like its own.
      expect([...answers].filter(([, status]) => status === 200).length).toBeLessThan(20);
    },
  );
});
