import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { meetup } from '../../../../../tests/support/events.js';
import { openWorld, type Visitor, type World } from '../../../../../tests/support/world.js';

let world: World;
let hannelore: Visitor;
let other: Visitor;
let mia: Visitor;

beforeAll(async () => {
  world = await openWorld();
  hannelore = await world.member({ name: 'Hannelore', role: 'organiser' });
  other = await world.member({ name: 'Otto', role: 'organiser' });
  mia = await world.member({ name: 'Mia' });
});
afterAll(() => world.close());

const announce = (traits = {}) => hannelore.call('POST /api/events', meetup(traits));
const draftOf = (slug: string) => hannelore.call('GET /api/events/:slug/draft', { slug });

describe('announcing an event', () => {
  it('is refused to guests and plain members', async () => {
    await expect(world.guest.call('POST /api/events', meetup())).rejects.toMatchObject({
      problem: { code: 'auth.required' },
    });
    await expect(mia.call('POST /api/events', meetup())).rejects.toMatchObject({ problem: { code: 'auth.forbidden' } });
  });

  it.each([
    [{ starts: '2026-02-30T10:00' }, 'event.no_such_time', 'starts'],
    [{ starts: '2027-03-28T02:30', ends: '2027-03-28T03:30' }, 'event.no_such_time', 'starts'],
    [{ starts: '2027-03-28T01:30', ends: '2027-03-28T02:15' }, 'event.no_such_time', 'ends'],
    [
      { options: [{ name: 'Online', mode: 'online', visibleFrom: '2027-03-28T02:00' }] },
      'event.no_such_time',
      'options.0.visibleFrom',
    ],
    [{ ends: '2026-12-03T15:59' }, 'event.ends_before_start', 'ends'],
    [{ title: 'x' }, 'input.invalid', 'title'],
    [{ options: [{ name: 'Vor Ort', mode: 'on_site', capacity: 0 }] }, 'input.invalid', 'options.0.capacity'],
    [
      { options: [{ name: 'Online', mode: 'online', joinUrl: 'javascript:alert(1)' }] },
      'input.invalid',
      'options.0.joinUrl',
    ],
    [
      { options: [{ name: 'Online', mode: 'online', visibleFrom: '2026-13-01T10:00' }] },
      'input.invalid',
      'options.0.visibleFrom',
    ],
  ] as const)('%j is refused at its field', async (traits, code, field) => {
    await expect(announce(traits as object)).rejects.toMatchObject({ problem: { code, errors: [{ field }] } });
  });

  it('takes the first of an hour that comes twice, alike in form, page and calendar', async () => {
    const times = { starts: '2027-10-31T02:15', ends: '2027-10-31T02:45' };
    const event = await announce({
      title: 'Nacht der Uhren',
      ...times,
      options: [{ name: 'Online', mode: 'online', visibleFrom: '2027-10-31T02:05' }],
    });
    expect(event).toMatchObject({
      startsAt: '2027-10-31T00:15:00.000Z',
      endsAt: '2027-10-31T00:45:00.000Z',
      options: [{ linkVisibleFrom: '2027-10-31T00:05:00.000Z' }],
    });
    expect(await draftOf(event.slug)).toMatchObject({ ...times, options: [{ visibleFrom: '2027-10-31T02:05' }] });
    const file = await world.guest.send('GET /api/events/:slug/event.ics', { slug: event.slug });
    expect(file.body).toContain('DTSTART:20271031T001500Z');
    expect(file.body).toContain('DTEND:20271031T004500Z');
  });

  it('puts it on the board with its options, sanitised text and a topic of its own', async () => {
    const event = await announce({ description: 'Ein **Ablauf** <script>alert(1)</script>' });
    expect(event).toMatchObject({
      slug: 'elternabend-zu-bildschirmzeit',
      format: 'hybrid',
      startsAt: '2026-12-03T15:00:00.000Z',
      sequence: 0,
      organisers: [{ name: 'Hannelore' }],
      topic: { roomSlug: 'veranstaltungen' },
    });
    expect(event.descriptionHtml).toContain('<strong>Ablauf</strong>');
    expect(event.descriptionHtml).not.toContain('<script>');
    const talk = await world.guest.call('GET /api/rooms/:slug/topics/:topic', {
      slug: 'veranstaltungen',
      topic: event.topic!.slug,
    });
    expect(talk.topic.title).toBe(event.title);
    expect(talk.posts[0]!.html).toContain(`/termine/${event.slug}`);
  });

  it('gives a second event of the same name an address with the day', async () => {
    expect((await announce()).slug).toBe('elternabend-zu-bildschirmzeit-2026-12-03');
    expect((await announce()).slug).toBe('elternabend-zu-bildschirmzeit-2026-12-03-2');
    expect((await announce({ title: 'Month' })).slug).toBe('month-2026-12-03');
  });

  it('may place the topic in another room, but not in one the organiser cannot see', async () => {
    const room = await hannelore.call('POST /api/rooms', {
      name: 'Elternarbeit',
      purpose: '',
      visibility: 'internal',
      sectors: [],
    });
    const event = await announce({ roomId: room.id });
    expect((await mia.call('GET /api/events/:slug', { slug: event.slug })).topic).toMatchObject({
      roomSlug: 'elternarbeit',
    });
    expect((await world.guest.call('GET /api/events/:slug', { slug: event.slug })).topic).toBeNull();
    const secret = await other.call('POST /api/rooms', {
      name: 'Geheim',
      purpose: '',
      visibility: 'private',
      sectors: [],
    });
    await expect(announce({ roomId: secret.id })).rejects.toMatchObject({ problem: { code: 'not_found' } });
  });
});

