import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { profile } from '../../../../../tests/support/profile.js';
import { type Ear, openWorld, until, type Visitor, type World } from '../../../../../tests/support/world.js';
import { ContactRepository } from './contact.repository.js';

let world: World;
let serial = 0;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function expert(contactLimit = 3) {
  const handle = `expert-${++serial}`;
  const member = await world.member({ handle, name: `Dr. Rat ${serial}`, email: `geheim.${handle}@rathaus.example` });
  await member.call('PUT /api/profile', profile({ name: `Dr. Rat ${serial}`, everyone: true, contactLimit }));
  return Object.assign(member, { handle });
}
const words = 'Könnten Sie auf unseren Ablauf schauen?';
const ask = (sender: Visitor, { handle }: { handle: string }, more: { id?: string; text?: string } = {}) =>
  sender.call('POST /api/experts/:handle/requests', {
    handle,
    id: randomUUID(),
    topic: 'consultation',
    text: words,
    ...more,
  });
const free = async (onlooker: Visitor, { handle }: { handle: string }) =>
  (await onlooker.call('GET /api/experts/:handle', { handle })).availability;
const mails = (kind: string) =>
  world.sql<{ recipient: string; title: string; text: string; reply_to: string | null }>(
    'select recipient, title, text, reply_to from outbox where kind = $1 order by created_at desc, id desc',
    [kind],
  );

describe('who may ask', () => {
  it('not a guest, not oneself, nobody who takes none or is not there', async () => {
    const [rat, none] = [await expert(), await expert(0)];
    const karla = await world.member();
    await expect(ask(world.guest, rat)).rejects.toMatchObject({ problem: { code: 'auth.required' } });
    await expect(ask(rat, rat)).rejects.toMatchObject({ problem: { code: 'contact.yourself' } });
    await expect(ask(karla, none)).rejects.toMatchObject({ problem: { code: 'contact.takes_none' } });
    await expect(ask(karla, { handle: 'nobody' })).rejects.toMatchObject({ problem: { code: 'not_found' } });
  });

  it('and not by a day that no calendar here has', async () => {
    const [rat, karla] = [await expert(), await world.member()];
    for (const answerBy of ['0000-01-01', '2026-02-30', '1926-12-01'])
      await expect(
        karla.call('POST /api/experts/:handle/requests', {
          handle: rat.handle,
          id: randomUUID(),
          topic: 'talk',
          text: words,
          answerBy,
        }),
      ).rejects.toMatchObject({ problem: { code: 'input.invalid', errors: [{ field: 'answerBy' }] } });
  });

  it('nobody who hides from the asker', async () => {
    const rat = await expert();
    await rat.call(
      'PUT /api/profile',
      profile({ name: 'Dr. Rat', version: 1, visibility: { name: 'nobody' } as never }),
    );
    await expect(ask(await world.member(), rat)).rejects.toMatchObject({ problem: { code: 'not_found' } });
  });

  it('names the field of a text that says nothing', async () => {
    await expect(ask(await world.member(), await expert(), { text: 'Hallo' })).rejects.toMatchObject({
      problem: { code: 'input.invalid', errors: [{ field: 'text' }] },
    });
  });

  it('once while a request is open, and not the whole town in a day', async () => {
    const [rat, karla] = [await expert(), await world.member()];
    await ask(karla, rat);
    await expect(ask(karla, rat)).rejects.toMatchObject({ problem: { code: 'contact.already_open' } });
    for (let n = 1; n < 8; n += 1) await ask(karla, await expert());
    await expect(ask(karla, await expert())).rejects.toMatchObject({ problem: { code: 'contact.too_many' } });
    world.clock.advance({ days: 1, seconds: 1 });
    await ask(karla, await expert());
  });
});

