import { describe, expect, it } from '@jest/globals';
import { decodeCalendar } from './decode-calendar.js';
import { readCalendar } from './read-calendar.js';

const horizon = { until: '2027-11-30', today: '2026-11-30' };
const file = (...lines: string[]) => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n');
const vevent = (uid: string, ...lines: string[]) =>
  ['BEGIN:VEVENT', `UID:${uid}`, 'SUMMARY:A', ...lines, 'END:VEVENT'].join('\r\n');
const read = (...lines: string[]) => readCalendar(file(...lines), horizon);
const when = async (...lines: string[]) =>
  (await read(vevent('a', ...lines))).entries.map(
    ({ startsAt, endsAt }) => `${startsAt.toISOString().slice(0, 16)}/${endsAt.toISOString().slice(0, 16)}`,
  );
const starts = async (...lines: string[]) => (await when(...lines)).map((one) => one.slice(0, 16));
const BERLIN = 'DTSTART;TZID=Europe/Berlin:20270104T180000';
const HOUR = 'DTEND;TZID=Europe/Berlin:20270104T190000';

describe('a value that is none', () => {
  it.each([
    ['EXDATE:'],
    ['RDATE:'],
    ['EXDATE:20270230'],
    ['DURATION:P999999999999W'],
    ['DTEND:00010101T000000'],
    ['RDATE:99991231T000000Z'],
    ['RRULE:'],
    ['RRULE: ;'],
  ])('%s costs itself and is said', async (line) => {
    const { entries, remarks } = await read(vevent('a', BERLIN, line));
    expect(entries.map(({ starts: at }) => at)).toEqual(['2027-01-04T18:00']);
    expect(remarks.map(({ kind }) => kind)).toContain('line_ignored');
  });

  it.each([
    'DTSTART:20270230T180000',
    'DTSTART;VALUE=DATE:20270230',
    'DTSTART:00010101T000000Z',
    'DTSTART:20270104T250000',
  ])('%s leaves its entry out, and no other', async (line) => {
    const { entries, skipped } = await read(vevent('a', line), vevent('b', BERLIN));
    expect(entries.map(({ uid }) => uid)).toEqual(['b']);
    expect(skipped).toMatchObject([{ uid: 'a', reason: 'unreadable' }]);
  });

  it('of another type than the one beside it is read as it stands', async () => {
    expect(await starts('DTSTART;VALUE=DATE;VALUE=OTHER:20270104')).toEqual(['2027-01-03T23:00']);
    expect(await starts('DTSTART;VALUE=DATE;VALUE=OTHER:20270104T180000Z')).toEqual(['2027-01-04T18:00']);
    expect(await starts('DTSTART;VALUE=DATE:20270104T180000Z')).toEqual(['2027-01-04T18:00']);
    expect(await starts(BERLIN, HOUR, 'RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE:20270111')).toEqual([
      '2027-01-04T17:00',
      '2027-01-18T17:00',
    ]);
  });
});

describe('a time written otherwise', () => {
  it.each([
    ['DTSTART:2027-01-04T17:00:00Z', '2027-01-04T17:00'],
    ['DTSTART:2027-01-04T18:00:00+01:00', '2027-01-04T17:00'],
    ['DTSTART:20270104T180000+0100', '2027-01-04T17:00'],
    ['DTSTART;TZID=Europe/Berlin:2027-01-04 18:00', '2027-01-04T17:00'],
    ['DTSTART:20270104T170000.000Z', '2027-01-04T17:00'],
    ['DTSTART;VALUE=DATE:2027-01-04', '2027-01-03T23:00'],
  ])('%s is that time', async (line, at) => expect(await starts(line)).toEqual([at]));

  it('24:00 is the next midnight', async () => {
    expect(await when(BERLIN, 'DTEND;TZID=Europe/Berlin:20270104T240000')).toEqual([
      '2027-01-04T17:00/2027-01-04T23:00',
    ]);
  });

  it('may stand in a list parted by semicolons', async () => {
    expect(
      await starts(BERLIN, 'RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE;TZID=Europe/Berlin:20270111T180000;20270118T180000'),
    ).toEqual(['2027-01-04T17:00']);
  });
});

it('a file may have a margin', () => {
  const margin = (text: string) => `\n${text}`.replace(/^/gm, '    ');
  expect(readCalendar(margin(file(vevent('a', BERLIN, 'DESCRIPTION:ab', ' c'))), horizon).entries).toMatchObject([
    { starts: '2027-01-04T18:00', description: 'abc' },
  ]);
});

it('an address may have no scheme', async () => {
  expect((await read(vevent('a', BERLIN, 'URL:www.verein.example/x'))).entries[0]!.url).toBe(
    'https://www.verein.example/x',
  );
});

