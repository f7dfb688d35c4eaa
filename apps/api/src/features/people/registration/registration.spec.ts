import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import { lettersTo, tokenFor } from '../../../../../../tests/support/letters.js';
import { openWorld, type World } from '../../../../../../tests/support/world.js';
import { handleOf } from './handle.js';
import { Housekeeping } from '../housekeeping.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.sql(
    `insert into institutions (slug, name, sectors) values ('kita-birkennest', 'Kita Birkennest', '{education}')`,
  );
});
beforeEach(() => world.sql('delete from rate_limits'));
afterAll(() => world.close());

const password = 'sieben stille Igel';
const registration = (traits: Record<string, unknown> = {}) => ({
  name: 'Jördis Ackermann',
  email: 'joerdis@birkennest.example',
  password,
  sectors: ['education' as const],
  institution: 'Kita Birkennest',
  why: 'Ich leite die Gruppe Igel.',
  ...traits,
});
const register = (traits: Record<string, unknown> = {}) => world.guest.call('POST /api/accounts', registration(traits));
const registerFrom = (remoteAddress: string, traits: Record<string, unknown>) =>
  world.app.inject({ method: 'POST', url: '/api/accounts', remoteAddress, payload: registration(traits) });
const confirm = async (email: string) =>
  world.guest.call('POST /api/confirmations', { token: await tokenFor(world, email) });
const signIn = (email: string, word = password) => world.guest.send('POST /api/session', { email, password: word });
const membersAt = (email: string) => world.sql('select name, state from members where email = $1', [email]);

