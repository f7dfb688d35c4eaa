import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventInput } from '@querschnitt/shared/events/events.schema';
import type { CalendarImport } from '@querschnitt/shared/events/imports.schema';
import { lettersTo } from '../../../../../tests/support/letters.js';
import { openWorld, type Visitor, type World } from '../../../../../tests/support/world.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

let world: World;
let hannelore: Visitor;
let mia: Visitor;
beforeAll(async () => {
  world = await openWorld();
  hannelore = await world.member({ name: 'Hannelore', role: 'organiser' });
  mia = await world.member({ name: 'Mia' });
});
afterAll(() => world.close());

const calendar = (...events: string[][]) =>
  ['BEGIN:VCALENDAR', ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']), 'END:VCALENDAR'].join(
    '\r\n',
  );
const single = (uid: string, ...lines: string[]) => [
  `UID:${uid}`,
  'DTSTART:20270105T170000Z',
  'DTEND:20270105T180000Z',
  ...lines,
];
const daily = (uid: string, count: number, hour = 18, ...lines: string[]) => [
  `UID:${uid}`,
  `SUMMARY:Treff ${uid}`,
  `DTSTART;TZID=Europe/Berlin:20270105T${hour}0000`,
  `DTEND;TZID=Europe/Berlin:20270105T${hour}3000`,
  `RRULE:FREQ=DAILY;COUNT=${count}`,
  ...lines,
];

async function upload(content: string, who: Visitor = hannelore) {
  const payload = `--x\r\ncontent-disposition: form-data; name="file"; filename="kalender.ics"\r\ncontent-type: text/calendar\r\n\r\n${content}\r\n--x--\r\n`;
  const answer = await world.app.inject({
    method: 'POST',
    url: '/api/calendar-imports',
    headers: { cookie: who.cookie, 'content-type': 'multipart/form-data; boundary=x' },
    payload,
  });
  return answer.json<CalendarImport>();
}
const apply = (
  { id }: CalendarImport,
  choice: { without?: string[]; linksForRegistered?: boolean } = {},
  who: Visitor = hannelore,
) => who.call('POST /api/calendar-imports/:importId/application', { importId: id, ...choice });

/** Statements of taking a calendar over, without those of the worker that sends mails beside it. */
async function statements(content: string) {
  const seen = await upload(content);
  const asked = jest.spyOn(world.get(UnitOfWork), 'sql');
  await apply(seen);
  const count = asked.mock.calls.filter(([text]) => !/outbox\s+set|from outbox o|skip locked/.test(text)).length;
  asked.mockRestore();
  return count;
}

/** Mia takes part in so many dates of a series, each of which has a way of taking part now. */
async function takesPart(uid: string, dates: number) {
  const events = await world.sql<{ id: string; slug: string }>(
    'select id, slug from events where import_uid = $1 order by starts_at limit $2',
    [uid, dates],
  );
  for (const { id, slug } of events) {
    await world.sql(`insert into event_options (event_id, position, name, mode) values ($1, 0, 'Vor Ort', 'on_site')`, [
      id,
    ]);
    const { options } = await mia.call('GET /api/events/:slug', { slug });
    await mia.call('PUT /api/participation/:optionId', { optionId: options[0]!.id });
  }
}

