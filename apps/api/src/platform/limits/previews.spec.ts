import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { roomOf } from '../../../../../tests/support/rooms.js';
import { openWorld, type Visitor, type World } from '../../../../../tests/support/world.js';
import { Previews } from './previews.js';

let world: World;
let many: Visitor & { id: string };
let one: Visitor & { id: string };
beforeAll(async () => {
  world = await openWorld({ VISITOR_LIMITS: 'on' });
  [many, one] = [await world.member({ role: 'organiser' }), await world.member({ role: 'organiser' })];
});
afterAll(() => world.close());

const ways: [string, (roomId: string, source: string) => ReturnType<Visitor['send']>][] = [
  ['a post', (roomId, source) => one.send('POST /api/rooms/:roomId/preview', { roomId, source })],
  ['an event', (_, description) => one.send('POST /api/events/preview', { description })],
];

it.each(ways)('how %s would look waits for a preview of somebody else; nothing else does', async (_, look) => {
  const { room } = await roomOf(world, { owner: one });
  let drawn = false;
  let end!: () => void;
  const other = world.get(Previews).inTurn(many.id, () => new Promise<void>((resolve) => (end = resolve)));
  const looking = look(room.id, 'Ein *Satz*.').then((answer) => ((drawn = true), answer));
  for (let nth = 0; nth < 5; nth++) expect((await one.send('GET /api/account')).statusCode).toBe(200);
  expect(drawn).toBe(false);
  end();
  await other;
  expect((await looking).json()).toEqual({ html: expect.stringContaining('<em>Satz</em>') });
});

describe('previews', () => {
  it('come member by member, with a rest between', async () => {
    const previews = new Previews();
    const order: string[] = [];
    const draw = (who: string) =>
      previews.inTurn(who, () => {
        order.push(who);
        setTimeout(() => order.push('others'), 0);
        for (const until = performance.now() + 10; performance.now() < until;);
      });
    await Promise.all(['a', 'a', 'a', 'b'].map(draw));
    expect(order).toEqual(['a', 'others', 'a', 'others', 'b', 'others', 'a']);
  });

  it('go on after one that could not be drawn', async () => {
    const previews = new Previews();
    const failing = previews.inTurn('a', () => Promise.reject(new Error('once')));
    const next = previews.inTurn('b', () => 'drawn');
    await expect(failing).rejects.toThrow('once');
    expect(await next).toBe('drawn');
  });

  it('are sixty in a minute', async () => {
    world.clock.advance({ minutes: 2 });
    const { room } = await roomOf(world, { owner: many });
    const statuses: number[] = [];
    for (let nth = 0; nth < 62; nth++)
      statuses.push((await many.send('POST /api/rooms/:roomId/preview', { roomId: room.id, source: 'a' })).statusCode);
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
  });
});
