import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { meetup } from '../../../../../tests/support/events.js';
import { without } from '../../../../../tests/support/swap.js';
import { openWorld, type Visitor, type World } from '../../../../../tests/support/world.js';
import { CalendarEventsQuery } from './calendar-events.query.js';
import { MOST_BYTES } from './write-feed.js';

let world: World;
let hannelore: Visitor;
beforeAll(async () => {
  world = await openWorld();
  hannelore = await world.member({ name: 'Hannelore', role: 'organiser' });
  for (const title of ['Eins', 'Zwei', 'Drei']) await hannelore.call('POST /api/events', meetup({ title }));
});
afterAll(() => world.close());

const fetched = async (query = {}) => (await world.guest.send('GET /api/calendar.ics', query)).body;
const titles = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((one) => String(one.getFirstPropertyValue('summary')));

/** What is asked of the database meanwhile: how often for the list, and for how many texts. */
async function asked(action: () => Promise<unknown>) {
  const publications = world.get(CalendarEventsQuery);
  const { everyone, byIds } = CalendarEventsQuery.prototype;
  const seen = { lists: 0, texts: 0 };
  const lists: typeof everyone = (filter) => (seen.lists++, everyone.call(publications, filter));
  const texts: typeof byIds = (ids) => ((seen.texts += ids.length), byIds.call(publications, ids));
  await without(publications, 'everyone', lists, () => without(publications, 'byIds', texts, action));
  return seen;
}

describe('the public feed', () => {
  it('is written once for all guests, however they put their filters', async () => {
    expect(await asked(() => Promise.all([fetched(), fetched(), fetched()]))).toEqual({ lists: 1, texts: 3 });
    expect(await asked(fetched)).toEqual({ lists: 0, texts: 0 });
    expect(await asked(() => fetched({ sector: ['culture', 'education'] }))).toEqual({ lists: 1, texts: 0 });
    expect(await asked(() => fetched({ sector: ['education', 'culture'] }))).toEqual({ lists: 0, texts: 0 });
  });

  it('is written anew after a change, and only what has changed', async () => {
    const { items } = await world.guest.call('GET /api/events', {});
    const slug = items.find(({ title }) => title === 'Zwei')!.slug;
    const { imported: _, id: _id, ...draft } = await hannelore.call('GET /api/events/:slug/draft', { slug });
    await hannelore.call('PUT /api/events/:slug', { ...draft, slug, title: 'Zwei, neu' });
    let text = '';
    expect(await asked(async () => (text = await fetched()))).toEqual({ lists: 1, texts: 1 });
    expect(titles(text).sort()).toEqual(['Drei', 'Eins', 'Zwei, neu']);
  });

  it('is asked for again after a minute, since another node may have changed something', async () => {
    await world.sql(`update events set title = 'Woanders', sequence = sequence + 1 where title = 'Eins'`);
    expect(titles(await fetched())).toContain('Eins');
    world.clock.advance({ seconds: 61 });
    expect(titles(await fetched())).toContain('Woanders');
  });

  it('has a megabyte at most, of which what is to come has most, and cuts long descriptions', async () => {
    await world.sql(
      `insert into events (slug, uid, title, kind, format, description, description_html, excerpt, starts, ends, zone, starts_at, ends_at, created_at, changed_at)
       select 'viel-' || n, 'viel-' || n, 'Viel ' || n, 'other', 'on_site', '', '<p>' || repeat('<a href="https://a.example/">ü &amp; w</a> ', 400) || '</p>', '', at, at, 'Europe/Berlin', at, at, now(), now()
         from generate_series(-80, 900) n, lateral (select timestamp '2026-11-24 12:00' + n * interval '1 hour' as at) t`,
    );
    world.clock.advance({ seconds: 61 });
    const text = await fetched();
    expect(Buffer.byteLength(text)).toBeLessThan(MOST_BYTES + 1_000);
    const shown = titles(text);
    expect(shown.length).toBeGreaterThan(100);
    expect(shown).toContain('Woanders');
    expect(shown.filter((title) => /^Viel -/.test(title) && Number(title.slice(5)) < -12)).toEqual([]);
    expect(text.replace(/\r\n /g, '')).toMatch(/DESCRIPTION:.{500,2200}…\r\n/);
    expect(text).not.toMatch(/&am|<a/);
  });
});
