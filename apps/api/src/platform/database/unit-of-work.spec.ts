import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openWorld, type World } from '../../../../../tests/support/world.js';
import { UnitOfWork } from './unit-of-work.js';

let world: World;
let work: UnitOfWork;
beforeAll(async () => {
  world = await openWorld();
  work = world.get(UnitOfWork);
  await world.sql('create table notes (text text)');
});
beforeEach(() => world.sql('delete from notes'));
afterAll(() => world.close());

const write = (text: string) => work.sql('insert into notes values ($1)', [text]);
const notes = async () =>
  (await world.sql<{ text: string }>('select text from notes order by text')).map(({ text }) => text);

describe('a unit of work', () => {
  it('undoes everything when a part fails, and tells nobody', async () => {
    const told: string[] = [];
    const action = work.run(async () => {
      await write('one');
      work.afterCommit(() => void told.push('one'));
      await work.run(() => write('two'));
      throw new Error('no');
    });
    await expect(action).rejects.toThrow('no');
    expect(await notes()).toEqual([]);
    expect(told).toEqual([]);
  });

  it('tells only what others can already read', async () => {
    const seen: string[][] = [];
    await work.run(async () => {
      await write('one');
      work.afterCommit(async () => void seen.push(await notes()));
    });
    expect(seen).toEqual([['one']]);
  });

  it('keeps what is done when telling fails', async () => {
    await work.run(async () => {
      await write('one');
      work.afterCommit(() => Promise.reject(new Error('nobody listens')));
    });
    expect(await notes()).toEqual(['one']);
  });

  it('undoes only the part that fails where that is attempted, and tells nothing of it', async () => {
    const told: string[] = [];
    const part = (text: string, fails: boolean) => () =>
      work.attempt(async () => {
        await write(text);
        work.afterCommit(() => void told.push(text));
        if (fails) throw new Error('no');
      });
    await work.run(async () => {
      await write('one');
      await expect(part('two', true)()).rejects.toThrow('no');
      await part('three', false)();
      expect(told).toEqual([]);
    });
    expect([await notes(), told]).toEqual([['one', 'three'], ['three']]);
  });

  it('answers the rows of an update like those of a select', async () => {
    await write('one');
    expect(await work.sql(`update notes set text = 'two' returning text`)).toEqual([{ text: 'two' }]);
    expect(await work.run(() => work.sql('delete from notes returning text'))).toEqual([{ text: 'two' }]);
  });
});