describe('taking a calendar over', () => {
  it('takes up again what its source had left out', async () => {
    const status = () =>
      world
        .sql<{ status: string }>(`select status from events where import_uid = 'back' order by starts_at`)
        .then((rows) => rows.map((row) => row.status));
    for (const [count, wanted] of [
      [2, ['confirmed', 'confirmed']],
      [1, ['confirmed', 'cancelled']],
      [2, ['confirmed', 'confirmed']],
    ] as const) {
      await apply(await upload(calendar(daily('back', count))));
      expect(await status()).toEqual(wanted);
    }
  });

  it('costs as many statements for many dates as for few, also where all have changed and people take part', async () => {
    expect(await statements(calendar(daily('many', 300)))).toBeLessThan(
      (await statements(calendar(daily('few', 3)))) + 5,
    );
    await takesPart('many', 12);
    await takesPart('few', 2);
    expect(await statements(calendar(daily('many', 300, 19)))).toBeLessThan(
      (await statements(calendar(daily('few', 3, 19)))) + 5,
    );
    const told = await world.sql<{ uid: string }>(
      `select substring(calendar->>'content' from 'UID:(\\S+)') as uid from outbox where kind = 'events.changed' and title like '%many'`,
    );
    expect(new Set(told.map(({ uid }) => uid)).size).toBe(12);
    expect(await statements(calendar(daily('many', 150, 19)))).toBeLessThan(
      (await statements(calendar(daily('few', 2, 19)))) + 5,
    );
    expect(
      await world.sql(
        `select status, count(*)::int as n from events where import_uid = 'many' group by status order by status`,
      ),
    ).toEqual([
      { status: 'cancelled', n: 150 },
      { status: 'confirmed', n: 150 },
    ]);
  });

  it('gives every date an address of its own', async () => {
    const { entries } = await apply(
      await upload(calendar(...Array.from({ length: 5 }, (_, n) => single(`same-${n}`, 'SUMMARY:Einlesen')))),
    );
    expect(entries.map(({ slug }) => slug).sort()).toEqual([
      'einlesen-2027-01-05',
      ...[2, 3, 4, 5].map((n) => `einlesen-2027-01-05-${n}`),
    ]);
    const again = await apply(await upload(calendar(single('same-9', 'SUMMARY:Einlesen'))));
    expect(again.entries[0]!.slug).toBe('einlesen-2027-01-05-6');
  });

  it('leaves out the dates that were taken away in the preview, and says so; next time they are offered again', async () => {
    const content = calendar(daily('chosen', 4));
    const seen = await upload(content);
    const done = await apply(seen, { without: [seen.entries[1]!.key, seen.entries[3]!.key] });
    expect([done.counts.new, done.skipped.map(({ reason }) => reason)]).toEqual([2, ['left_out', 'left_out']]);
    expect(await world.sql(`select starts::text from events where import_uid = 'chosen' order by starts`)).toEqual([
      { starts: '2027-01-05 18:00:00' },
      { starts: '2027-01-07 18:00:00' },
    ]);
    expect((await upload(content)).counts).toMatchObject({ new: 2, unchanged: 2 });
  });

  it('leaves a date as it is that was to be called off, where that was taken away', async () => {
    await apply(await upload(calendar(daily('shrinking', 3))));
    const seen = await upload(calendar(daily('shrinking', 1, 18, 'RDATE;TZID=Europe/Berlin:20270106T180000')));
    const vanishing = seen.entries.find(({ plan }) => plan === 'changed')!;
    await apply(seen, { without: [vanishing.key] });
    expect(await world.sql(`select distinct status from events where import_uid = 'shrinking'`)).toEqual([
      { status: 'confirmed' },
    ]);
  });

  it('has names and places in one line, as the form takes them', async () => {
    const { entries } = await apply(
      await upload(
        calendar(
          single(
            'line',
            'SUMMARY:Eltern\\nabend\u202E \u200Bheute',
            'LOCATION:Saal\\n1\u0007\u2028Jena',
            'CONTACT:Kurt\u200B\\nLange',
            'CATEGORIES:Medien\u202E',
          ),
        ),
      ),
    );
    const {
      id: _,
      imported: _i,
      ...draft
    } = await hannelore.call('GET /api/events/:slug/draft', { slug: entries[0]!.slug! });
    expect(draft).toMatchObject({ title: 'Eltern abend heute', placeName: 'Saal 1 Jena', subjects: ['Medien'] });
    expect(eventInput.safeParse(draft).success).toBe(true);
    expect((await world.guest.call('GET /api/events/:slug', { slug: draft.slug })).contact).toBe('Kurt Lange');
  });
});

describe('dates somebody else took over', () => {
  const wanted = (title: string) =>
    calendar(
      single('shared-1', `SUMMARY:${title}`),
      single('shared-2', 'SUMMARY:Zweiter', `STATUS:${title === 'Erster' ? 'CONFIRMED' : 'CANCELLED'}`),
    );
  const recorded = () =>
    world.sql<{ whose: string[]; dates: number }>(
      `select details->'whose' as whose, (details->>'dates')::int as dates from audit where action = 'events.dates_changed'`,
    );

  it('are changed by right of a role: one line, and whoever took them over is told', async () => {
    const olga = await world.member({ name: 'Olga', handle: 'olga', role: 'organiser' });
    await apply(await upload(wanted('Erster'), olga), {}, olga);
    await apply(await upload(wanted('Erster, verlegt')));
    expect(await recorded()).toEqual([{ whose: [olga.id], dates: 2 }]);
    expect(await lettersTo(world, 'olga@example.org')).toMatchObject([
      {
        text: expect.stringContaining(
          'Hannelore hat als Organisator:in einen Kalender eingelesen und dabei von den Veranstaltungen, die Sie übernommen hatten, 1 geändert und 1 abgesagt.',
        ),
      },
    ]);
    await apply(await upload(wanted('Wieder'), olga), {}, olga);
    expect(await recorded()).toHaveLength(1);
    const [{ slug }] = (await world.sql<{ slug: string }>(`select slug from events where import_uid = 'shared-1'`)) as [
      { slug: string },
    ];
    const { id: _, slug: _s, imported: _i, ...draft } = await hannelore.call('GET /api/events/:slug/draft', { slug });
    await hannelore.call('PUT /api/events/:slug', { ...draft, slug, title: 'Von Hand' });
    expect((await lettersTo(world, 'olga@example.org')).map(({ kind }) => kind)).toEqual([
      'rights.events.dates_changed',
      'rights.events.edited',
    ]);
  });
});

