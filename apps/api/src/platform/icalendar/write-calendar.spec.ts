import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { transformFileSync } from '@swc/core';
import ICAL from 'ical.js';
import { invitations, type CalendarEvent, writeCalendar } from './write-calendar.js';

const now = new Date('2026-11-24T09:00:00Z');
const meetup: CalendarEvent = {
  uid: 'a1@querschnitt.example',
  sequence: 3,
  title: 'Elternabend; Bildschirmzeit, gemeinsam',
  description:
    'Erste Zeile\nZweite Zeile; mit Süßem, und langem Text, damit auch gefaltet werden muss: Übungen, Übungen, Übungen.',
  place: 'Bibliothek, Lindenzeile 14',
  url: 'https://querschnitt.example/termine/elternabend',
  startsAt: new Date('2026-12-03T15:00:00Z'),
  endsAt: new Date('2026-12-03T17:30:00Z'),
  cancelled: false,
  categories: ['Bildung', 'Soziales, Kultur'],
  changedAt: new Date('2026-11-20T09:00:00.123Z'),
};
const feed = (...events: CalendarEvent[]) =>
  writeCalendar(events, { method: 'PUBLISH', now, name: 'Veranstaltungen', refreshHours: 4 });
const reread = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]);
const first = (text: string) => reread(text).getFirstSubcomponent('vevent')!;

describe('a calendar file', () => {
  it('says the same when it is read again', () => {
    const event = new ICAL.Event(first(feed(meetup)));
    expect([event.uid, event.summary, event.description, event.location, event.sequence]).toEqual([
      meetup.uid,
      meetup.title,
      meetup.description,
      meetup.place,
      3,
    ]);
    expect([event.startDate.toJSDate(), event.endDate.toJSDate()]).toEqual([meetup.startsAt, meetup.endsAt]);
    expect(first(feed(meetup)).getFirstProperty('categories')!.getValues()).toEqual(meetup.categories);
  });

  it('is folded at 75 octets with CRLF', () => {
    const lines = feed(meetup).split('\r\n');
    expect(feed(meetup)).not.toMatch(/[^\r]\n/);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });

  it('tells feed readers to look again, and writes its stamps in UTC', () => {
    expect(feed(meetup)).toMatch(
      /METHOD:PUBLISH\r\n[\s\S]*REFRESH-INTERVAL;VALUE=DURATION:PT4H\r\nX-PUBLISHED-TTL:PT4H\r\n/,
    );
    expect(feed(meetup)).toMatch(
      /DTSTAMP:20261124T090000Z\r\nLAST-MODIFIED:20261120T090000Z\r\nDTSTART:20261203T150000Z\r\nDTEND:20261203T173000Z/,
    );
  });

  it('keeps a cancelled event as cancelled', () => {
    expect(first(feed({ ...meetup, cancelled: true })).getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('writes whole days as days', () => {
    expect(feed({ ...meetup, days: { from: '2026-10-25', until: '2026-10-27' } })).toMatch(
      /DTSTART;VALUE=DATE:20261025\r\nDTEND;VALUE=DATE:20261027/,
    );
  });

  it.each(['Mia', `Dr. "Mia"\r\nSEQUENCE:0; ${'lang '.repeat(30)}`])(
    'written once for many is for each what it would be alone: %s',
    (name) => {
      const event = {
        ...meetup,
        description: 'x\r\nSEQUENCE:0\r\nEND:VEVENT\r\n',
        organiser: { name: 'Querschnitt', email: 'post@querschnitt.example' },
      };
      const who = { name, email: 'mia@example.org', waiting: false };
      const envelope = { method: 'REQUEST' as const, now };
      expect(invitations(event, envelope)(17, who)).toBe(
        writeCalendar([{ ...event, sequence: 17, attendee: who }], envelope),
      );
    },
  );

  it('lets no text add a line of its own', () => {
    const evil = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\nATTENDEE:mailto:evil@example.org\u2028Y:Z';
    const text = feed({
      ...meetup,
      uid: evil,
      title: evil,
      description: evil,
      place: evil,
      url: evil,
      categories: [evil],
      organiser: { name: `"${evil}`, email: evil },
      conference: { url: evil, label: evil },
    });
    expect(text.split('\r\n').filter((line) => /^(BEGIN|END|ATTENDEE|Y)[:;]/.test(line))).toEqual([
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
    expect(reread(text).getAllSubcomponents('vevent')).toHaveLength(1);
  });

  it('lets no name of a calendar add an entry', () => {
    const evil = 'x\r\nBEGIN:VEVENT\nUID:1\nATTACH:https://evil.example\nEND:VEVENT\u2028Y:Z';
    const text = writeCalendar([meetup], { method: 'PUBLISH', now, name: `Eins, zwei; ${evil}` });
    expect(text.split('\r\n').filter((line) => /^(BEGIN|END|ATTACH|UID|Y)[:;]/.test(line))).toEqual([
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      `UID:${meetup.uid}`,
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
    expect(String(reread(text).getFirstPropertyValue('x-wr-calname'))).toMatch(/^Eins, zwei; x/);
  });

  it('names the conference only where one is given', () => {
    expect(feed(meetup)).not.toContain('CONFERENCE');
    expect(
      feed({ ...meetup, conference: { url: 'https://video.example/raum', label: 'Online' } }).replaceAll('\r\n ', ''),
    ).toMatch(/CONFERENCE;FEATURE=VIDEO;LABEL=Online;VALUE=URI:https:\/\/video\.example\/raum/);
  });
});

describe.each(['UTC', 'Europe/Berlin', 'America/New_York'])('written and read on a server in %s', (zone) => {
  it('19:00 in Berlin is the same instant before and after the clocks change', () => {
    const { code } = transformFileSync(resolve(import.meta.dirname, 'write-calendar.ts'), {
      swcrc: false,
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    });
    const instants = [
      '2026-03-28T18:00:00.000Z',
      '2026-03-29T17:00:00.000Z',
      '2026-10-24T17:00:00.000Z',
      '2026-10-25T18:00:00.000Z',
    ];
    const script = `${code}
      const events = ${JSON.stringify(instants)}.map((at, n) => ({ ...${JSON.stringify(meetup)}, uid: n + '@x', startsAt: new Date(at), endsAt: new Date(at), changedAt: new Date(at) }));
      const text = writeCalendar(events, { method: 'PUBLISH', now: new Date('2026-11-24T09:00:00Z') });
      const read = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event).startDate.toJSDate());
      console.log(JSON.stringify({ zone: new Date(0).getTimezoneOffset(), read, stamps: text.match(/DTSTAMP:.*/g) }));`;
    const child = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
      cwd: import.meta.dirname,
    });
    const {
      zone: offset,
      read,
      stamps,
    } = JSON.parse(child.stdout.toString()) as { zone: number; read: string[]; stamps: string[] };
    expect(offset).toBe({ UTC: 0, 'Europe/Berlin': -60, 'America/New_York': 300 }[zone]);
    expect(read).toEqual(instants);
    expect(stamps).toEqual(instants.map(() => expect.stringContaining('DTSTAMP:20261124T090000Z')));
  });
});