it.each([
  ['STATUS:CANCELLED', { cancelled: true, description: 'Lieder' }],
  ['SEQUENCE:1', { cancelled: false, description: '' }],
])('an exception without a title has that of its series (%s)', (line, wanted) => {
  const exception = [
    'BEGIN:VEVENT',
    'UID:a',
    'RECURRENCE-ID:20270111T170000Z',
    'DTSTART:20270111T170000Z',
    line,
    'END:VEVENT',
  ].join('\r\n');
  expect(
    read(vevent('a', BERLIN, 'DESCRIPTION:Lieder', 'RRULE:FREQ=WEEKLY;COUNT=2'), exception).entries[1],
  ).toMatchObject({ title: 'A', starts: '2027-01-11T18:00', ...wanted });
});

describe('dates that share a UID', () => {
  const stamped = (day: string, ...lines: string[]) =>
    vevent('a', `DTSTART;TZID=Europe/Berlin:${day}T180000`, 'DTSTAMP:20261101T000000Z', ...lines);

  it('in one version are dates of their own', () => {
    expect(read(stamped('20270104'), stamped('20270301'), stamped('20270301'))).toMatchObject({
      entries: [{ occurrence: '2027-01-04T18:00' }, { occurrence: '2027-03-01T18:00' }],
      skipped: [{ reason: 'older_duplicate' }],
    });
  });

  it('in two versions are one', () => {
    expect(read(stamped('20270104'), stamped('20270301', 'SEQUENCE:1'))).toMatchObject({
      entries: [{ occurrence: null, starts: '2027-03-01T18:00' }],
      skipped: [{ reason: 'older_duplicate' }],
    });
  });
});

describe('an EXDATE', () => {
  const said = (...lines: string[]) =>
    read(vevent('a', BERLIN, 'RRULE:FREQ=WEEKLY;COUNT=3', ...lines))
      .remarks.filter(({ kind }) => kind === 'exclusion_in_vain')
      .map(({ detail }) => detail);

  it('at another time of a day of the series takes nothing out, and that is said', () => {
    expect(said('EXDATE;TZID=Europe/Berlin:20270111T000000')).toEqual(['2027-01-11T00:00']);
  });

  it.each([
    'EXDATE;TZID=Europe/Berlin:20270111T180000',
    'EXDATE:20270111T170000Z',
    'EXDATE:20270111',
    'EXDATE:20270112T180000',
    'EXDATE:20270111T170000Z\r\nRDATE:20270111T200000Z',
  ])('says nothing otherwise: %s', (line) => {
    expect(said(line)).toEqual([]);
  });
});

it('a date that falls where clocks leave an hour out is taken out as written', async () => {
  expect(
    await starts(
      'DTSTART;TZID=Europe/Berlin:20270321T023000',
      'RRULE:FREQ=WEEKLY;COUNT=3',
      'EXDATE;TZID=Europe/Berlin:20270328T023000',
    ),
  ).toEqual(['2027-03-21T01:30', '2027-04-04T00:30']);
});

describe('an end without a zone', () => {
  it.each([[], ['X-WR-TIMEZONE:UTC'], ['X-WR-TIMEZONE:America/New_York']])(
    'stands on the clock of its start (%s)',
    (...head) => {
      const { entries } = read(
        ...head,
        vevent('a', 'DTSTART;TZID=Europe/London:20270104T180000', 'DTEND:20270104T190000'),
        vevent('b', 'DTSTART:20270105T180000Z', 'DTEND:20270105T190000'),
        vevent('c', 'DTSTART;VALUE=DATE:20270106', 'DTEND:20270107T000000'),
      );
      expect(entries.map(({ endsAt }) => endsAt.toISOString().slice(5, 16))).toEqual([
        '01-04T19:00',
        '01-05T19:00',
        '01-06T23:00',
      ]);
    },
  );
});

describe('a length', () => {
  it.each([
    ['20270327T200000', 'PT12H', '2027-03-27T19:00/2027-03-28T07:00'],
    ['20271031T023000', 'PT1H', '2027-10-31T00:30/2027-10-31T01:30'],
    ['20270104T180000', 'PT1W', '2027-01-04T17:00/2027-01-11T17:00'],
    ['20270104T1800', 'PT1H', '2027-01-04T17:00/2027-01-04T18:00'],
    ['20270327T200000', 'P1D', '2027-03-27T19:00/2027-03-28T18:00'],
  ])('from %s of %s', async (start, duration, wanted) => {
    expect(await when(`DTSTART;TZID=Europe/Berlin:${start}`, `DURATION:${duration}`)).toEqual([wanted]);
  });
});

