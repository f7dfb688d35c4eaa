import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventView } from '@querschnitt/shared/events/events.schema';
import ICAL from 'ical.js';
import { meetup } from '../../../../../tests/support/events.js';
import { openWorld, type Visitor, type World } from '../../../../../tests/support/world.js';

let world: World;
let hannelore: Visitor;
let mia: Visitor;
let ben: Visitor;
let event: EventView;

beforeAll(async () => {
  world = await openWorld();
  hannelore = await world.member({ name: 'Hannelore', role: 'organiser' });
  [mia, ben] = [await world.member({ name: 'Mia' }), await world.member({ name: 'Ben' })];
  event = await hannelore.call(
    'POST /api/events',
    meetup({
      title: 'Süßes & Saures, mit Ü',
      options: [
        { name: 'Vor Ort', mode: 'on_site', capacity: 1 },
        {
          name: 'Online',
          mode: 'online',
          joinUrl: 'https://video.example/geheim-7731',
          dialIn: 'PIN 7731',
          visibleFrom: '2026-12-03T15:30',
        },
      ],
    }),
  );
  await mia.call('PUT /api/participation/:optionId', { optionId: event.options[1]!.id });
  await ben.call('PUT /api/participation/:optionId', { optionId: event.options[0]!.id });
});
afterAll(() => world.close());

const SECRET = /geheim|7731/;
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
const open = (at: string) => new Date(at);
const feedPath = async (who: Visitor) => new URL((await who.call('POST /api/calendar/subscription')).url).pathname;
const fetched = (path: string, headers: Record<string, string> = {}) => world.app.inject({ url: path, headers });
const link = (who: Visitor, nth = 1) =>
  who.call('GET /api/participation/:optionId/link', { optionId: event.options[nth]!.id });

describe('the join link', () => {
  it('is in nothing that others can read: page, list, files, feeds, mails', async () => {
    const everywhere = await Promise.all([
      world.guest.send('GET /api/events/:slug', { slug: event.slug }),
      ben.send('GET /api/events/:slug', { slug: event.slug }),
      mia.send('GET /api/events/:slug', { slug: event.slug }),
      mia.send('GET /api/events'),
      world.guest.send('GET /api/events/:slug/event.ics', { slug: event.slug }),
      world.guest.send('GET /api/calendar.ics'),
    ]);
    expect(everywhere.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(everywhere.map(({ body }) => body).join()).not.toMatch(SECRET);
    expect(JSON.stringify(await world.sql('select title, text, calendar from outbox'))).not.toMatch(SECRET);
    expect(JSON.stringify(await world.sql('select html, source from posts'))).not.toMatch(SECRET);
  });

  it('is refused to guests, to those registered otherwise, and before its time', async () => {
    await expect(link(world.guest)).rejects.toMatchObject({ problem: { code: 'auth.required' } });
    await expect(link(ben)).rejects.toMatchObject({ problem: { code: 'event.link_for_registered' } });
    await expect(link(mia)).rejects.toMatchObject({ problem: { code: 'event.link_later' } });
  });

  it('is handed out from then on, and kept by nobody in between', async () => {
    await world.clock.at(open('2026-12-03T14:30:00Z'), async () => {
      const answer = await mia.send('GET /api/participation/:optionId/link', { optionId: event.options[1]!.id });
      expect(answer.json()).toEqual({ joinUrl: 'https://video.example/geheim-7731', dialIn: 'PIN 7731' });
      expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
      await expect(link(ben)).rejects.toMatchObject({ problem: { code: 'event.link_for_registered' } });
    });
  });
});

describe('the file of an event', () => {
  it('is a download with the event in UTC', async () => {
    const answer = await world.guest.send('GET /api/events/:slug/event.ics', { slug: event.slug });
    expect(answer.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'content-disposition': `attachment; filename="${event.slug}.ics"`,
    });
    const [entry] = read(answer.body);
    expect(entry).toMatchObject({
      summary: 'Süßes & Saures, mit Ü',
      description: 'Sie gehen mit einem fertigen Ablauf nach Hause.',
      location: 'Stadtteilbibliothek Nordlicht, Lindenzeile 14',
    });
    expect(entry!.startDate.toJSDate().toISOString()).toBe('2026-12-03T15:00:00.000Z');
  });
});

