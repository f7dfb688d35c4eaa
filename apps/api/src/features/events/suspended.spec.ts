import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventView } from '@querschnitt/shared/events/events.schema';
import { meetup } from '../../../../../tests/support/events.js';
import { without } from '../../../../../tests/support/swap.js';
import { openWorld, until, type Visitor, type World } from '../../../../../tests/support/world.js';
import { ReleaseRegistrations } from './release-registrations.js';
import { Registrations } from './registrations.repository.js';

type Person = Visitor & { id: string };
let world: World;
let boss: Person;
let hannelore: Person;
let [mia, ben, eva]: Person[] = [];
let event: EventView;

beforeAll(async () => {
  world = await openWorld();
  boss = await world.member({ role: 'administrator' });
  hannelore = await world.member({ name: 'Hannelore', role: 'organiser' });
});
afterAll(() => world.close());
beforeEach(async () => {
  [mia, ben, eva] = [
    await world.member({ name: 'Mia' }),
    await world.member({ name: 'Ben' }),
    await world.member({ name: 'Eva' }),
  ];
  event = await announce();
});

const announce = (traits: Parameters<typeof meetup>[0] = {}) =>
  hannelore.call(
    'POST /api/events',
    meetup({
      options: [
        { name: 'Saal', mode: 'on_site', capacity: 1 },
        { name: 'Online', mode: 'online', capacity: 1 },
      ],
      ...traits,
    }),
  );
const hall = (of = event) => of.options[0]!.id;
const online = (of = event) => of.options[1]!.id;
const take = (who: Visitor | undefined, optionId: string) =>
  who!.call('PUT /api/participation/:optionId', { optionId });
const suspend = (who: Person | undefined) =>
  boss.call('PUT /api/members/:id/suspension', { id: who!.id, reason: 'Werbung' });
const draftOf = (slug: string) => hannelore.call('GET /api/events/:slug/draft', { slug });
const placesOf = (who: Person | undefined, of = event) =>
  world.sql<{ option: string; state: string }>(
    'select option_id as option, state from event_places where member_id = $1 and event_id = $2 order by state',
    [who!.id, of.id],
  );
const mails = async (who: Person | undefined) =>
  (
    await world.sql<{ kind: string }>(
      'select kind from outbox o join members m on m.email = o.recipient where m.id = $1 order by o.created_at, o.id',
      [who!.id],
    )
  ).map(({ kind }) => kind);
const counts = async () =>
  (await world.guest.call('GET /api/events', {})).items
    .find(({ id }) => id === event.id)!
    .options.map(({ taken, waiting }) => [taken, waiting]);

describe('somebody who is suspended', () => {
  it('leaves the seat to whoever is next, who is told as always, and the board counts anew', async () => {
    await take(mia, hall());
    await take(ben, hall());
    await take(eva, hall());
    await suspend(mia);
    expect([await placesOf(mia), await placesOf(ben)]).toEqual([[], [{ option: hall(), state: 'registered' }]]);
    expect(await counts()).toEqual([
      [1, 1],
      [0, 0],
    ]);
    expect((await mails(ben)).sort()).toEqual(['events.promoted', 'events.reminder', 'events.waiting']);
    expect((await eva!.call('GET /api/events/:slug', { slug: event.slug })).mine).toMatchObject([
      { position: 1, movedFrom: 2 },
    ]);
  });

  it('waits no longer, so that nothing can make them move up', async () => {
    await take(ben, hall());
    await take(mia, hall());
    await take(eva, hall());
    await suspend(mia);
    await ben!.call('DELETE /api/participation/:optionId', { optionId: hall() });
    expect([await placesOf(mia), await placesOf(eva)]).toEqual([[], [{ option: hall(), state: 'registered' }]]);
  });

  it('is out though their own seat sets off a chain that would come back to them', async () => {
    await take(mia, hall());
    await take(ben, online());
    await take(ben, hall());
    await take(mia, online());
    await take(eva, online());
    await suspend(mia);
    expect(await placesOf(mia)).toEqual([]);
    expect([await placesOf(ben), await placesOf(eva)]).toEqual([
      [{ option: hall(), state: 'registered' }],
      [{ option: online(), state: 'registered' }],
    ]);
    expect(await counts()).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });

  it('gets no mail about events any more, not even one that was waiting to be sent', async () => {
    const begun = await announce({
      starts: '2026-12-01T10:00',
      ends: '2026-12-01T12:00',
      options: [{ name: 'Saal', mode: 'on_site', capacity: 2 }],
    });
    await take(mia, hall(begun));
    await take(ben, hall(begun));
    await take(mia, hall());
    expect(await mails(mia)).toContain('events.reminder');
    await world.clock.at(new Date('2026-12-01T10:00:00Z'), async () => {
      await suspend(mia);
      await hannelore.call('PUT /api/events/:slug', {
        ...(await draftOf(begun.slug)),
        slug: begun.slug,
        placeName: 'Anderswo',
      });
      await hannelore.call('POST /api/events/:slug/cancellation', { slug: begun.slug });
    });
    expect(await mails(ben)).toEqual(expect.arrayContaining(['events.changed', 'events.cancelled']));
    expect(await mails(mia)).toEqual(['people.suspended']);
  });

  it('keeps the seat in what has begun, not the place in its queue', async () => {
    await take(mia, online());
    await take(ben, hall());
    await take(mia, hall());
    await world.clock.at(new Date('2026-12-03T16:00:00Z'), () => suspend(mia));
    expect(await placesOf(mia)).toEqual([{ option: online(), state: 'registered' }]);
    expect(await counts()).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });

  it('has nothing back when the suspension is lifted', async () => {
    await take(mia, hall());
    await suspend(mia);
    await boss.call('DELETE /api/members/:id/suspension', { id: mia!.id });
    expect(await placesOf(mia)).toEqual([]);
    expect(await counts()).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});

describe('a seat taken while one is being suspended', () => {
  /** Takes the seat when the places have been given back and nothing is committed yet. @returns places left in the end */
  async function between() {
    const back = world.get(ReleaseRegistrations);
    let reached!: () => void;
    let goOn!: () => void;
    const isReached = new Promise<void>((resolve) => (reached = resolve));
    const mayGoOn = new Promise<void>((resolve) => (goOn = resolve));
    const giveBack = back.run;
    const slowly = async (told: { memberId: string }) => {
      await giveBack(told);
      reached();
      await mayGoOn;
    };
    await without(back, 'run', slowly, async () => {
      const suspending = suspend(mia);
      await isReached;
      let settled = false;
      const taking = take(mia, hall())
        .catch(() => undefined)
        .finally(() => (settled = true));
      await until(
        async () =>
          settled ||
          (
            await world.sql(
              `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
            )
          ).length > 0,
        'the seat to be taken, or to wait',
      );
      goOn();
      await Promise.all([suspending, taking]);
    });
    return placesOf(mia);
  }

  it('is not given', async () => {
    expect(await between()).toEqual([]);
  });

  it('would be, if nobody held on to the member (negative control)', async () => {
    expect(await without(world.get(Registrations), 'holdMember', async () => undefined, between)).toEqual([
      { option: hall(), state: 'registered' },
    ]);
  });
});