describe('a date added with a length of its own', () => {
  it.each([
    ['TZID=Europe/Berlin:20270111T180000/PT3H', '2027-01-11T17:00/2027-01-11T20:00'],
    ['TZID=Europe/Berlin:20270111T180000/20270111T210000', '2027-01-11T17:00/2027-01-11T20:00'],
    ['TZID=America/New_York:20270111T120000/20270111T150000', '2027-01-11T17:00/2027-01-11T20:00'],
    ['X-A=1:20270111T170000Z/20270111T200000Z', '2027-01-11T17:00/2027-01-11T20:00'],
    ['TZID=Europe/Berlin:20270327T180000/P1DT1H', '2027-03-27T17:00/2027-03-28T17:00'],
    ['TZID=Europe/Berlin:20270111T180000/20270111T120000', '2027-01-11T17:00/2027-01-11T18:00'],
  ])('keeps it: %s', async (value, wanted) => {
    expect(await when(BERLIN, HOUR, `RDATE;VALUE=PERIOD;${value}`)).toEqual([
      '2027-01-04T17:00/2027-01-04T18:00',
      wanted,
    ]);
  });

  it.each(['P999999999W', '20270230T180000', 'unklar'])('costs itself where that is %s', async (length) => {
    expect(
      await when(BERLIN, HOUR, `RDATE;VALUE=PERIOD;TZID=Europe/Berlin:20270111T180000/${length},20270118T180000/PT2H`),
    ).toEqual(['2027-01-04T17:00/2027-01-04T18:00', '2027-01-18T17:00/2027-01-18T19:00']);
  });
});

describe('a rule', () => {
  it.each([
    ['FREQ=YEARLY;BYWEEKNO=2,4,6;BYDAY=MO;COUNT=3', ['2027-01-11', '2027-01-25', '2027-02-08'], '20270111'],
    ['FREQ=YEARLY;BYDAY=20MO;COUNT=1', ['2027-05-17'], '20270517'],
    ['FREQ=YEARLY;BYDAY=-1MO;UNTIL=20270101T000000Z', ['2026-12-28'], '20261228'],
    ['COUNT=-1;UNTIL=20270118T170000Z;FREQ=WEEKLY', ['2027-01-04', '2027-01-11', '2027-01-18'], '20270104'],
  ])('%s is followed', async (rule, days, start) => {
    expect(
      (await starts(`DTSTART;TZID=Europe/Berlin:${start}T180000`, `RRULE:${rule}`)).map((one) => one.slice(0, 10)),
    ).toEqual(days);
  });

  it.each([
    'FREQ=WEEKLY;BYSETPOS=1;BYDAY=MO,TU',
    'FREQ=MONTHLY;BYWEEKNO=3',
    'FREQ=YEARLY;BYWEEKNO=99',
    'FREQ=YEARLY;BYEASTER=1',
    'FREQ=WEEKLY;UNTIL=20270230',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28;BYWEEKNO=3',
    'FREQ=DAILY;BYHOUR=9,14',
    'FREQ=YEARLY;BYYEARDAY=4,5;BYSETPOS=-1',
  ])('%s is refused rather than simplified', async (rule) => {
    const { entries, skipped } = await read(vevent('a', BERLIN, `RRULE:${rule}`));
    expect([entries, skipped]).toMatchObject([[], [{ reason: 'unreadable' }]]);
  });

  it.each([['RRULE:FREQ=DAILY;COUNT=3'], ['RDATE:20270111T170000Z'], []])(
    'that takes dates out is refused, beside %s',
    (...others) => {
      const { entries, skipped } = read(vevent('a', BERLIN, ...others, 'EXRULE:FREQ=DAILY;COUNT=1'));
      expect([entries, skipped]).toMatchObject([[], [{ reason: 'unreadable' }]]);
    },
  );

  it.each([
    'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;BYMONTH=4,6;BYMONTHDAY=31,-31',
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'FREQ=MONTHLY;BYMONTHDAY=0',
  ])('%s names no day there is, and is refused for that', (rule) => {
    const { entries, skipped } = read(vevent('a', BERLIN, `RRULE:${rule}`));
    expect([entries, skipped]).toMatchObject([[], [{ reason: 'rule_never' }]]);
  });

  it('takes no other day where a month lacks its day', async () => {
    expect(
      (
        await starts('DTSTART;TZID=Europe/Berlin:20270130T180000', 'RRULE:FREQ=MONTHLY;BYMONTH=1,2,3;BYMONTHDAY=30')
      ).map((one) => one.slice(0, 10)),
    ).toEqual(['2027-01-30', '2027-03-30']);
    expect(
      (await starts('DTSTART;TZID=Europe/Berlin:20250330T180000', 'RRULE:FREQ=YEARLY;BYMONTH=2,3;BYMONTHDAY=30')).map(
        (one) => one.slice(0, 10),
      ),
    ).toEqual(['2025-03-30', '2026-03-30', '2027-03-30']);
    expect(
      (await starts('DTSTART;TZID=Europe/Berlin:20240229T180000', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29')).map(
        (one) => one.slice(0, 10),
      ),
    ).toEqual(['2024-02-29']);
  });

  it.each([
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;INTERVAL=2147483647',
    'FREQ=YEARLY;BYMONTH=4;BYDAY=1MO;BYMONTHDAY=15,16,17,18,19,20,21',
    'FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=28',
    'FREQ=YEARLY;INTERVAL=100;BYMONTH=2;BYMONTHDAY=29',
    'FREQ=WEEKLY;BYMONTH=2;INTERVAL=52000000',
    'FREQ=DAILY;BYMONTH=2;BYDAY=8MO',
  ])('%s, on which no date follows, is given up after its steps, and the next is read', (rule) => {
    const zone = `DTSTART;TZID=Europe/Berlin:21010101T180000`;
    const { entries } = readCalendar(
      file(vevent('a', zone, `RRULE:${rule}`), vevent('b', BERLIN, 'RRULE:FREQ=WEEKLY;COUNT=2')),
      { until: '2199-01-01', today: '2026-11-30' },
    );
    expect(entries.filter(({ uid }) => uid === 'b')).toHaveLength(2);
  });

  it('in a zone of the file is followed for as many steps, and no further', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Endlos',
      'BEGIN:STANDARD',
      'DTSTART:16010101T000000',
      'TZOFFSETFROM:+0000',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=SECONDLY',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    const { entries } = read(...zone, vevent('a', 'DTSTART;TZID=Endlos:20270322T170000'), vevent('b', BERLIN));
    expect(entries.map(({ uid }) => uid)).toContain('b');
  });

  it('runs on the clocks of a zone that only the file knows', async () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Serverzeit',
      'BEGIN:STANDARD',
      'DTSTART:16010101T000000',
      'TZOFFSETFROM:+0000',
      'TZOFFSETTO:+0000',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    const { entries } = await read(
      ...zone,
      vevent('a', 'DTSTART;TZID=Serverzeit:20270322T170000', 'RRULE:FREQ=WEEKLY;COUNT=2'),
    );
    expect(entries.map(({ startsAt }) => startsAt.toISOString().slice(0, 16))).toEqual([
      '2027-03-22T17:00',
      '2027-03-29T17:00',
    ]);
  });
});

