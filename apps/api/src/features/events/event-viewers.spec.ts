import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { meetup } from '../../../../../tests/support/events.js';
import { without } from '../../../../../tests/support/swap.js';
import {
  type Ear,
  Ear as Ears,
  openWorld,
  until,
  type Visitor,
  type World,
} from '../../../../../tests/support/world.js';
import { EventViewers } from '../../platform/realtime/event-viewers.js';

let world: World;
let hannelore: Visitor;
beforeAll(async () => {
  world = await openWorld();
  hannelore = await world.member({ role: 'organiser' });
});
afterAll(() => world.close());

/** Whoever came to look within a second would hear of the announcement itself. */
async function announce() {
  const event = await hannelore.call(
    'POST /api/events',
    meetup({ options: [{ name: 'Vor Ort', mode: 'on_site', capacity: 1 }] }),
  );
  await until(() => !world.get(EventViewers)['due'].size, 'the announcement to be told');
  return event;
}
const told = ({ heard }: Ear, what: string) => (heard.changed ?? []).filter(([said]) => said === what).length;
const watch = (ear: Ear, eventId: string | null) => ear.socket.emitWithAck('watch', { eventId });

describe('an event on screen', () => {
  it('tells members and guests who look at it that it has changed, and nobody else', async () => {
    const [event, other] = [await announce(), await announce()];
    const address = await world.address();
    const [guest, stranger] = [await Ears.open(address, {}), await Ears.open(address, {})];
    await watch(guest, event.id);
    await watch(stranger, other.id);
    await (await world.member()).call('PUT /api/participation/:optionId', { optionId: event.options[0]!.id });
    await until(() => told(guest, 'event') === 1, 'the guest to be told');
    expect(told(stranger, 'event')).toBe(0);
    // Whoever moves on hears nothing of what they have left.
    await watch(guest, other.id);
    await hannelore.call('POST /api/events/:slug/cancellation', { slug: event.slug, reason: 'Krank' });
    await hannelore.call('POST /api/events/:slug/cancellation', { slug: other.slug, reason: 'Krank' });
    await until(
      () => told(guest, 'event') === 2 && told(stranger, 'event') === 1,
      'both to be told of the other event',
    );
  });

  it('tells whoever moves up from the queue, wherever they are on the platform', async () => {
    const event = await announce();
    const optionId = event.options[0]!.id;
    const [miriam, karla] = [await world.member(), await world.member()];
    for (const who of [miriam, karla]) await who.call('PUT /api/participation/:optionId', { optionId });
    const ear = await karla.socket();
    await miriam.call('DELETE /api/participation/:optionId', { optionId });
    await until(() => told(ear, 'events') > 0, 'Karla to be told');
    expect((await karla.call('GET /api/events/:slug', { slug: event.slug })).mine[0]).toMatchObject({
      state: 'registered',
    });
  });

  it('tells of many changes in one second once, and would tell each without that (negative control)', async () => {
    const event = await announce();
    const ear = await Ears.open(await world.address(), {});
    await watch(ear, event.id);
    const onlookers = world.get(EventViewers);
    for (let nth = 0; nth < 50; nth++) onlookers.tell(event.id);
    await until(() => told(ear, 'event') > 0, 'a word of the changes');
    expect(told(ear, 'event')).toBe(1);
    const direct = (eventId: string) => onlookers['sockets'].io!.to(`event:${eventId}`).emit('changed', 'event');
    await without(onlookers, 'tell', direct as never, async () => {
      for (let nth = 0; nth < 50; nth++) onlookers.tell(event.id);
    });
    await until(() => told(ear, 'event') === 51, 'every word');
  });

  it('keeps a tab to one event, whatever it asks to watch', async () => {
    const ear = await Ears.open(await world.address(), {});
    for (let nth = 0; nth < 200; nth++) await watch(ear, `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`);
    expect(await ear.socket.emitWithAck('watch', { eventId: 'x' } as never)).toEqual({ outcome: 'done' });
    const rooms = [...world.get(EventViewers)['sockets'].all()]
      .flatMap((socket) => [...socket.rooms])
      .filter((name) => name.endsWith('000000000199') || /event:0{8}/.test(name));
    expect(rooms).toEqual(['event:00000000-0000-4000-8000-000000000199']);
  });
});