describe('registering', () => {
  it.each([
    ['a name with a line break', { name: 'Mia\r\nBcc: all@example.org' }, 'name'],
    ['a name with an address in it', { name: 'Ihr Konto: https://evil.example' }, 'name'],
    ['something that is no address', { email: 'mia' }, 'email'],
    ['a short password', { password: 'kurz' }, 'password'],
    ['a password everybody tries', { password: 'Passwort123' }, 'password'],
    ['the address as password', { email: 'long-enough@example.org', password: 'long-enough@example.org' }, 'password'],
    ['no sector', { sectors: [] }, 'sectors'],
  ])('is refused at its field for %s', async (_, traits, field) => {
    const answer = await world.guest.send('POST /api/accounts', registration(traits));
    expect(answer.json()).toMatchObject({ status: 422, errors: [{ field }] });
    expect(answer.json<{ errors: { detail: string }[] }>().errors[0]!.detail.length).toBeGreaterThan(10);
  });

  it('answers alike for an address that has an account, and tells only its owner', async () => {
    const email = 'mia@example.org';
    await world.member({ name: 'Mia Roth', email });
    const fresh = await world.guest.send('POST /api/accounts', registration({ email: 'fresh@example.org' }));
    const taken = await world.guest.send('POST /api/accounts', registration({ email, name: 'Somebody Else' }));
    expect([taken.statusCode, taken.body]).toEqual([fresh.statusCode, fresh.body]);
    const [letter] = await lettersTo(world, email);
    expect(letter).toMatchObject({ kind: 'people.alreadyMember', text: expect.stringContaining('Mia Roth') });
    expect(letter!.text).not.toContain('token=');
    expect(await membersAt(email)).toEqual([{ name: 'Mia Roth', state: 'active' }]);
  });

  it('makes nobody a member before the address is confirmed', async () => {
    await register({ email: 'unconfirmed@example.org' });
    expect(await membersAt('unconfirmed@example.org')).toEqual([]);
    expect((await signIn('unconfirmed@example.org')).json()).toMatchObject({
      code: 'sign_in.failed',
      title: expect.stringContaining('Bestätigen Sie zuerst'),
    });
  });

  it('lets a link be used once and for three days, and keeps only its hash', async () => {
    await register({ email: 'late@example.org' });
    const token = await tokenFor(world, 'late@example.org');
    const rows = JSON.stringify(await world.sql('select * from registrations'));
    expect(rows).not.toContain(token);
    world.clock.advance({ days: 3 });
    await expect(world.guest.call('POST /api/confirmations', { token })).rejects.toMatchObject({
      problem: { code: 'link.invalid', status: 410 },
    });
    await register({ email: 'late@example.org' });
    await confirm('late@example.org');
    await expect(confirm('late@example.org')).rejects.toMatchObject({ problem: { code: 'link.invalid' } });
  });

  it.each(['before', 'after'])(
    'brings nobody the password of a stranger who registered the address %s them',
    async (order) => {
      const email = `victim-${order}@example.org`;
      const stranger = () => register({ email, name: 'Attacker', password: 'known to the thief' });
      const victim = () => register({ email, name: 'Victim' });
      for (const one of order === 'before' ? [stranger, victim] : [victim, stranger]) await one();
      const [older] = (await lettersTo(world, email)).map(({ text }) => /token=([\w-]{43})/.exec(text)![1]!);
      await expect(world.guest.call('POST /api/confirmations', { token: older! })).rejects.toMatchObject({
        problem: { code: 'link.invalid' },
      });
      await expect(confirm(email)).rejects.toMatchObject({
        problem: { code: 'password.missing', errors: [{ field: 'password' }] },
      });
      await world.guest.call('POST /api/confirmations', {
        token: await tokenFor(world, email),
        password: 'chosen in my own mailbox',
      });
      expect((await signIn(email, 'known to the thief')).json()).toMatchObject({ code: 'sign_in.failed' });
      expect((await signIn(email, 'chosen in my own mailbox')).json()).toMatchObject({ code: 'sign_in.waiting' });
    },
  );

  it('lets whoever follows the link choose the password, whatever was typed before; one everybody tries leaves the link usable', async () => {
    const email = 'unasked@example.org';
    await register({ email, name: 'Attacker', password: 'known to the thief' });
    const follow = async (password: string) =>
      world.guest.call('POST /api/confirmations', { token: await tokenFor(world, email), password });
    await expect(follow('Passwort123')).rejects.toMatchObject({ problem: { code: 'password.common' } });
    await follow('chosen in my own mailbox');
    expect((await signIn(email, 'known to the thief')).json()).toMatchObject({ code: 'sign_in.failed' });
  });

  it('mails no word a stranger typed', async () => {
    await register({
      email: 'relay@example.org',
      name: 'Ihr Konto läuft ab evil',
      institution: 'Geldgewinn',
      why: 'Klicken',
      jobTitle: 'Lotterie',
    });
    const [letter] = await lettersTo(world, 'relay@example.org');
    expect(`${letter!.title} ${letter!.text}`).not.toMatch(/läuft ab|Geldgewinn|Klicken|Lotterie/);
  });

  it('takes an address with umlauts in its domain, in one form', async () => {
    await register({ email: 'anna@müller.example' });
    const plain = 'anna@xn--mller-kva.example';
    await confirm(plain);
    for (const email of ['anna@müller.example', plain])
      expect((await signIn(email)).json()).toMatchObject({ code: 'sign_in.waiting' });
    expect(
      (await world.guest.send('POST /api/accounts', registration({ email: 'änna@example.org' }))).json(),
    ).toMatchObject({ errors: [{ field: 'email' }] });
  });

  it('knows a password again whichever way its umlauts are made of', async () => {
    const words = 'größenwahn ärgert übermütige';
    await register({ email: 'umlaut@example.org', password: words.normalize('NFD') });
    await confirm('umlaut@example.org');
    for (const form of ['NFC', 'NFD'])
      expect((await signIn('umlaut@example.org', words.normalize(form))).json()).toMatchObject({
        code: 'sign_in.waiting',
      });
    await world.sql('update members set password_hash = $1 where email = $2', [
      await hash(words.normalize('NFD')),
      'umlaut@example.org',
    ]);
    expect((await signIn('umlaut@example.org', words.normalize('NFD'))).json()).toMatchObject({
      code: 'sign_in.waiting',
    });
  });

  it('makes one member when a link is followed twice at the same time', async () => {
    await register({ email: 'twice@example.org' });
    const token = await tokenFor(world, 'twice@example.org');
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map(() => world.guest.call('POST /api/confirmations', { token })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await membersAt('twice@example.org')).toHaveLength(1);
  });

  it('sends no more than five mails an hour to one address', async () => {
    for (let n = 0; n < 5; n++) await register({ email: 'bombed@example.org' });
    await expect(register({ email: 'bombed@example.org' })).rejects.toMatchObject({
      problem: { code: 'rate.limited' },
    });
    expect(await lettersTo(world, 'bombed@example.org')).toHaveLength(5);
  });

  it('sends no more though thirty networks ask, answers them alike, and leaves the newest link valid', async () => {
    const email = 'showered@example.org';
    const answers = [];
    for (let nth = 1; nth <= 30; nth++) answers.push(await registerFrom(`198.51.100.${nth}`, { email }));
    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`))).toEqual(new Set(['204 ']));
    expect(await lettersTo(world, email)).toHaveLength(15);
    expect(
      await world.guest.call('POST /api/confirmations', { token: await tokenFor(world, email), password }),
    ).toMatchObject({ outcome: 'waiting' });
  });

  it('sends its mail to whoever registers after a stranger has had all of theirs', async () => {
    const email = 'crowded@example.org';
    for (const network of ['2001:db8:1:1::1', '2001:db8:1:2::1', '198.51.100.7'])
      for (let nth = 0; nth < 4; nth++) await registerFrom(network, { email, name: 'Attacker' });
    expect(await lettersTo(world, email)).toHaveLength(7);
    await registerFrom('198.51.100.8', { email, name: 'Rightful Owner' });
    expect(await lettersTo(world, email)).toHaveLength(8);
    expect(
      await world.guest.call('GET /api/confirmations/:token', { token: await tokenFor(world, email) }),
    ).toMatchObject({ name: 'Rightful Owner' });
  });

  it('shows what was written to who holds the link, and to nobody else, and takes other words', async () => {
    const [email, words] = ['unaware@example.org', { jobTitle: 'Vom Fremden', sectors: ['social'] }];
    await register({ email, name: 'Dr. Unfug', institution: 'Fremdes Haus', why: 'Ich beleidige alle.', ...words });
    const token = await tokenFor(world, email);
    const written = () => world.guest.call('GET /api/confirmations/:token', { token });
    const answer = await world.guest.send('GET /api/confirmations/:token', { token });
    expect(answer.json()).toEqual({
      ...{ name: 'Dr. Unfug', institution: 'Fremdes Haus', why: 'Ich beleidige alle.' },
      ...words,
    });
    for (const other of [`${token.slice(0, -1)}_`, 'x'.repeat(43), token.slice(0, 12)])
      await expect(world.guest.call('GET /api/confirmations/:token', { token: other })).rejects.toMatchObject({
        problem: { code: 'link.invalid' },
      });
    await world.member({ name: 'Karla Chefin', role: 'moderator' });
    const follow = (more: object) => world.guest.call('POST /api/confirmations', { token, password, ...more });
    for (const [name, code] of [
      ['Karla Chefin', 'name.of_staff'],
      ['Administration', 'name.reserved'],
    ])
      await expect(follow({ name })).rejects.toMatchObject({ problem: { code, errors: [{ field: 'name' }] } });
    await expect(follow({ institution: 'Zwei\nZeilen' })).rejects.toMatchObject({ problem: { status: 422 } });
    expect(await written()).toMatchObject({ name: 'Dr. Unfug' });
    await follow({ name: 'Frieda Echt', jobTitle: '', institution: 'Kita Birkennest', sectors: ['culture'], why: '' });
    await expect(written()).rejects.toMatchObject({ problem: { code: 'link.invalid' } });
    const karsten = await world.member({ role: 'moderator' });
    const { items } = await karsten.call('GET /api/applications', {});
    const made = items.find((one) => one.email === email)!;
    expect(made).toMatchObject({
      why: '',
      person: { name: 'Frieda Echt', jobTitle: null, institution: 'Kita Birkennest', sectors: ['culture'] },
    });
    expect(made.person.handle).toMatch(/^frieda-echt/);
  });

  it('keeps the invitation of whoever is registered once more by a stranger', async () => {
    const email = 'invited-first@example.org';
    const karsten = await world.member({ role: 'moderator' });
    const { link } = await karsten.call('POST /api/invitations', {});
    await world.guest.call('POST /api/invitation-links/:token', {
      token: link!.split('/').at(-1)!,
      ...{ name: 'Inka Invited', email, password, sectors: ['education'], institution: '', jobTitle: '' },
    });
    await register({ email, name: 'Attacker' });
    expect(
      await world.guest.call('POST /api/confirmations', {
        token: await tokenFor(world, email),
        name: 'Inka',
        institution: '',
        password,
      }),
    ).toMatchObject({ outcome: 'active' });
  });

  it('forgets what was never confirmed', async () => {
    await register({ email: 'forgotten@example.org' });
    world.clock.advance({ days: 4 });
    await world.get(Housekeeping).run();
    expect(await world.sql('select from registrations')).toEqual([]);
  });
});

describe('being admitted', () => {
  it('goes from registration over confirmation to a human decision', async () => {
    const karsten = await world.member({ name: 'Karsten Öhler', role: 'moderator' });
    const boss = await world.member({ name: 'Selin Boss', handle: 'boss', role: 'administrator' });
    const colleague = await world.member({ name: 'Karla Mittenzwei', email: 'karla@birkennest.example' });
    await world.sql(
      `update members set institution_id = (select id from institutions where slug = 'kita-birkennest') where id = $1`,
      [colleague.id],
    );

    await register();
    expect(await confirm('joerdis@birkennest.example')).toEqual({
      outcome: 'waiting',
      email: 'joerdis@birkennest.example',
    });
    expect((await signIn('joerdis@birkennest.example')).json()).toMatchObject({ code: 'sign_in.waiting' });
    expect(await lettersTo(world, 'boss@example.org')).toMatchObject([{ title: 'Jördis Ackermann möchte dazukommen' }]);

    const { items } = await karsten.call('GET /api/applications', {});
    const application = items.find(({ email }) => email === 'joerdis@birkennest.example')!;
    expect(application).toMatchObject({
      fromInstitution: true,
      colleague: { name: 'Karla Mittenzwei' },
      newInstitution: null,
      why: 'Ich leite die Gruppe Igel.',
      person: { institution: 'Kita Birkennest', handle: expect.stringMatching(/^joerdis-ackermann/) },
    });

    const decisions = await Promise.allSettled(
      [karsten, boss].map((one) => one.call('POST /api/applications/:id/admit', { id: application.person.id })),
    );
    expect(decisions.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await signIn('joerdis@birkennest.example')).statusCode).toBe(204);
    expect((await lettersTo(world, 'joerdis@birkennest.example')).map(({ kind }) => kind)).toEqual([
      'people.confirm',
      'people.admitted',
    ]);
    const { items: log } = await boss.call('GET /api/audit', {});
    expect(log[0]).toMatchObject({ action: 'people.admitted', subject: 'Jördis Ackermann' });
  });

  it('creates an institution that is not in the directory yet', async () => {
    const karsten = await world.member({ role: 'moderator' });
    await register({
      email: 'nele@kastanienhof.example',
      name: 'Nele Wischnewski',
      institution: 'Hort Kastanienhof',
      sectors: ['social'],
    });
    await confirm('nele@kastanienhof.example');
    const { items } = await karsten.call('GET /api/applications', {});
    const { person, newInstitution } = items.find(({ email }) => email === 'nele@kastanienhof.example')!;
    expect([person.institution, newInstitution]).toEqual([null, 'Hort Kastanienhof']);
    await karsten.call('POST /api/applications/:id/admit', { id: person.id, createInstitution: true });
    expect(await world.sql('select person from person_refs where id = $1', [person.id])).toMatchObject([
      { person: { institution: 'Hort Kastanienhof' } },
    ]);
  });

  it('is declined with a reason, after which nothing of the person is left', async () => {
    const karsten = await world.member({ role: 'moderator', email: 'karsten@example.org' });
    await register({ email: 'seo@example.org', name: 'SEO-Texte Direkt' });
    await confirm('seo@example.org');
    const { items } = await karsten.call('GET /api/applications', {});
    const { id } = items.find(({ email }) => email === 'seo@example.org')!.person;
    await expect(karsten.call('POST /api/applications/:id/decline', { id, reason: '' })).rejects.toMatchObject({
      problem: { errors: [{ field: 'reason' }] },
    });
    await karsten.call('POST /api/applications/:id/question', { id, question: 'Für welche Einrichtung?' });
    await karsten.call('POST /api/applications/:id/decline', { id, reason: 'Querschnitt ist kein Ort für Werbung.' });
    const letters = await lettersTo(world, 'seo@example.org');
    expect(letters.slice(1)).toMatchObject([
      { kind: 'people.asked', reply_to: 'karsten@example.org' },
      { kind: 'people.declined', text: expect.stringContaining('kein Ort für Werbung') },
    ]);
    expect(await membersAt('seo@example.org')).toEqual([]);
  });

  it('is declined with all that say the same, in silence unless there is a reason', async () => {
    const karsten = await world.member({ role: 'moderator' });
    const apply = async (email: string, why: string) => {
      await register({ email, why });
      await confirm(email);
    };
    const find = async (email: string) =>
      (await karsten.call('GET /api/applications', {})).items.find((one) => one.email === email);
    for (const n of [1, 2, 3]) await apply(`spam-${n}@example.org`, 'Mehr Besucher für Ihre Webseite!');
    await apply('silent@example.org', '');
    await apply('other@example.org', 'Ich leite eine Kita.');
    const id = (await find('spam-2@example.org'))!.person.id;
    await expect(karsten.call('POST /api/applications/:id/decline-alike', { id, reason: 'x' })).rejects.toMatchObject({
      problem: { errors: [{ field: 'reason' }] },
    });
    expect(await karsten.call('POST /api/applications/:id/decline-alike', { id, reason: '' })).toEqual({ declined: 3 });
    for (const n of [1, 2, 3]) {
      expect(await membersAt(`spam-${n}@example.org`)).toEqual([]);
      expect((await lettersTo(world, `spam-${n}@example.org`)).map(({ kind }) => kind)).not.toContain(
        'people.declined',
      );
    }
    await expect(karsten.call('POST /api/applications/:id/decline-alike', { id })).rejects.toMatchObject({
      problem: { code: 'not_found' },
    });
    expect([await find('other@example.org'), await find('silent@example.org')]).toEqual([
      expect.anything(),
      expect.anything(),
    ]);
    // Who said nothing says nothing alike.
    await expect(
      karsten.call('POST /api/applications/:id/decline-alike', { id: (await find('silent@example.org'))!.person.id }),
    ).rejects.toMatchObject({ problem: { code: 'not_found' } });

    for (const n of [4, 5]) await apply(`spam-${n}@example.org`, 'Noch mehr Besucher!');
    await karsten.call('POST /api/applications/:id/decline-alike', {
      id: (await find('spam-4@example.org'))!.person.id,
      reason: 'Kein Ort für Werbung.',
    });
    expect((await lettersTo(world, 'spam-5@example.org')).at(-1)).toMatchObject({
      kind: 'people.declined',
      text: expect.stringContaining('Kein Ort für Werbung.'),
    });
  });
});

describe('a handle', () => {
  it.each([
    ['Jördis Ackermann', 1, 'joerdis-ackermann'],
    ['Piotr Małecki', 2, 'piotr-malecki-2'],
    ['Dr. Selin Aydoğan', 1, 'dr-selin-aydogan'],
    ['李小龙', 1, 'mitglied'],
  ])('for %s is readable', (name, nth, handle) => {
    expect(handleOf(name, nth)).toBe(handle);
  });

  it('is given once', async () => {
    for (const n of [1, 2]) {
      await register({ email: `same-${n}@example.org`, name: 'Anna Schmidt' });
      await confirm(`same-${n}@example.org`);
    }
    expect(await world.sql(`select handle::text from members where name = 'Anna Schmidt' order by handle`)).toEqual([
      { handle: 'anna-schmidt' },
      { handle: 'anna-schmidt-2' },
    ]);
  });
});