describe('an exception', () => {
  const series = [vevent('a', BERLIN, HOUR, 'RRULE:FREQ=WEEKLY;COUNT=4')];
  const with_ = async (...lines: string[]) =>
    (await read(...series, vevent('a', ...lines))).entries.map(({ startsAt }) => startsAt.toISOString().slice(0, 16));

  it.each([
    'RECURRENCE-ID:20270111',
    'RECURRENCE-ID;VALUE=DATE:20270111',
    'RECURRENCE-ID:20270111T170000Z',
    'RECURRENCE-ID;TZID=America/New_York:20270111T120000',
  ])('%s is the same date, in whatever zone', async (id) => {
    expect(await with_(id, 'DTSTART;TZID=Europe/Berlin:20270112T180000', 'SEQUENCE:9')).toEqual([
      '2027-01-04T17:00',
      '2027-01-12T17:00',
      '2027-01-18T17:00',
      '2027-01-25T17:00',
    ]);
  });

  it('whose date cannot be read leaves the series whole', async () => {
    expect(await with_('RECURRENCE-ID:bald', 'DTSTART;TZID=Europe/Berlin:20270112T180000', 'SEQUENCE:9')).toHaveLength(
      4,
    );
  });

  it('with RANGE=THISANDFUTURE counts for all that follow', async () => {
    expect(
      await with_(
        'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20270118T180000',
        'DTSTART;TZID=Europe/Berlin:20270118T200000',
      ),
    ).toEqual(['2027-01-04T17:00', '2027-01-11T17:00', '2027-01-18T19:00', '2027-01-25T19:00']);
  });
});

