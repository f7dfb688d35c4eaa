import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openWorld, type Visitor, type World } from '../../../../../tests/support/world.js';
import { sendList } from '../../../../../tests/support/send-list.js';

let world: World;
let admin: Visitor;
beforeAll(async () => {
  world = await openWorld();
  admin = await world.member({ name: 'Verwaltung', role: 'administrator' });
});
afterAll(() => world.close());

const send = (
  route: '/api/imports' | '/api/imports/preview',
  content: string | Buffer,
  fields: Record<string, string> = {},
  visitor = admin,
) => sendList(world, visitor, route, content, fields);
const preview = (content: string | Buffer, fields = {}) => send('/api/imports/preview', content, fields);
const run = (content: string | Buffer, fields = {}) => send('/api/imports', content, fields);
const member = async (email: string) =>
  (
    await world.sql<{ name: string; state: string; institution: string | null; sectors: string[]; handle: string }>(
      'select m.name, m.state, m.handle, m.sectors, i.name as institution from members m left join institutions i on i.id = m.institution_id where email = $1',
      [email],
    )
  )[0];

const people =
  'Vorname;Nachname;E-Mail;Funktion;Einrichtung;Bereich\nJördis;Groß;igel@birkennest.example;Erzieherin;Kita Birkennest;Bildung\nBen;Ölschläger;ben@klangwerk.example;"Technik; Ton";Musikschule Klangwerk;Kultur, Soziales\n';

describe('who may import', () => {
  it.each(['guest', 'moderator'] as const)('not a %s', async (role) => {
    const visitor = role === 'guest' ? world.guest : await world.member({ role });
    expect((await send('/api/imports/preview', people, {}, visitor)).status).toBe(role === 'guest' ? 401 : 403);
  });
});

