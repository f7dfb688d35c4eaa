import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { roomOf } from '../../../../../tests/support/rooms.js';
import { Ear, openWorld, until, type World } from '../../../../../tests/support/world.js';
import { UnitOfWork } from '../database/unit-of-work.js';

const MEMBERS = 600;
/** Asked of the database for each of them, whoever else comes. */
const STATEMENTS_EACH = 8;
/** Told to each of them of the others: far less than all of them. */
const PEOPLE_TOLD = 250;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe(`${MEMBERS} members of one room who all come back at once, as after a restart`, () => {
  it('are all let in for a few statements each, and each is told of some who are there, not of everybody', async () => {
    const members = [];
    for (let nth = 0; nth < MEMBERS; nth++) members.push(await world.member());
    const { room } = await roomOf(world);
    await world.sql(
      `insert into room_members (room_id, member_id, role, joined_at, seen) select $1, id, 'member', now(), 0 from members where id = any($2)`,
      [room.id, members.map(({ id }) => id)],
    );
    const address = await world.address();
    const since = performance.now();
    const asked = jest.spyOn(world.get(UnitOfWork), 'sql');
    const ears = await Promise.all(
      members.map(async ({ cookie }) => {
        const ear = await Ear.open(address, { cookie });
        expect((await ear.join(room.id, room.seq)).outcome).toBe('joined');
        return ear;
      }),
    );
    const took = performance.now() - since;
    const statements = asked.mock.calls.length / MEMBERS;
    asked.mockRestore();
    const told = ({ heard }: Ear) =>
      [
        ...(heard.present ?? []).flatMap(([{ people }]) => people),
        ...(heard.presence ?? []).flatMap(([{ here }]) => here),
      ].length;
    await until(() => ears.every(({ heard }) => heard.present), 'everybody to be told who is there');
    const most = Math.max(...ears.map(told));
    // The clock also says how busy this machine is; the long form of the chaos tests holds it to ten seconds.
    console.log(
      `${MEMBERS} members were let in within ${Math.round(took)} ms, for ${statements.toFixed(1)} statements each; each was told of at most ${most} people`,
    );
    ears.forEach((ear) => ear.close());
    expect(statements).toBeLessThan(STATEMENTS_EACH);
    expect(most).toBeLessThan(PEOPLE_TOLD);
  }, 120_000);
});