describe('what is not for the public', () => {
  it.each(['PRIVATE', 'CONFIDENTIAL', 'X-INTERN'])('CLASS:%s stays out and is said', async (name) => {
    const { entries, skipped } = await read(vevent('a', BERLIN, `CLASS:${name}`), vevent('b', BERLIN, 'CLASS: PUBLIC'));
    expect(entries.map(({ uid }) => uid)).toEqual(['b']);
    expect(skipped).toMatchObject([{ uid: 'a', reason: 'private' }]);
  });

  it('a single date of a private series stays out as well', async () => {
    expect(
      (
        await read(
          vevent('a', BERLIN, 'RRULE:FREQ=WEEKLY;COUNT=2', 'CLASS:PRIVATE'),
          vevent('a', 'RECURRENCE-ID:20270111T170000Z', 'DTSTART:20270112T170000Z'),
        )
      ).entries,
    ).toEqual([]);
  });

  it('the way into a meeting is pointed out', async () => {
    const { remarks } = await read(
      vevent('a', BERLIN, 'DESCRIPTION:Kommt! https://uni.zoom.us/j/123?pwd=abc'),
      vevent('b', BERLIN, 'LOCATION:Saal'),
    );
    expect(remarks.filter(({ kind }) => kind === 'join_link_public')).toMatchObject([
      { uid: 'a', detail: 'https://uni.zoom.us/j/123?pwd=abc' },
    ]);
  });

  it.each([
    'https://teams.microsoft.com/l/meetup-join/19%3a',
    'https://bbb.schule.example/b/abc-def',
    'https://meet.jit.si/Elternabend',
    'https://uni.webex.com/meet/a',
  ])('%s is one, also as a place', async (link) => {
    const { remarks } = await read(vevent('a', BERLIN, `LOCATION:${link}`));
    expect(remarks).toContainEqual(expect.objectContaining({ kind: 'join_link_public', detail: link }));
  });

  const hidden = (...lines: string[]) => read(vevent('a', BERLIN, ...lines)).entries[0]!;

  it.each([
    '+496971049922\\,\\,81234567890#\\,\\,\\,\\,*123456#',
    'Besprechungs-ID: 345 678 901 234',
    'Telefonkonferenz-ID: 123 456 789#',
    'PIN: 123456789#',
    'PIN: 4711',
    'https://tel.meet/abc-defg-hij?pin=123',
    'Meeting-Kennnummer (Zugriffscode): 2345 678 9012',
    'Kennwort: Regenbogen7',
    'Meeting-Passwort: aBc123 (22212345 aus Telefonsystemen)',
    'Sitzungskennwort: Regenbogen7',
    'Meeting ID: 812 3456 7890',
    'Passcode: aB3',
    'Zugangsdaten: 812 3456',
    'Einwahl: +49 69 7104 9922',
    'Passwort 4711',
    'zoommtg://zoom.us/join?confno=812',
  ])('%s is for those who take part, like the link beside it', (code) => {
    const { behind } = hidden(`DESCRIPTION:Kommt!\\nhttps://uni.zoom.us/j/123\\n${code}\\nBis dann`);
    expect(behind).toMatchObject({ links: ['https://uni.zoom.us/j/123'], codes: code.replaceAll('\\', '') });
    expect(behind!.description).toMatch(/^Kommt!\n\(Zugang nach der Anmeldung\)\n+Bis dann$/);
  });

  it.each(['Das Kennwort erfahrt ihr hier: rot', 'Kennwort:\\nRegenbogen', '812 345 678 9#'])(
    '%s beside a link may let somebody in: it is not hidden by halves, and said',
    (words) => {
      const { entries, remarks } = read(vevent('a', BERLIN, `DESCRIPTION:https://uni.zoom.us/j/123\\n${words}`));
      expect(entries[0]!.behind).toBeNull();
      expect(remarks).toContainEqual(expect.objectContaining({ kind: 'join_link_public' }));
    },
  );

  it.each(['Einwahl: ', 'Zugangsdaten: ', 'Link zur Einwahl ab 18:30: '])('%s before the link is no code', (words) => {
    expect(hidden(`DESCRIPTION:${words}https://uni.zoom.us/j/123`).behind).toMatchObject({
      codes: '',
      description: `${words}(Zugang nach der Anmeldung)`,
    });
  });

  it.each([
    'https://uni.zoom-x.de/j/1',
    'https://app.alfaview.com/#/join/a/b',
    'https://conf.dfn.de/webapp/conference/97',
    'https://wolke.example/call/ab3cd9xy',
    'https://wolke.example/index.php/call/ab3cd9xy',
    'https://app.visavid.de/join/a',
    'https://www.edudip.com/de/webinar/a/1',
    'https://schule.example/b/abc-def-ghi',
    'https://schule.example/rooms/abc-def-ghi-jkl/join',
    'https://join.skype.com/abc',
    'https://eur01.safelinks.example/?url=https%3A%2F%2Fteams.microsoft.com%2Fl%2Fmeetup-join',
    'us02web.zoom.us/j/812?pwd=abc',
    'meet.google.com/abc-defg-hij',
    'bbb2.schule.example/b/abc',
  ])('%s leads into a meeting', (link) => {
    const { remarks, entries } = read(vevent('a', BERLIN, `DESCRIPTION:Kommt (${link}).`));
    expect(remarks.map(({ kind }) => kind)).toContain('join_link_public');
    expect(entries[0]!.behind).toMatchObject({
      links: [link.replace(/^(?!https:)/, 'https://')],
      description: 'Kommt ((Zugang nach der Anmeldung)).',
    });
  });

  it.each([
    ['url', 'URL:'],
    ['title', 'SUMMARY:Treff '],
    ['contact', 'CONTACT:Treff '],
  ])('in its %s as well', (name, line) => {
    const { remarks, entries } = readCalendar(
      file('BEGIN:VEVENT', 'UID:a', BERLIN, `${line}https://us02web.zoom.us/j/812?pwd=abc`, 'END:VEVENT'),
      horizon,
    );
    expect(remarks.map(({ kind }) => kind)).toContain('join_link_public');
    expect(entries[0]!.behind).toMatchObject({
      links: ['https://us02web.zoom.us/j/812?pwd=abc'],
      [name]: name === 'url' ? null : 'Treff',
    });
  });

  it('no category names one', () => {
    expect(hidden('CATEGORIES:Garten,zoom.us/j/812').categories).toEqual(['Garten']);
  });

  it.each([
    'https://stadt.example/abbbau',
    'https://hotel.example/rooms/12',
    'https://conf.example/2027',
    'Das Passwort gibt es an der Kasse',
    'Wir nutzen zoom.us',
    'Pin: handgemacht',
    'Einwahl ab 18:30',
    'Mail an a@meet.example/x',
  ])('%s is none', (words) => {
    expect(read(vevent('a', BERLIN, `DESCRIPTION:${words}`)).remarks.map(({ kind }) => kind)).not.toContain(
      'join_link_public',
    );
  });

  it('and that also in a file of which there is much to say', async () => {
    const noise = Array.from({ length: 600 }, (_, n) => vevent(`n${n}`, BERLIN, 'kaputt'));
    const { remarks } = await read(...noise, vevent('z', BERLIN, 'LOCATION:https://meet.jit.si/Elternabend'));
    expect(remarks.filter(({ kind }) => kind === 'join_link_public')).toHaveLength(1);
    expect(remarks.length).toBeLessThanOrEqual(500);
  });
});