describe('a request', () => {
  it('reaches the expert by mail and on the platform, once for each id', async () => {
    const [rat, karla] = [await expert(), await world.member({ name: 'Karla M.' })];
    const id = randomUUID();
    const first = await ask(karla, rat, { id });
    expect(await ask(karla, rat, { id })).toEqual(first);
    await expect(ask(karla, rat, { id, text: 'Etwas ganz anderes.' })).rejects.toMatchObject({
      problem: { code: 'conflict' },
    });
    expect((await rat.call('GET /api/requests')).items).toMatchObject([
      { id: first.id, box: 'in', text: words, state: 'open', person: { name: 'Karla M.' } },
    ]);
    const [mail] = await mails('contacts.asked');
    expect(mail).toMatchObject({
      recipient: `geheim.${rat.handle}@rathaus.example`,
      title: 'Karla M. bittet Sie um Rat',
      reply_to: null,
    });
    expect(mail!.text).toContain(`> ${words}`);
    // Whose id one sends tells nothing of another's request: neither a refusal nor the answer.
    for (const taken of [id, first.id]) {
      const other = await ask(await world.member(), rat, { id: taken, text: 'Eine ganz andere Frage.' });
      expect([other.text, [id, first.id].includes(other.id)]).toEqual(['Eine ganz andere Frage.', false]);
    }
  });

  it('gives away no address, in no answer and no mail', async () => {
    const [rat, karla] = [await expert(), await world.member({ email: 'auch.geheim@kita.example' })];
    const sent = await ask(karla, rat);
    const told = [
      sent,
      await rat.call('GET /api/requests'),
      await karla.call('GET /api/requests', { box: 'out' }),
      await karla.call('GET /api/experts'),
      await karla.call('GET /api/experts/:handle', { handle: rat.handle }),
    ];
    await rat.call('POST /api/requests/:id/answer', { id: sent.id, text: 'Gern, am Montag.' });
    told.push(await karla.call('GET /api/requests', { box: 'out' }));
    const bodies = [...(await mails('contacts.asked')), ...(await mails('contacts.answered'))].map(
      ({ title, text, reply_to }) => ({ title, text, reply_to }),
    );
    expect(JSON.stringify([told, bodies])).not.toMatch(/geheim|@/);
  });

  it('is answered or declined by the expert alone, once', async () => {
    const [rat, karla, other] = [await expert(), await world.member(), await world.member()];
    const { id } = await ask(karla, rat);
    for (const stranger of [karla, other])
      await expect(
        stranger.call('POST /api/requests/:id/answer', { id, text: 'Ich antworte mal.' }),
      ).rejects.toMatchObject({ problem: { code: 'not_found' } });
    expect(await rat.call('POST /api/requests/:id/decline', { id })).toMatchObject({ state: 'declined', answer: null });
    await expect(rat.call('POST /api/requests/:id/answer', { id, text: 'Doch, gern sogar.' })).rejects.toMatchObject({
      problem: { code: 'contact.settled' },
    });
    expect((await mails('contacts.declined'))[0]!.title).toContain('kann gerade nicht helfen');
  });

  it('can be taken back, which makes room again, and the mail that was not sent yet', async () => {
    const [rat, karla] = [await expert(1), await world.member()];
    const { id } = await ask(karla, rat);
    const waiting = () => world.sql(`select from outbox where kind = 'contacts.asked' and subject_key = $1`, [id]);
    expect(await waiting()).toHaveLength(1);
    expect(await free(karla, rat)).toMatchObject({ free: 0 });
    await karla.call('POST /api/requests/:id/withdraw', { id });
    expect(await free(karla, rat)).toMatchObject({ free: 1, freeFrom: null });
    expect((await rat.call('GET /api/requests')).items).toEqual([]);
    expect(await waiting()).toEqual([]);
  });
});

describe('the limit of the week', () => {
  it('rolls: after seven days the first request makes room, and the date is told before', async () => {
    const rat = await expert(2);
    const onlooker = await world.member();
    const first = world.clock.now();
    await ask(await world.member(), rat);
    world.clock.advance({ days: 2 });
    await ask(await world.member(), rat);
    expect(await free(onlooker, rat)).toMatchObject({
      limit: 2,
      free: 0,
      freeFrom: new Date(first.getTime() + 7 * 86_400_000).toISOString(),
    });
    await expect(ask(await world.member(), rat)).rejects.toMatchObject({
      problem: { code: 'contact.week_full', title: expect.stringMatching(/wieder ab \d\d\.\d\d\.2026/) },
    });
    world.clock.advance({ days: 5 });
    await ask(await world.member(), rat);
    expect(await free(onlooker, rat)).toMatchObject({ free: 0 });
  });

  it('is what the directory narrows down by, orders by and counts', async () => {
    const [rat, onlooker] = [await expert(2), await world.member()];
    const found = (asked: object) => onlooker.call('GET /api/experts', { q: 'Rat', ...asked });
    const isThere = async () => (await found({ available: 'true' })).items.some(({ handle }) => handle === rat.handle);
    const available = (await found({})).facets.available!;
    await ask(await world.member(), rat);
    expect([await isThere(), (await found({})).facets.available]).toEqual([true, available]);
    await ask(await world.member(), rat);
    expect([await isThere(), (await found({})).facets.available]).toEqual([false, available - 1]);
    expect((await found({ sort: 'available' })).items.at(-1)).toMatchObject({
      handle: rat.handle,
      availability: { free: 0 },
    });
    world.clock.advance({ days: 7 });
    expect(await isThere()).toBe(true);
  });

  const rush = async (crowd: number) => {
    const rat = await expert(3);
    const senders = await Promise.all(Array.from({ length: crowd }, () => world.member()));
    const outcomes = await Promise.allSettled(senders.map((sender) => ask(sender, rat)));
    return outcomes.filter(({ status }) => status === 'fulfilled').length;
  };

  it('holds when many ask at the same moment', async () => expect(await rush(15)).toBe(3));

  it('would not hold without the queue (negative control)', async () => {
    const queue = jest.spyOn(ContactRepository.prototype, 'queue').mockResolvedValue(undefined as never);
    expect(await rush(15)).toBeGreaterThan(3);
    queue.mockRestore();
  });
});

describe('how long an answer takes', () => {
  it('is the median of what was answered, from three on', async () => {
    const [rat, onlooker] = [await expert(20), await world.member()];
    for (const days of [1, 2, 9]) {
      const { id } = await ask(await world.member(), rat);
      world.clock.advance({ days });
      await rat.call('POST /api/requests/:id/answer', { id, text: 'Hier ist die Antwort.' });
    }
    expect(await free(onlooker, rat)).toMatchObject({ answerDays: 2 });
  });
});

describe('open tabs', () => {
  it('of both hear of a request, when it is sent and when it ends', async () => {
    const [rat, karla] = [await expert(), await world.member()];
    const [hers, his] = [await rat.socket(), await karla.socket()];
    const told = ({ heard }: Ear) => (heard.changed ?? []).filter(([what]) => what === 'requests').length;
    const { id } = await ask(karla, rat);
    await until(() => told(hers) === 1, 'the expert to be told');
    await rat.call('POST /api/requests/:id/answer', { id, text: 'Gern, am Montag.' });
    await until(() => told(his) === 1, 'the sender to be told');
  });
});
