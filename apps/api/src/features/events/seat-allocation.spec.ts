import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { meetup } from '../../../../../tests/support/events.js';
import { openWorld, until, type Visitor, type World } from '../../../../../tests/support/world.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Registrations } from './registrations.repository.js';
import { RegisterForEvent } from './register-for-event.js';
import { CancelRegistration } from './cancel-registration.js';

const SEATS = 50;
const PEOPLE = 500;

let world: World;
let hannelore: Visitor;
let people: { id: string; role: 'member' }[];

beforeAll(async () => {
  world = await openWorld();
  hannelore = await world.member({ role: 'organiser' });
  people = Array.from({ length: PEOPLE }, () => ({ id: randomUUID(), role: 'member' as const }));
  await world.sql(
    `insert into members (id, handle, name, email, role, state, created_at) select id, 'p-' || id, 'P', id || '@example.org', 'member', 'active', $2 from unnest($1::uuid[]) as given(id)`,
    [people.map(({ id }) => id), world.clock.now()],
  );
});
afterAll(() => world.close());

const announce = () =>
  hannelore.call(
    'POST /api/events',
    meetup({
      options: [
        { name: 'Vor Ort', mode: 'on_site', capacity: SEATS },
        { name: 'Online', mode: 'online', capacity: null },
      ],
    }),
  );
const sold = async (optionId: string) =>
  (
    await world.sql<{ sold: number }>(
      `select count(*)::int as sold from event_places where option_id = $1 and state = 'registered'`,
      [optionId],
    )
  )[0]!.sold;

describe(`${SEATS} seats and ${PEOPLE} people at once`, () => {
  it('are given away exactly; the rest wait in a queue without gaps', async () => {
    const event = await announce();
    const optionId = event.options[0]!.id;
    const registerForEvent = world.get(RegisterForEvent);
    await Promise.all(people.map((me) => registerForEvent.run(me, { optionId })));
    expect(await sold(optionId)).toBe(SEATS);
    const { options } = await hannelore.call('GET /api/events/:slug', { slug: event.slug });
    expect(options[0]).toMatchObject({ taken: SEATS, waiting: PEOPLE - SEATS });
  }, 60_000);

  it('never exceed while people also change and leave, and nobody waits beside a free seat', async () => {
    const event = await announce();
    const [onSite, online] = event.options.map(({ id }) => id) as [string, string];
    const [registerForEvent, withdraw] = [world.get(RegisterForEvent), world.get(CancelRegistration)];
    const crowd = people.slice(0, 120);
    await Promise.all(
      crowd.map(async (me, n) => {
        await registerForEvent.run(me, { optionId: n % 2 ? onSite : online });
        await registerForEvent.run(me, { optionId: n % 2 ? online : onSite });
        if (n % 3 === 0) await withdraw.run(me, { optionId: onSite });
      }),
    );
    const { options } = await hannelore.call('GET /api/events/:slug', { slug: event.slug });
    expect(await sold(onSite)).toBe(options[0]!.taken);
    expect(options[0]!.taken).toBeLessThanOrEqual(SEATS);
    expect(options[0]!.waiting === 0 || options[0]!.taken === SEATS).toBe(true);
    const doubled = await world.sql(
      `select member_id from event_places where event_id = $1 and state = 'registered' group by 1 having count(*) > 1`,
      [event.id],
    );
    expect(doubled).toEqual([]);
  }, 60_000);

  it('control: looking first and writing then, as a naive program does, sells more than there are', async () => {
    const event = await announce();
    const optionId = event.options[0]!.id;
    const some = people.slice(0, SEATS + 5);
    const looked = await Promise.all(some.map(() => sold(optionId)));
    for (const [nth, { id }] of some.entries())
      if (looked[nth]! < SEATS)
        await world.sql(
          `insert into event_places (event_id, option_id, member_id, state, since) values ($1, $2, $3, 'registered', $4)`,
          [event.id, optionId, id, world.clock.now()],
        );
    expect(await sold(optionId)).toBeGreaterThan(SEATS);
  }, 60_000);

  it('are held by the database itself, whatever a program writes', async () => {
    const event = await announce();
    await expect(
      world.sql('update event_options set taken = $2 where id = $1', [event.options[0]!.id, SEATS + 1]),
    ).rejects.toThrow(/seats_never_exceeded/);
  });
});

describe('seats of one event', () => {
  it('are not given beyond their number, whoever has looked before', async () => {
    const event = await announce();
    const optionId = event.options[0]!.id;
    await world.sql('update event_options set taken = capacity where id = $1', [optionId]);
    expect(await world.get(Registrations).occupy(optionId)).toBe(false);
  });

  it('change one after the other: who takes or leaves one, or changes the event, waits until another change is through', async () => {
    const other = await world.anotherNode();
    const event = await announce();
    const optionId = event.options[0]!.id;
    const [me] = people as [(typeof people)[0]];
    const changes = [
      () => world.get(RegisterForEvent).run(me, { optionId }),
      () => world.get(CancelRegistration).run(me, { optionId }),
      () => hannelore.call('POST /api/events/:slug/cancellation', { slug: event.slug, reason: '' }),
    ];
    for (const change of changes) {
      let changed = false;
      const isWaiting = () =>
        world.sql(
          `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like 'select from events where%'`,
        );
      const { changing } = await other.get(UnitOfWork).run(async () => {
        await other.sql('select from events where id = $1 for no key update', [event.id]);
        const changing = change().then(() => (changed = true));
        await until(async () => changed || (await isWaiting()).length > 0, 'the change to be made, or to wait');
        expect(changed).toBe(false);
        return { changing };
      });
      await changing;
      expect(changed).toBe(true);
    }
  });
});