describe('a title', () => {
  const isOff = (title: string) =>
    readCalendar(file('BEGIN:VEVENT', 'UID:a', BERLIN, `SUMMARY:${title}`, 'END:VEVENT'), horizon).entries[0]!
      .cancelled;

  it.each([
    'Kurs fällt aus',
    'Der Chor fällt am 3. Mai leider aus!',
    'FAELLT AUS: Chor',
    'Kurse fallen aus wegen Krankheit',
    'Kurs entfällt',
    'Chor (ausgefallen)',
    'Ausfall: Chor',
    'Chor findet heute nicht statt',
    'Chor – storniert',
    'ABGESAGT Chor',
    'Nicht vergessen: Chor abgesagt',
    'Canceled: Choir',
  ])('%s calls it off', (title) => {
    expect(isOff(title)).toBe(true);
  });

  it.each([
    'Kurs fällt nicht aus',
    'Kurs fällt doch nicht aus',
    'Wird nicht abgesagt',
    'Kein Ausfall',
    'Not cancelled',
    'Kurs entfällt nicht',
    'Wenn die Mauern fallen – Lesung aus dem Roman',
    'Ein Stern fällt herunter aus dem All',
    'Der Vorhang fällt. Musik aus Jena',
    'Chor findet nicht im Saal statt',
    'Ausgefallene Ideen',
    'Stromausfall – was tun?',
    'Ausfall der Heizung – was tun?',
    'Umgang mit Ausfall im Team',
  ])('%s does not', (title) => {
    expect(isOff(title)).toBe(false);
  });
});

it.each(['CANCELLED', 'CANCELED', 'canceled'])('STATUS:%s calls off', (status) => {
  expect(read(vevent('a', BERLIN, `STATUS:${status}`)).entries).toMatchObject([{ cancelled: true }]);
});

