import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lettersTo } from '../../../../../tests/support/letters.js';
import { roomOf } from '../../../../../tests/support/rooms.js';
import { openWorld, until, type Visitor, type World } from '../../../../../tests/support/world.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('being put into a private room by somebody', () => {
  it('is told by mail and to the open tabs of whoever it happens to', async () => {
    const karla = await world.member({ name: 'Karla', email: 'karla@example.org' });
    const miriam = await world.member({ name: 'Miriam' });
    const { room } = await roomOf(world, { visibility: 'private', owner: miriam });
    const ear = await karla.socket();
    await miriam.call('POST /api/rooms/:roomId/members', { roomId: room.id, memberId: karla.id });
    await until(() => (ear.heard.changed ?? []).some(([what]) => what === 'rooms'), 'the open tab to be told');
    const [letter, ...others] = await lettersTo(world, 'karla@example.org');
    expect(letter).toMatchObject({ title: `Miriam hat Sie in den Raum „${room.name}“ aufgenommen` });
    expect(letter!.text).toContain(`/raeume/${room.slug}`);
    expect(others).toEqual([]);
  });

  it("stands on their start page until they have opened the room, and on nobody else's", async () => {
    const karla = await world.member({ name: 'Karla' });
    const miriam = await world.member({ name: 'Miriam' });
    const news = async (who: Visitor) => (await who.call('GET /api/start/tasks', {})).addedTo;
    const [{ room }, other] = [
      await roomOf(world, { visibility: 'private', owner: miriam, members: [karla] }),
      await roomOf(world, { owner: miriam, members: [karla] }),
    ];
    expect(await news(karla)).toMatchObject([{ by: { name: 'Miriam' } }, { by: { name: 'Miriam' } }]);
    await miriam.call('PUT /api/rooms/:roomId/visit', { roomId: room.id });
    await karla.call('PUT /api/rooms/:roomId/visit', { roomId: other.room.id });
    expect(await news(karla)).toMatchObject([{ room: { id: room.id, slug: room.slug, name: room.name } }]);
    expect(await news(miriam)).toEqual([]);
    await miriam.call('DELETE /api/rooms/:roomId/members/:memberId', { roomId: room.id, memberId: karla.id });
    expect(await news(karla)).toEqual([]);
  });

  it('is no news to who joins by themselves, or opens a room', async () => {
    const karla = await world.member();
    const { room } = await roomOf(world);
    await karla.call('POST /api/rooms/:roomId/join', { roomId: room.id });
    await roomOf(world, { owner: karla });
    expect((await karla.call('GET /api/start/tasks', {})).addedTo).toEqual([]);
  });

  it('is told once, and not to who joins by themselves or looks after the room', async () => {
    const karla = await world.member({ email: 'karla2@example.org' });
    const miriam = await world.member({ email: 'miriam2@example.org' });
    const { room } = await roomOf(world, { visibility: 'public', owner: miriam });
    await karla.call('POST /api/rooms/:roomId/join', { roomId: room.id });
    await miriam.call('POST /api/rooms/:roomId/members', { roomId: room.id, memberId: karla.id });
    expect([
      ...(await lettersTo(world, 'karla2@example.org')),
      ...(await lettersTo(world, 'miriam2@example.org')),
    ]).toEqual([]);
  });

  it('is not told any more once they are out again: the mail would name a room that does not exist for them', async () => {
    const karla = await world.member({ email: 'karla3@example.org' });
    const { room, owner } = await roomOf(world, { visibility: 'private' });
    // As if the mail server were away: nothing has been sent yet.
    await owner.call('POST /api/rooms/:roomId/members', { roomId: room.id, memberId: karla.id });
    await world.sql(`update outbox set sent_at = null where recipient = 'karla3@example.org'`);
    await owner.call('DELETE /api/rooms/:roomId/members/:memberId', { roomId: room.id, memberId: karla.id });
    expect(await lettersTo(world, 'karla3@example.org')).toEqual([]);
  });
});