describe('reading a file', () => {
  it.each([
    ['UTF-8', Buffer.from(people), 'utf-8', ';'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${people}`), 'utf-8', ';'],
    ['Windows-1252', Buffer.from(people, 'latin1'), 'windows-1252', ';'],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(people, 'utf16le')]), 'utf-16le', ';'],
    ['commas', Buffer.from('name,email\n"Groß, Jördis",igel@birkennest.example\n'), 'utf-8', ','],
    ['tabs', Buffer.from('name\temail\r\nJördis Groß\tigel@birkennest.example\r\n'), 'utf-8', '\t'],
  ])('%s', async (_, content, encoding, separator) => {
    const { body } = await preview(content);
    expect(body).toMatchObject({ encoding, separator, counts: { faulty: 0 } });
    expect(JSON.stringify(body.lines[0]!.values)).toContain('Groß');
  });

  it('guesses what the columns mean, and lets itself be told', async () => {
    expect((await preview(people)).body.mapping).toEqual({
      firstName: 0,
      lastName: 1,
      email: 2,
      jobTitle: 3,
      institution: 4,
      sectors: 5,
    });
    const told = await preview('wer,wo\nAnna Beispiel,anna@example.org\n', { mapping: '{"name":0,"email":1}' });
    expect(told.body.counts).toMatchObject({ new: 1, faulty: 0 });
  });

  it.each([
    ['nothing', '', 'import.no_file'],
    ['a header only', 'name;email\n', 'import.empty'],
    ['an open quotation mark', 'name;email\n"Anna;a@example.org\nBert;b@example.org\n', 'import.unreadable'],
  ])('refuses %s in one sentence', async (_, content, code) => {
    expect((await preview(content)).body.code).toBe(code);
  });

  it('says for each line what is wrong', async () => {
    const { body } = await preview(
      'name;email;bereich\nA;kaputt;Bildung\n=1+1;x@example.org;Sport\nAnna Gut;gut@example.org;Kultur\nAnna Gut;GUT@example.org;Kultur\n;;\n',
    );
    expect(
      body.lines.map(({ line, outcome, faults }) => ({
        line,
        outcome,
        faults: faults.map(({ field, code }) => `${field} ${code}`),
      })),
    ).toEqual([
      { line: 2, outcome: 'faulty', faults: ['name missing', 'email email'] },
      { line: 3, outcome: 'faulty', faults: ['sectors sector', 'name formula'] },
      { line: 5, outcome: 'faulty', faults: ['email twice'] },
      { line: 4, outcome: 'new', faults: [] },
    ]);
  });

  it('takes no address for a name, where it would come in', async () => {
    await world.member({ name: 'Alt/Bekannt', email: 'alt@example.org' });
    const { body } = await preview('name;email\nhttps://evil.example;evil@example.org\nAlt/Bekannt;alt@example.org\n');
    expect(body.lines).toMatchObject([
      { outcome: 'faulty', faults: [{ field: 'name', code: 'signs' }] },
      { outcome: 'kept', faults: [] },
    ]);
  });

  it('takes no name of the platform, or of those who look after it, but from themselves', async () => {
    await world.member({ name: 'Hannelore Dietzsch', email: 'hannelore@example.org', role: 'administrator' });
    const { body } = await preview(
      'name;email\nАdministration;a@example.org\nHanne1ore Dietzsch;b@example.org\nHannelore Dietzsch;hannelore@example.org\nHannelore Dietz;c@example.org\n',
    );
    const reserved = { outcome: 'faulty', faults: [{ field: 'name', code: 'reserved' }] };
    expect(body.lines).toMatchObject([reserved, reserved, { outcome: 'kept' }, { outcome: 'new' }]);
  });

  it('changes nothing while it is only looked at', async () => {
    await preview(people);
    expect(await member('igel@birkennest.example')).toBeUndefined();
  });
});

describe('taking over', () => {
  it('brings people in as invited, with their institutions, and mails nobody', async () => {
    const { body } = await run(people);
    expect(body).toMatchObject({ done: true, invited: 0, counts: { new: 2, faulty: 0 } });
    expect(await member('ben@klangwerk.example')).toEqual({
      name: 'Ben Ölschläger',
      state: 'unconfirmed',
      handle: 'ben-oelschlaeger',
      institution: 'Musikschule Klangwerk',
      sectors: ['culture', 'social'],
    });
    expect(await world.sql('select 1 from outbox')).toEqual([]);
  });

  it.each([
    ['people', people],
    ['institutions', 'Name;Bereich\nHort Regenbogen;Soziales\n'],
  ])('leaves a line in the log that says by whom: %s', async (kind, content) => {
    expect((await run(content, { kind })).body).toMatchObject({ done: true });
    const [line] = await world.sql('select actor_id, action, details from audit order by at desc, id desc limit 1');
    expect(line).toMatchObject({ actor_id: admin.id, action: `imports.${kind}`, details: { faulty: 0 } });
  });

  it('does nothing the second time, and takes over what is new', async () => {
    expect((await run(people)).body.counts).toEqual({ new: 0, changed: 0, same: 2, kept: 0, faulty: 0 });
    expect((await run(people.replace('Groß', 'Klein'))).body.counts).toMatchObject({ changed: 1, same: 1 });
    expect((await member('igel@birkennest.example'))!.name).toBe('Jördis Klein');
  });

  it('leaves alone who has an account of their own', async () => {
    await world.member({ name: 'Eigene Angaben', email: 'selbst@example.org' });
    expect((await run('name;email\nFremde Angaben;selbst@example.org\n')).body.counts).toMatchObject({ kept: 1 });
    expect((await member('selbst@example.org'))!.name).toBe('Eigene Angaben');
  });

  const mixed = 'name;email\nAnna Neu;neu@example.org\nBert;kaputt\n';
  it('does nothing by halves', async () => {
    expect((await run(mixed)).body).toMatchObject({
      code: 'import.faulty',
      title: expect.stringContaining('1 Zeilen'),
    });
    expect(await member('neu@example.org')).toBeUndefined();
  });

  it('also undoes everything when a line fails in the database', async () => {
    await world.sql(`alter table members add constraint no_zoe check (name <> 'Zoe Zuletzt')`);
    expect((await run('name;email\nAda Zuerst;ada@example.org\nZoe Zuletzt;zoe@example.org\n')).status).toBe(500);
    expect(await member('ada@example.org')).toBeUndefined();
    await world.sql('alter table members drop constraint no_zoe');
  });

  it('leaves faulty lines out when told to, and invites when told to', async () => {
    expect((await run(mixed, { leaveOut: 'true', invite: 'true' })).body).toMatchObject({
      counts: { new: 1, faulty: 1 },
      invited: 1,
    });
    expect(await world.sql(`select recipient from outbox where recipient = 'neu@example.org'`)).toHaveLength(1);
  });

  it('wants to know where name and address stand', async () => {
    expect((await run('wer;wo\nAnna;hier\n')).body.code).toBe('import.no_column');
  });

  it('brings institutions in, known by name', async () => {
    const list =
      'Einrichtung;Art;Träger;Bereich\nHort Kastanienhof;Hort;Saalebrücke;Soziales\nKita Birkennest;Kita;Saalebrücke;Bildung\n';
    expect((await run(list, { kind: 'institutions' })).body.counts).toMatchObject({ new: 1, changed: 1 });
    expect((await run(list, { kind: 'institutions' })).body.counts).toMatchObject({ same: 2 });
    expect(await world.sql(`select kind, provider from institutions where slug = 'kita-birkennest'`)).toEqual([
      { kind: 'Kita', provider: 'Saalebrücke' },
    ]);
  });
});

describe('whoever was imported', () => {
  it('is in no directory and cannot sign in, until they accept', async () => {
    expect((await admin.call('GET /api/experts', { q: 'Ölschläger' })).items).toEqual([]);
    const link = (await admin.call('POST /api/invitations', { maxUses: 1 })).link!;
    const token = link.split('/').at(-1)!;
    const joining = {
      token,
      name: 'Ben Ölschläger',
      jobTitle: '',
      institution: '',
      sectors: ['culture' as const],
      email: 'ben@klangwerk.example',
      password: 'ein langes wort mit 7 zwergen',
    };
    await world.sql(`update invitations set email = 'ben@klangwerk.example' where email is null`);
    expect(await world.guest.call('POST /api/invitation-links/:token', joining)).toEqual({ outcome: 'active' });
    expect(await member('ben@klangwerk.example')).toMatchObject({
      state: 'active',
      handle: 'ben-oelschlaeger',
      institution: 'Musikschule Klangwerk',
    });
  });
});