describe('whole days as Outlook writes them', () => {
  const DAY = { allDay: true, starts: '2027-01-04T00:00', ends: '2027-01-05T00:00' };

  it.each([
    [
      'DTSTART;TZID=W. Europe Standard Time:20270104T000000',
      'DTEND;TZID=W. Europe Standard Time:20270105T000000',
      'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
    ],
    ['DTSTART:20270103T230000Z', 'DTEND:20270104T230000Z', 'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE'],
    ['DTSTART:20270104T000000', 'DTEND:20270104T000000', 'X-FUNAMBOL-ALLDAY:1'],
  ])('%s', (...lines) => {
    expect(read(vevent('a', ...lines)).entries).toMatchObject([DAY]);
  });

  it('in series, with their last date and without the exceptions', () => {
    const { entries } = read(
      vevent(
        'a',
        'DTSTART:20270103T230000Z',
        'RRULE:FREQ=DAILY;UNTIL=20270106T230000Z',
        'EXDATE:20270104T230000Z',
        'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
      ),
    );
    expect(entries.map(({ starts: at }) => at.slice(0, 10))).toEqual(['2027-01-04', '2027-01-06', '2027-01-07']);
  });

  it.each([
    ['X-MICROSOFT-CDO-ALLDAYEVENT:FALSE', '000000'],
    ['X-MICROSOFT-CDO-ALLDAYEVENT:TRUE', '180000'],
  ])('not with %s at %s', (flag, time) => {
    expect(read(vevent('a', `DTSTART;TZID=Europe/Berlin:20270104T${time}`, flag)).entries).toMatchObject([
      { allDay: false },
    ]);
  });
});

it('what stands in an alarm is not said of its date', () => {
  const alarm = [
    'BEGIN:VALARM',
    'UID:alarm',
    'CLASS:PRIVATE',
    'SUMMARY:Wecker',
    'RRULE:FREQ=DAILY;COUNT=2',
    'kaputt',
    'END:VALARM',
  ];
  const { entries, remarks } = read('BEGIN:VEVENT', ...alarm, 'UID:a', 'SUMMARY:Chor', BERLIN, HOUR, 'END:VEVENT');
  expect([entries, remarks]).toMatchObject([[{ uid: 'a', title: 'Chor' }], []]);
  const uids = [[], alarm].map(
    (lines) => read('BEGIN:VEVENT', ...lines, 'SUMMARY:Chor', BERLIN, 'END:VEVENT').entries[0]!.uid,
  );
  expect(uids[0]).toBe(uids[1]);
});

describe('a whole day that ends at a time', () => {
  it.each([
    ['DTEND:20270104T180000', '2027-01-05'],
    ['DTEND:20270104T000000', '2027-01-05'],
    ['DTEND:20270105T230000Z', '2027-01-06'],
    ['DTEND:20270105T100000', '2027-01-06'],
    ['DURATION:PT48H', '2027-01-06'],
    ['DURATION:P1DT1H', '2027-01-06'],
    ['DURATION:PT2H', '2027-01-05'],
  ])('as %s lasts to the end of that day', (line, ends) => {
    expect(read(vevent('a', 'DTSTART;VALUE=DATE:20270104', line)).entries).toMatchObject([
      { allDay: true, ends: `${ends}T00:00` },
    ]);
  });

  it('does so in all dates of a series', () => {
    const { entries } = read(
      vevent(
        'a',
        'DTSTART;VALUE=DATE:20270327',
        'DTEND;TZID=Europe/Berlin:20270327T180000',
        'RRULE:FREQ=DAILY;COUNT=2',
      ),
    );
    expect(entries.map(({ ends }) => ends)).toEqual(['2027-03-28T00:00', '2027-03-29T00:00']);
  });
});

it('a day is a day, whatever zone the calendar names', async () => {
  for (const zone of ['America/New_York', 'UTC', 'Asia/Tokyo']) {
    const { entries } = await read(`X-WR-TIMEZONE:${zone}`, vevent('a', 'DTSTART;VALUE=DATE:20271012'));
    expect(entries).toMatchObject([
      { allDay: true, zone: 'Europe/Berlin', starts: '2027-10-12T00:00', ends: '2027-10-13T00:00' },
    ]);
  }
});

it('words in HTML become text with its links', async () => {
  const { entries } = await read(
    vevent(
      'a',
      BERLIN,
      'DESCRIPTION:<p>Bitte <b>anmelden</b>&nbsp;unter <a href="https://a.example/x">hier</a>.<br>Mit:</p><ul><li>Stoff &amp\\; Garn</li></ul><script>alert(1)</script>',
    ),
  );
  expect(entries[0]!.description).toBe('Bitte anmelden unter hier (https://a.example/x).\nMit:\n- Stoff & Garn');
});