describe('the way into a meeting', () => {
  const LINK = 'https://uni.zoom.us/j/81122223333?pwd=geheim';
  const invitation = (uid: string, hour: number, ...lines: string[]) =>
    calendar([
      `UID:${uid}`,
      `SUMMARY:Sprechstunde ${uid}`,
      `DTSTART;TZID=Europe/Berlin:20270110T${hour}0000`,
      `DTEND;TZID=Europe/Berlin:20270110T${hour}3000`,
      `DESCRIPTION:Kommen Sie dazu: ${LINK}.\\nMeeting-ID: 811 2222 3333\\nKenncode: 4711\\nBis bald`,
      ...lines,
    ]);
  const secrets = /zoom|geheim|811 2222|4711/;
  const publicly = async (slug: string) =>
    JSON.stringify([
      await world.guest.call('GET /api/events/:slug', { slug }),
      (await world.guest.send('GET /api/events/:slug/event.ics', { slug })).body,
    ]);

  it('becomes the link of a way of taking part, where that is wanted, and stands nowhere else', async () => {
    const seen = await upload(invitation('hidden', 10, 'LOCATION:Rathaus'));
    expect(seen.entries).toMatchObject([{ meeting: true }]);
    const done = await apply(seen, { linksForRegistered: true });
    expect(done.remarks.map(({ kind }) => kind)).not.toContain('join_link_public');
    const slug = done.entries[0]!.slug!;
    expect(await publicly(slug)).not.toMatch(secrets);
    const { options, format, excerpt } = await mia.call('GET /api/events/:slug', { slug });
    expect([format, options.map(({ name, mode, hasLink }) => [name, mode, hasLink])]).toEqual([
      'hybrid',
      [
        ['Vor Ort', 'on_site', false],
        ['Online', 'online', true],
      ],
    ]);
    expect(excerpt).toBe('Kommen Sie dazu: (Zugang nach der Anmeldung). Bis bald');
    const optionId = options[1]!.id;
    await expect(mia.call('GET /api/participation/:optionId/link', { optionId })).rejects.toMatchObject({
      problem: { code: 'event.link_for_registered' },
    });
    await mia.call('PUT /api/participation/:optionId', { optionId });
    expect(await mia.call('GET /api/participation/:optionId/link', { optionId })).toEqual({
      joinUrl: LINK,
      dialIn: 'Meeting-ID: 811 2222 3333, Kenncode: 4711',
    });
  });

  it('stays there when the calendar is read again, also where the date has changed', async () => {
    const seen = await upload(invitation('hidden', 11, 'LOCATION:Rathaus'));
    expect(seen.entries).toMatchObject([{ plan: 'changed', changes: ['time'], meeting: false }]);
    const { entries } = await apply(seen);
    expect(await publicly(entries[0]!.slug!)).not.toMatch(secrets);
    expect((await mia.call('GET /api/events/:slug', { slug: entries[0]!.slug! })).options).toHaveLength(2);
  });

  it('can be moved later, too, and a place that is nothing but a link makes the event an online one', async () => {
    const { entries } = await apply(await upload(invitation('later', 10, `LOCATION:${LINK}`)));
    expect(await publicly(entries[0]!.slug!)).toMatch(secrets);
    const done = await apply(await upload(invitation('later', 12, `LOCATION:${LINK}`)), { linksForRegistered: true });
    expect(await publicly(done.entries[0]!.slug!)).not.toMatch(secrets);
    expect(await mia.call('GET /api/events/:slug', { slug: done.entries[0]!.slug! })).toMatchObject({
      format: 'online',
      placeName: '',
      options: [{ name: 'Online', hasLink: true }],
    });
  });

  it('is not offered to be moved where something of it would stay', async () => {
    const { entries, remarks } = await upload(
      calendar(single('rest', 'SUMMARY:Rest', `DESCRIPTION:${LINK}\\nPasswort geheim`)),
    );
    expect([entries[0]!.meeting, remarks.map(({ kind }) => kind)]).toEqual([
      false,
      expect.arrayContaining(['join_link_public']),
    ]);
  });
});
