import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openWorld, type World } from '../../../../../tests/support/world.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Marked } from '../decorators/marked.js';
import { Jobs } from '../jobs/jobs.js';
import { DomainEvent, type Listener, On, ON } from './domain-event.js';
import { DomainEvents } from './domain-events.js';

const happened = new DomainEvent<{ id: string }>('test.happened');
const told: string[] = [];
let open = false;
let breaks: string | undefined;

function hear(who: string, id: string) {
  told.push(`${who} ${id} ${open ? 'before' : 'after'} the commit`);
  if (breaks === who) throw new Error(`${who} cannot`);
}

class Neighbour {
  @On(happened) inside = ({ id }: { id: string }) => hear('inside', id);
  @On(happened, 'after-commit') afterwards = ({ id }: { id: string }) => hear('afterwards', id);
  @On(happened, { background: 'test.later' }) later({ id }: { id: string }) {
    hear('later', id);
  }
}

let world: World;
let events: DomainEvents;
beforeAll(async () => {
  world = await openWorld();
  const marked = {
    find: () =>
      new Marked({ getProviders: () => [{ metatype: Neighbour, instance: new Neighbour() }] } as never).find<Listener>(
        ON,
      ),
  };
  events = new DomainEvents(world.get(UnitOfWork), world.get(Jobs), marked as never);
  events.onModuleInit();
});
beforeEach(async () => {
  await world.sql('delete from jobs');
  told.length = 0;
  breaks = undefined;
});
afterAll(() => world.close());

const action = () =>
  world.get(UnitOfWork).run(async () => {
    open = true;
    await events.publish(happened, { id: 'one' });
    open = false;
  });
const settle = async () => {
  world.get(Jobs).kick();
  await world.get(Jobs).settled();
};

describe('what has happened', () => {
  it('is told before the commit, after it, and as a job', async () => {
    await action();
    await settle();
    expect(told).toEqual([
      'inside one before the commit',
      'afterwards one after the commit',
      'later one after the commit',
    ]);
  });

  it('is undone when a listener in its transaction fails, and nobody else is told', async () => {
    breaks = 'inside';
    await expect(action()).rejects.toThrow('inside cannot');
    open = false;
    await settle();
    expect(told).toEqual(['inside one before the commit']);
  });

  it('stays when a listener after the commit fails', async () => {
    breaks = 'afterwards';
    await action();
    await settle();
    expect(told).toContain('later one after the commit');
  });

  it('is told in the background again until that succeeds', async () => {
    breaks = 'later';
    await action();
    await settle();
    breaks = undefined;
    world.clock.advance({ minutes: 1 });
    await settle();
    expect(told.filter((line) => line.startsWith('later'))).toHaveLength(2);
  });

  it('is told in a transaction of its own where none is open', async () => {
    await events.publish(happened, { id: 'two' });
    await settle();
    expect(told).toHaveLength(3);
  });
});
