import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { without } from '../../../../../tests/support/swap.js';
import { pause } from '../../../../../tests/support/chance.js';
import { Ear, openWorld, type World } from '../../../../../tests/support/world.js';
import { Sessions } from '../auth/sessions.js';
import { Sockets } from './sockets.js';
import { Watch } from './watch.js';

const PROMISED_MS = 2_000;

let world: World;
let node: World;
beforeAll(async () => {
  world = await openWorld();
  node = await world.anotherNode();
});
afterAll(() => world.close());

describe('a session that was ended', () => {
  it('loses its sockets at once on the node where it was ended, and others keep theirs', async () => {
    const [mia, other] = [await world.member(), await world.member()];
    const [ear, bystander] = [await mia.socket(), await other.socket()];
    await world.get(Sessions).endAll(mia.id);
    await ear.untilClosed(PROMISED_MS);
    expect(ear.heard.ended).toEqual([[]]);
    expect(bystander.socket.connected).toBe(true);
  });

  it('loses its sockets within two seconds on every other node, without any message between them', async () => {
    const mia = await world.member();
    const ear = await Ear.open(await node.address(), { cookie: mia.cookie });
    await world.get(Sessions).endAll(mia.id);
    await ear.untilClosed(PROMISED_MS);
    expect(ear.heard.ended).toEqual([[]]);
  });

  it('would keep them there if the node did not look for itself', async () => {
    const mia = await world.member();
    const ear = await Ear.open(await node.address(), { cookie: mia.cookie });
    await without(
      node.get(Watch),
      'closeEnded',
      async () => undefined,
      async () => {
        await world.get(Sessions).endAll(mia.id);
        await pause(PROMISED_MS);
        expect(ear.socket.connected).toBe(true);
      },
    );
    await ear.untilClosed(PROMISED_MS);
  });

  it('loses them too when the person is suspended', async () => {
    const mia = await world.member();
    const ear = await mia.socket();
    await world.sql(`update members set state = 'suspended' where id = $1`, [mia.id]);
    await ear.untilClosed(PROMISED_MS);
  });
});

describe('a socket', () => {
  it('that connects while sessions are being checked stays open', async () => {
    const [early, late] = [await world.member(), await world.member()];
    await early.socket();
    let ear: Ear | undefined;
    const watch = world.get(Watch);
    const alive = watch['alive'].bind(watch);
    await without(
      watch,
      'alive',
      async (ids: string[]) => ((ear ??= await late.socket()), alive(ids)),
      () => watch.closeEnded(),
    );
    await ear!.settle();
    expect(ear!.socket.connected).toBe(true);
  });

  it('is refused to a page of another origin', async () => {
    const mia = await world.member();
    await expect(mia.socket({ origin: 'https://evil.example' })).rejects.toThrow();
    await expect(mia.socket({ origin: world.config.publicUrl })).resolves.toBeDefined();
  });

  it('of a stranger is a guest, whatever cookie it shows', async () => {
    const ear = await Ear.open(await world.address(), { cookie: 'session=invented' });
    const known = world
      .get(Sockets)
      .all()
      .find(({ id }) => id === ear.socket.id);
    expect(known?.data.actor).toEqual({ id: null, role: 'guest' });
    ear.close();
  });
});
