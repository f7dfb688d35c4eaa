import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventView } from '@querschnitt/shared/events/events.schema';
import { meetup } from '../../../../../tests/support/events.js';
import { openWorld, type Visitor, type World } from '../../../../../tests/support/world.js';

let world: World;
let hannelore: Visitor;
let mia: Visitor;
let eva: Visitor;
let event: EventView;

beforeAll(async () => {
  world = await openWorld();
  hannelore = await world.member({ name: 'Hannelore', role: 'organiser' });
});
afterAll(() => world.close());
beforeEach(async () => {
  [mia, eva] = [await world.member(), await world.member()];
  event = await hannelore.call(
    'POST /api/events',
    meetup({
      title: 'Trickfilm',
      options: [
        { name: 'Vor Ort', mode: 'on_site', capacity: 1 },
        { name: 'Online', mode: 'online' },
      ],
    }),
  );
});

const take = (who: Visitor, optionId = event.options[0]!.id) =>
  who.call('PUT /api/participation/:optionId', { optionId });
const leave = (who: Visitor) => who.call('DELETE /api/participation/:optionId', { optionId: event.options[0]!.id });
const visit = (who: Visitor) => who.call('PUT /api/events/:slug/visit', { slug: event.slug });
const news = async (who: Visitor) => (await who.call('GET /api/start/tasks', {})).movedUp;
async function evaMovesUp() {
  await take(mia);
  await take(eva);
  await leave(mia);
}

describe('having moved up', () => {
  it("stands on the start page until the page of the event was opened, and on nobody else's", async () => {
    await evaMovesUp();
    const told = [{ event: { slug: event.slug, title: 'Trickfilm', startsAt: event.startsAt }, option: 'Vor Ort' }];
    expect(await news(eva)).toMatchObject(told);
    expect(await news(mia)).toEqual([]);
    await visit(mia);
    expect(await news(eva)).toMatchObject(told);
    await visit(eva);
    expect(await news(eva)).toEqual([]);
    await expect(visit(world.guest)).rejects.toMatchObject({ problem: { code: 'auth.required' } });
  });

  it('is not said of a seat one took oneself, nor of a place in the queue', async () => {
    await take(mia);
    await take(eva);
    for (const who of [mia, eva]) expect(await news(who)).toEqual([]);
  });

  it('is no news any more where one has chosen otherwise, the event is called off or over', async () => {
    await evaMovesUp();
    await take(eva, event.options[1]!.id);
    expect(await news(eva)).toEqual([]);

    await take(mia);
    await take(eva);
    await leave(mia);
    expect(await news(eva)).toHaveLength(1);
    const before = world.clock.now();
    world.clock.set(event.endsAt);
    expect(await news(eva)).toEqual([]);
    world.clock.set(before.toISOString());
    expect(await news(eva)).toHaveLength(1);
    await hannelore.call('POST /api/events/:slug/cancellation', { slug: event.slug });
    expect(await news(eva)).toEqual([]);
  });
});