describe('HTML', () => {
  const words = (html: string) => read(vevent('a', BERLIN, `DESCRIPTION:${html}`)).entries[0]!.description;

  it.each([
    ['<ol><li>eins<li>zwei</ol>drei', '1. eins\n2. zwei\ndrei'],
    ['<ol start="3"><li>drei</li><li>vier<ul><li>a</li></ul></li></ol>', '3. drei\n4. vier\n- a'],
    ['<table><tr><td>10 Uhr</td><td>Start</td></tr><tr><td>11 Uhr<td>Ende</table>', '10 Uhr Start\n11 Uhr Ende'],
    ['eins<hr>zwei<blockquote>drei</blockquote>vier<pre>fünf</pre>', 'eins\nzwei\ndrei\nvier\nfünf'],
    ['<font color=red>Rot</font>', 'Rot'],
    ['<section>A</section>', 'A'],
    ['m<sup>2</sup>', 'm2'],
    ['<o:p>A</o:p>', 'A'],
    ['Jetzt<br/>hier', 'Jetzt\nhier'],
    ['&lsquo\\;Ja&rsquo\\; &copy\\; ma&ntilde\\;ana z.&thinsp\\;B. Kul&shy\\;tur', '‘Ja’ © mañana z.\u2009B. Kultur'],
    ['<b>Frage</b> an <a href="mailto:chor@a.example?subject=Hallo">Ida</a>', 'Frage an Ida (chor@a.example)'],
    ['<a href="https://www.google.com/url?q=https://a.example/x&amp\\;sa=D">hier</a>', 'hier (https://a.example/x)'],
    [
      '<a href="https://www.google.com/url?q=https://a.example/x&amp\\;sa=D">https://a.example/x</a>',
      'https://a.example/x',
    ],
    ['Ida <a.b@a.example>\\nUwe', 'Ida <a.b@a.example>\nUwe'],
  ])('%s', (html, text) => {
    expect(words(html)).toBe(text);
  });

  it.each([
    ['Kaffee &amp\\; Kuchen &#8211\\; offen', 'Kaffee & Kuchen – offen'],
    ['Saal<br>Markt 1', 'Saal, Markt 1'],
    ['<b>Saal</b>\\,<br/>Markt 1', 'Saal, Markt 1'],
    ['a < b', 'a < b'],
    ['R&D\\; Café', 'R&D; Café'],
    ['R&D', 'R&D'],
    ['<3 für Jena', '<3 für Jena'],
  ])('%s in titles and places', (html, text) => {
    expect(
      readCalendar(file('BEGIN:VEVENT', 'UID:a', BERLIN, `SUMMARY:${html}`, `LOCATION:${html}`, 'END:VEVENT'), horizon)
        .entries,
    ).toMatchObject([{ title: text, place: text }]);
  });
});

it('letters come whole out of whatever bytes', () => {
  const bytes = Buffer.from('SUMMARY:Bläser', 'utf8');
  const inLetter = bytes.indexOf(0xc3) + 1;
  expect(
    decodeCalendar(Buffer.concat([bytes.subarray(0, inLetter), Buffer.from('\r\n '), bytes.subarray(inLetter)])),
  ).toBe('SUMMARY:Bläser');
  expect(decodeCalendar(Buffer.from('SUMMARY:Löten', 'latin1'))).toBe('SUMMARY:Löten');
  expect(decodeCalendar(Buffer.from('SUMMARY:Größe', 'utf16le'))).toBe('SUMMARY:Größe');
  expect(
    decodeCalendar(
      Buffer.from(
        'SUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:L=C3=\r\n=B6ten=0D=0Aab 3=3D\r\nURL:https://a.example/?b=C3=B6',
      ),
    ),
  ).toBe('SUMMARY:Löten\\nab 3=\r\nURL:https://a.example/?b=C3=B6');
  expect(decodeCalendar(Buffer.from('LOCATION;ENCODING=QUOTED-PRINTABLE:B=FCcher=\r\n und mehr'))).toBe(
    'LOCATION:Bücher\r\n  und mehr',
  );
});

describe('too much', () => {
  const daily = (n: number) =>
    Array.from({ length: n }, (_, i) =>
      vevent(`s${i}`, `DTSTART;TZID=Europe/Berlin:19970101T${String(i % 24).padStart(2, '0')}0000`, 'RRULE:FREQ=DAILY'),
    );

  it('keeps what is to come, and says once that there is more', async () => {
    const { entries, skipped } = await read(...daily(6));
    expect(entries).toHaveLength(2_000);
    expect(entries.filter(({ starts: at }) => at >= '2026-11-30')).toHaveLength(2_000);
    expect(skipped.filter(({ reason }) => reason === 'too_many')).toHaveLength(1);
  });
});