describe('changing an event', () => {
  it('is refused to others, and so is looking at its links', async () => {
    const { slug } = await announce();
    const draft = await draftOf(slug);
    await expect(mia.call('GET /api/events/:slug/draft', { slug })).rejects.toMatchObject({
      problem: { code: 'auth.forbidden' },
    });
    await expect(other.call('GET /api/events/:slug/draft', { slug })).rejects.toMatchObject({
      problem: { code: 'event.not_yours' },
    });
    await expect(other.call('PUT /api/events/:slug', { ...draft, slug })).rejects.toMatchObject({
      problem: { code: 'event.not_yours' },
    });
    await expect(other.call('POST /api/events/:slug/cancellation', { slug })).rejects.toMatchObject({
      problem: { code: 'event.not_yours' },
    });
  });

  it('is refused where somebody else has saved since, and deletes no way of taking part that was added meanwhile', async () => {
    const { slug } = await announce();
    const open = await draftOf(slug);
    await hannelore.call('PUT /api/events/:slug', {
      ...open,
      placeName: 'Aula',
      options: [...open.options, { name: 'Aufzeichnung', mode: 'recording' }],
    });
    await expect(
      hannelore.call('PUT /api/events/:slug', { ...open, description: 'Tippfehler behoben' }),
    ).rejects.toMatchObject({ problem: { status: 409, code: 'conflict.changed' } });
    const now = await draftOf(slug);
    expect(now).toMatchObject({ placeName: 'Aula', description: open.description, version: 1 });
    expect(now.options.map(({ name }) => name)).toEqual([...open.options.map(({ name }) => name), 'Aufzeichnung']);
    expect(
      (await hannelore.call('PUT /api/events/:slug', { ...now, description: 'Tippfehler behoben' })).sequence,
    ).toBe(2);
  });

  it('lets only one of two save who read the same version, at once', async () => {
    const { slug } = await announce();
    const open = await draftOf(slug);
    const saved = await Promise.allSettled(
      ['Aula', 'Saal'].map((placeName) => hannelore.call('PUT /api/events/:slug', { ...open, placeName })),
    );
    expect(saved.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('cannot take seats or options from under people', async () => {
    const { slug, options } = await announce();
    await mia.call('PUT /api/participation/:optionId', { optionId: options[0]!.id });
    await other.call('PUT /api/participation/:optionId', { optionId: options[0]!.id });
    const draft = await draftOf(slug);
    await expect(
      hannelore.call('PUT /api/events/:slug', { ...draft, options: [{ ...draft.options[0]!, capacity: 1 }] }),
    ).rejects.toMatchObject({
      problem: {
        code: 'event.capacity_below_taken',
        errors: [{ field: 'options.0.capacity', detail: expect.stringContaining('2 Plätze') }],
      },
    });
    await expect(
      hannelore.call('PUT /api/events/:slug', { ...draft, options: draft.options.slice(1) }),
    ).rejects.toMatchObject({ problem: { code: 'event.option_in_use' } });
    expect((await draftOf(slug)).options).toEqual(draft.options);
  });

  it('raises the sequence and tells those registered when time, place or title change, but not for a typo in the text', async () => {
    const { slug, options } = await announce();
    await mia.call('PUT /api/participation/:optionId', { optionId: options[1]!.id });
    const changed = async () => (await world.sql(`select from outbox where kind = 'events.changed'`)).length;
    const draft = await draftOf(slug);
    const before = await changed();
    expect(
      (await hannelore.call('PUT /api/events/:slug', { ...draft, description: 'Tippfehler behoben' })).sequence,
    ).toBe(1);
    expect(await changed()).toBe(before);
    expect(
      (
        await hannelore.call('PUT /api/events/:slug', {
          ...(await draftOf(slug)),
          starts: '2026-12-04T16:00',
          ends: '2026-12-04T18:00',
        })
      ).sequence,
    ).toBe(2);
    expect(await changed()).toBe(before + 1);
    const [mail] = await world.sql<{ calendar: { content: string } }>(
      `select calendar from outbox where kind = 'events.changed' order by created_at desc, id desc limit 1`,
    );
    expect(mail!.calendar.content).toMatch(/METHOD:REQUEST[\s\S]*SEQUENCE:2[\s\S]*DTSTART:20261204T150000Z/);
  });
});

describe('calling an event off', () => {
  it('tells those who take part and those who wait, once, and cannot be repeated', async () => {
    const { slug, options } = await announce({ options: [{ name: 'Vor Ort', mode: 'on_site', capacity: 1 }] });
    for (const who of [mia, other]) await who.call('PUT /api/participation/:optionId', { optionId: options[0]!.id });
    expect(await hannelore.call('POST /api/events/:slug/cancellation', { slug, reason: 'Krank.' })).toMatchObject({
      status: 'cancelled',
      sequence: 1,
    });
    expect(await world.guest.call('GET /api/events/:slug', { slug })).toMatchObject({
      status: 'cancelled',
      cancelReason: 'Krank.',
      imported: null,
    });
    await expect(hannelore.call('POST /api/events/:slug/cancellation', { slug })).rejects.toMatchObject({
      problem: { code: 'event.cancelled' },
    });
    const sent = await world.sql<{ title: string; text: string; calendar: { method: string } | null }>(
      `select title, text, calendar from outbox where kind = 'events.cancelled' order by id`,
    );
    expect(sent.map(({ calendar }) => calendar?.method)).toEqual(['CANCEL', undefined]);
    expect(sent[0]!.text).toContain('Krank.');
  });
});

describe('an event that takes place after all', () => {
  it('is put back by its organiser, who alone may; all who stayed are told, calendars take it in again, and a seat given up meanwhile goes on', async () => {
    const { slug, options } = await announce({
      options: [
        { name: 'Vor Ort', mode: 'on_site', capacity: 1 },
        { name: 'Online', mode: 'online', capacity: null },
      ],
    });
    const [eva, optionId] = [await world.member(), options[0]!.id];
    for (const who of [mia, other]) await who.call('PUT /api/participation/:optionId', { optionId });
    await eva.call('PUT /api/participation/:optionId', { optionId: options[1]!.id });
    await expect(hannelore.call('DELETE /api/events/:slug/cancellation', { slug })).rejects.toMatchObject({
      problem: { code: 'event.takes_place' },
    });
    await hannelore.call('POST /api/events/:slug/cancellation', { slug, reason: 'Krank.' });
    await mia.call('DELETE /api/participation/:optionId', { optionId });
    await expect(other.call('DELETE /api/events/:slug/cancellation', { slug })).rejects.toMatchObject({
      problem: { code: 'event.not_yours' },
    });
    expect(await hannelore.call('DELETE /api/events/:slug/cancellation', { slug })).toMatchObject({
      status: 'confirmed',
      cancelReason: '',
      sequence: 2,
    });
    expect((await other.call('GET /api/events/:slug', { slug })).mine).toMatchObject([{ state: 'registered' }]);
    const sent = await world.sql<{ title: string; calendar: { content: string } | null }>(
      `select title, calendar from outbox where kind = 'events.reinstated'`,
    );
    expect(sent.map(({ calendar }) => /METHOD:\w+/.exec(calendar?.content ?? '')?.[0]).sort()).toEqual([
      'METHOD:REQUEST',
      undefined,
    ]);
    expect(sent[0]!.title).toMatch(/^Findet doch statt: /);
  });
});

describe('the list of attendees', () => {
  it('does not exist for others, and cannot hide a formula', async () => {
    const { slug, options } = await announce();
    const eve = await world.member({ name: '=HYPERLINK("https://evil.example")' });
    await eve.call('PUT /api/participation/:optionId', { optionId: options[0]!.id });
    for (const who of [mia, other, eve]) {
      await expect(who.call('GET /api/events/:slug/attendees', { slug })).rejects.toMatchObject({
        problem: { code: 'not_found' },
      });
      expect((await who.send('GET /api/events/:slug/attendees.csv', { slug })).statusCode).toBe(404);
    }
    expect((await hannelore.call('GET /api/events/:slug/attendees', { slug })).items).toMatchObject([
      { optionName: 'Vor Ort', state: 'registered', position: null },
    ]);
    const csv = await hannelore.send('GET /api/events/:slug/attendees.csv', { slug });
    expect(csv.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store' });
    expect(csv.body.split('\r\n')[1]).toMatch(/^"'=HYPERLINK\(""https:\/\/evil\.example""\)";/);
  });
});
