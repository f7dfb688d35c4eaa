import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportReport } from '@querschnitt/shared/imports/import.schema';
import { openWorld, type Visitor, type World } from '../../../../../tests/support/world.js';
import { sendList } from '../../../../../tests/support/send-list.js';

let world: World;
let admin: Visitor;
beforeAll(async () => {
  world = await openWorld();
  admin = await world.member({ name: 'Verwaltung', role: 'administrator' });
});
afterAll(() => world.close());

const preview = async (content: string | Buffer, fields = {}) =>
  (await sendList(world, admin, '/api/imports/preview', content, fields)).body;
const values = async (content: string | Buffer, fields = {}) =>
  (await preview(content, fields)).lines.map((line: ImportReport['lines'][number]) =>
    line.faults.length ? line.faults : line.values,
  );
const anna = { name: 'Anna Gut', email: 'anna@verein.example' };
const letters = (text: string, signs: Record<string, number>) =>
  Buffer.from([...text].map((sign) => signs[sign] ?? sign.charCodeAt(0)));

describe('a list as an office writes it', () => {
  it.each([
    [
      'quotation marks inside cells',
      'Name;E-Mail;Funktion;Notiz\nAnna Gut;anna@verein.example;Leitung "Igel"-Gruppe;13" Laptop\n',
      { ...anna, jobTitle: 'Leitung "Igel"-Gruppe' },
    ],
    ['the separator named', 'sep=;\r\nName;E-Mail\r\nAnna Gut;anna@verein.example\r\n', anna],
    [
      'another one named, in quotation marks',
      '"sep=,"\nName,E-Mail\n"Gut, Anna",anna@verein.example\n',
      { ...anna, name: 'Gut, Anna' },
    ],
    ['vertical bars', 'Name|E-Mail\nAnna Gut|anna@verein.example\n', anna],
    [
      'each line as one cell',
      '"Name,E-Mail,Funktion"\n"Anna Gut,anna@verein.example,""Leitung, Dienst"""\n',
      { ...anna, jobTitle: 'Leitung, Dienst' },
    ],
    ['names in one column', 'Name, Vorname;Mail\nGut, Anna;anna@verein.example\n', { ...anna, name: 'Gut, Anna' }],
    [
      'columns of an address book',
      'First Name,Last Name,E-mail 1 - Value,Organization Name\nAnna,Gut,anna@verein.example,Kita Igel\n',
      { firstName: 'Anna', lastName: 'Gut', email: anna.email, institution: 'Kita Igel' },
    ],
    [
      'the house before the person',
      'Kita;Vorname;Nachname;E-Mail\nIgel;Anna;Gut;anna@verein.example\n',
      { firstName: 'Anna', lastName: 'Gut', email: anna.email, institution: 'Igel' },
    ],
    [
      'a full stop behind an address',
      'Name;E-Mail\nAnna Gut;anna@verein.example.\n',
      { ...anna, email: 'anna@verein.example.' },
    ],
    [
      'a title and blank lines above',
      'Unsere Fachkräfte, Stand: 3. Mai\n\n;;\nName;E-Mail\nAnna Gut;anna@verein.example\n',
      anna,
    ],
    [
      'commas in a file of semicolons',
      'Name;E-Mail;Bereich\nAnna Gut;anna@verein.example;Kultur, Soziales, Bildung\n',
      { ...anna, sectors: 'Kultur, Soziales, Bildung' },
    ],
    ['a dash for nothing', 'Name;E-Mail;Funktion\nAnna Gut;anna@verein.example;–\n', { ...anna, jobTitle: '' }],
    [
      'a cell that goes on after a dash',
      'Name;E-Mail;Funktion\nAnna Gut;anna@verein.example;- Leitung\n',
      { ...anna, jobTitle: '- Leitung' },
    ],
    [
      'a break in a cell',
      'Name;E-Mail;Einrichtung\nAnna Gut;anna@verein.example;"Kita Igel\r\nam Park"\n',
      { ...anna, institution: 'Kita Igel am Park' },
    ],
    ['fixed spaces', 'Name;E-Mail\n\u00a0Anna\u00a0Gut ;anna@verein.example\u200b\n', anna],
    [
      'signs that turn, hide or fill',
      'Name;E-Mail;Funktion\nAnna\u202e \u2066Gut\u2069\u{e0041};anna@verein.example;Lei\u3164tung\ufe0f\n',
      { ...anna, jobTitle: 'Leitung' },
    ],
    ['columns without end', `Name;E-Mail${';'.repeat(250)}\nAnna Gut;anna@verein.example${';'.repeat(250)}\n`, anna],
    ['a heading twice', 'Name;E-Mail;Name;E-Mail\nAnna Gut;anna@verein.example;Bert;b@verein.example\n', anna],
    ['no heading', 'Anna Gut;anna@verein.example;Schule\n', anna],
    ['a title, and no heading', 'Unsere Liste\nanna@verein.example;Anna Gut\n', anna],
    [
      'breaks as a workbook writes them',
      'Name;E-Mail;Funktion\nAnna Gut;anna@verein.example;Leitung_x000D_\nDienst\n'.replace('_\nD', '_ D'),
      { ...anna, jobTitle: 'Leitung Dienst' },
    ],
    [
      'a field by its other name',
      'Name;E-Mail;Bereich\nAnna Gut;anna@verein.example;Soziale Arbeit, Sozialarbeit\n',
      { ...anna, sectors: 'Soziale Arbeit, Sozialarbeit' },
    ],
    [
      'joiners between letters',
      'Name;E-Mail;Funktion\nAn\u200dna Gut;anna@verein.example;می\u200cخواهم 👩\u200d🏫\n',
      { ...anna, jobTitle: 'می\u200cخواهم 👩\u200d🏫' },
    ],
    ...['keine Angabe', 'k.A.', 'N.N.', '/', '.', '?', '−'].map((nothing): [string, string, object] => [
      `${nothing} for nothing`,
      `Name;E-Mail;Funktion\nAnna Gut;anna@verein.example;${nothing}\n`,
      { ...anna, jobTitle: '' },
    ]),
    [
      'zeros kept for Excel',
      'Name;E-Mail;Funktion\nAnna Gut;anna@verein.example;="007"\n',
      { ...anna, jobTitle: '007' },
    ],
    ['breaks of an old Mac', 'Name;E-Mail\rAnna Gut;anna@verein.example\r', anna],
  ])('has %s', async (_, content, wanted) => {
    expect(await values(content)).toEqual([wanted]);
  });

  it('is in Windows-1252', async () => {
    const content = letters('Einrichtung;Art\nKita „Igel“ – Süd;Kita\n', { '„': 0x84, '“': 0x93, '–': 0x96 });
    expect(await preview(content, { kind: 'institutions' })).toMatchObject({
      encoding: 'windows-1252',
      lines: [{ values: { name: 'Kita „Igel“ – Süd' }, faults: [] }],
    });
  });

  it('holds addresses with a name around them', async () => {
    expect(
      (
        await sendList(
          world,
          admin,
          '/api/imports',
          'Name;E-Mail\nAnna Gut;Anna Gut <anna@verein.example>\nBert Gut;mailto:bert@verein.example\n',
        )
      ).body.counts,
    ).toMatchObject({ new: 2, faulty: 0 });
    expect(await world.sql(`select email::text from members where email like '%@verein.example' order by 1`)).toEqual([
      { email: 'anna@verein.example' },
      { email: 'bert@verein.example' },
    ]);
  });

  it('names the line a cell with breaks begins on', async () => {
    const { lines } = await preview('Name;E-Mail\n"Anna\nGut";anna@verein.example\nBert;kaputt\n');
    expect(lines.map(({ line }) => line).sort()).toEqual([2, 4]);
  });

  it('is from MS-DOS', async () => {
    const content = letters('Name;E-Mail\nJördis Groß;joerdis@verein.example\n', { ö: 0x94, ß: 0xe1 });
    expect(await preview(content)).toMatchObject({ encoding: 'cp850', lines: [{ values: { name: 'Jördis Groß' } }] });
  });

  it.each(['504b030414000600', 'd0cf11e0a1b11ae1'])('is not the workbook itself: %s', async (begin) => {
    expect((await preview(Buffer.concat([Buffer.from(begin, 'hex'), Buffer.alloc(500, 7)]))).code).toBe(
      'import.workbook',
    );
  });

  it('wants to be told which column is the name where it has no heading and two can be', async () => {
    expect(
      (await preview('Kita Igel;Anna Gut;anna@verein.example\nKita Nord;Bert Gut;bert@verein.example\n')).mapping,
    ).toEqual({ email: 2 });
  });

  it.each([
    ['Kita Igel;Kita;Stadt\nKita Nord;Kita;Stadt\n', { name: 0 }, ['Kita Igel', 'Kita Nord']],
    ['Haus Igel;07743;Markt 1\nNord;07745;Am Ring 3\n', {}, []],
    ['Kita Igel\nGrundschule Nord\nKita am Park\n', { name: 0 }, ['Kita Igel', 'Grundschule Nord', 'Kita am Park']],
    ['1;Igel;Schule;Land\n2;Nord;Schule;Land\n', { name: 1 }, ['Igel', 'Nord']],
  ])('of institutions may have no heading: %j', async (content, mapping, names) => {
    const seen = await preview(content, { kind: 'institutions' });
    expect([seen.mapping, seen.lines.length, seen.lines.flatMap((line) => line.values.name ?? [])]).toEqual([
      mapping,
      content.split('\n').length - 1,
      names,
    ]);
  });

  it.each([
    'Objekt;Ort;Betreiber\nIgel;Jena;Stadt\nNord;Jena;Stadt\n',
    'Kita;Ort\nKita Igel;Jena\nKita Nord;Jena\n',
    'Liste der Kitas\n\nKita;Art\nIgel;Kita\nNord;Hort\n',
  ])('of institutions keeps its heading: %j', async (content) => {
    expect((await preview(content, { kind: 'institutions' })).lines).toHaveLength(2);
  });

  it.each([
    ['Verein;Ansprechpartner\nKulturverein;Anna Gut\nSportverein;Bert Gut\n', { name: 0 }],
    [
      'Schulnummer;Schulname;Schulform;Schulträger\n1;Nord;Gymnasium;Stadt\n2;Süd;Gymnasium;Stadt\n',
      { name: 1, kind: 2, provider: 3 },
    ],
    [
      'Name der Einrichtung;Art der Einrichtung;Träger der Einrichtung\nIgel;Kita;Stadt\n',
      { name: 0, kind: 1, provider: 2 },
    ],
    ['Kindertageseinrichtung;Träger\nKita Igel;Stadt\nKita Nord;Stadt\n', { name: 0, provider: 1 }],
  ])('of institutions has headings as offices have them: %j', async (content, mapping) => {
    expect((await preview(content, { kind: 'institutions' })).mapping).toEqual(mapping);
  });

  it('loses nobody where its lines end in more than one way', async () => {
    const { lines } = await preview(
      'Name;E-Mail;Einrichtung\r\nAnna Gut;anna@verein.example;Kita Igel\nBert Gut;bert@verein.example;Kita Nord\rCarl Gut;kaputt;Kita Ost\r\nDora Gut;dora@verein.example;Kita Süd',
    );
    expect(lines.map(({ line, values: { name, institution } }) => `${line} ${name}, ${institution}`).sort()).toEqual([
      '2 Anna Gut, Kita Igel',
      '3 Bert Gut, Kita Nord',
      '4 Carl Gut, Kita Ost',
      '5 Dora Gut, Kita Süd',
    ]);
  });

  it.each([
    [
      'the middle',
      'people',
      'Name;E-Mail;Einrichtung;Art\nAnna Gut;anna@verein.example;"Igel;Kita\nBert Gut;bert@verein.example;Nord;Kita\nCarl Gut;carl@verein.example;"Süd";Kita\n',
    ],
    [
      'the last cell',
      'people',
      'Name;E-Mail;Einrichtung\nAnna Gut;anna@verein.example;"Igel\nBert Gut;bert@verein.example;Nord\nCarl Gut;carl@verein.example;"Süd"\n',
    ],
    [
      'the first cell',
      'people',
      'Einrichtung,Name,E-Mail\n"Igel,Anna Gut,anna@verein.example\n"Nord",Bert Gut,bert@verein.example\n',
    ],
    ['an institution', 'institutions', 'Einrichtung;Träger;Art;\n\nIgel;"Stadt;Kita;\nNord;Land";Hort;\n'],
  ])('says where a quotation mark opens and takes rows in: %s', async (_, kind, content) => {
    expect((await preview(content, { kind })).lines.map(({ outcome, faults }) => ({ outcome, faults }))).toContainEqual(
      { outcome: 'faulty', faults: [{ field: null, code: 'open_quote' }] },
    );
  });

  it.each([
    [
      'an address',
      'people',
      'Name,E-Mail,Anschrift,Einrichtung\nAnna Gut,anna@verein.example,"Markt 1, Hinterhaus,\n07743 Jena, links",Igel\n',
    ],
    ['a note', 'institutions', 'Notiz;Einrichtung;Art\n"offen; immer\nauch freitags";Kita Igel;Kita\n'],
  ])('may hold breaks and separators in a cell: %s', async (_, kind, content) => {
    expect((await preview(content, { kind })).counts.faulty).toBe(0);
  });

  it('still must not hold formulas', async () => {
    expect((await preview('Name;E-Mail;Funktion\nAnna Gut;anna@verein.example;-SUMME(A1)\n')).lines[0]!.faults).toEqual(
      [{ field: 'jobTitle', code: 'formula' }],
    );
  });
});