describe('the public feed', () => {
  it('takes the filters of the list and keeps cancelled events as cancelled', async () => {
    const off = await hannelore.call('POST /api/events', meetup({ title: 'Fällt aus', sectors: ['culture'] }));
    await hannelore.call('POST /api/events/:slug/cancellation', { slug: off.slug });
    const culture = read((await world.guest.send('GET /api/calendar.ics', { sector: 'culture' })).body);
    expect(culture.map(({ summary }) => summary)).toEqual(['Fällt aus']);
    expect(culture[0]!.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(culture[0]!.sequence).toBe(1);
  });

  it('is not sent again while nothing has changed', async () => {
    const first = await fetched('/api/calendar.ics');
    expect(first.headers['cache-control']).toContain('public');
    const etag = String(first.headers.etag);
    world.clock.advance({ minutes: 10 });
    expect((await fetched('/api/calendar.ics', { 'if-none-match': etag })).statusCode).toBe(304);
    for (const held of [`W/${etag}`, `"other", ${etag}`, `"other",W/${etag}`, '*'])
      expect((await fetched('/api/calendar.ics', { 'if-none-match': held })).statusCode).toBe(304);
    for (const other of ['"other"', `W/"other"`, ''])
      expect((await fetched('/api/calendar.ics', { 'if-none-match': other })).statusCode).toBe(200);
    await hannelore.call('PUT /api/events/:slug', {
      ...(await hannelore.call('GET /api/events/:slug/draft', { slug: event.slug })),
      directions: 'Hintereingang',
    });
    expect((await fetched('/api/calendar.ics', { 'if-none-match': etag })).statusCode).toBe(200);
  });
});

describe('a personal feed', () => {
  it('is opened by members only, and its address cannot be guessed', async () => {
    await expect(world.guest.call('POST /api/calendar/subscription')).rejects.toMatchObject({
      problem: { code: 'auth.required' },
    });
    expect((await fetched('/api/calendar/subscribed/events.ics')).statusCode).toBe(404);
    expect(await feedPath(mia)).toMatch(/^\/api\/calendar\/[\w-]{32}\/events\.ics$/);
    expect(JSON.stringify(await world.sql(`select * from calendar_feeds`))).not.toContain(
      (await feedPath(mia)).split('/')[3],
    );
  });

  it('holds what one takes part in, and the link only once it is open and one has the seat', async () => {
    const [hers, his] = [await feedPath(mia), await feedPath(ben)];
    const early = await fetched(hers);
    expect(early.headers).toMatchObject({ 'cache-control': 'private, no-cache', 'referrer-policy': 'no-referrer' });
    expect(read(early.body).map(({ summary }) => summary)).toEqual(['Süßes & Saures, mit Ü']);
    expect(early.body).not.toMatch(SECRET);
    await world.clock.at(open('2026-12-03T14:31:00Z'), async () => {
      expect((await fetched(hers)).body).toMatch(/CONFERENCE[^\r]*VALUE=URI[^\r]*/);
      expect((await fetched(his)).body).not.toMatch(SECRET);
    });
  });

  it('keeps what was called off, as cancelled and with a higher number than before, so that calendars take it out', async () => {
    const path = await feedPath(mia);
    const off = await hannelore.call('POST /api/events', meetup({ title: 'Fällt auch aus' }));
    await mia.call('PUT /api/participation/:optionId', { optionId: off.options[0]!.id });
    const entry = async () =>
      read((await fetched(path)).body).find(({ summary }) => summary.includes('Fällt auch aus'))!;
    const before = await entry();
    await hannelore.call('POST /api/events/:slug/cancellation', { slug: off.slug });
    const after = await entry();
    expect([before, after].map(({ component }) => component.getFirstPropertyValue('status'))).toEqual([
      'CONFIRMED',
      'CANCELLED',
    ]);
    expect(after).toMatchObject({ uid: before.uid, sequence: before.sequence + 1 });
  });

  it('says so while one only waits', async () => {
    await hannelore.call('PUT /api/participation/:optionId', { optionId: event.options[0]!.id });
    expect(read((await fetched(await feedPath(hannelore))).body)[0]!.summary).toMatch(/\(Warteliste\)$/);
  });

  it('stops when its address is renewed, when it is closed, and when the account is', async () => {
    const first = await feedPath(ben);
    const second = await feedPath(ben);
    expect((await fetched(first)).statusCode).toBe(404);
    expect((await fetched(second)).statusCode).toBe(200);
    expect(await ben.call('GET /api/calendar/subscription')).toMatchObject({ active: true });
    await world.sql(`update members set state = 'suspended' where id = $1`, [ben.id]);
    expect((await fetched(second)).statusCode).toBe(404);
    await world.sql(`update members set state = 'active' where id = $1`, [ben.id]);
    await ben.call('DELETE /api/calendar/subscription');
    expect((await fetched(second)).statusCode).toBe(404);
  });
});
