import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { lettersTo, tokenFor } from '../../../../../../tests/support/letters.js';
import { without } from '../../../../../../tests/support/swap.js';
import { openWorld, type World } from '../../../../../../tests/support/world.js';
import { Outbox } from '../../../platform/mail/outbox.js';
import { Sessions } from '../../../platform/auth/sessions.js';
import { SessionsEnded } from '../../../platform/auth/sessions-ended.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { resetMails } from '../sign-in/limits.js';
import { MembersRepository } from '../members.repository.js';
import { PasswordResets } from '../passwords/password-resets.repository.js';
import { Passwords } from '../passwords/passwords.js';

let world: World;
let hash: string;
beforeAll(async () => {
  world = await openWorld();
  hash = await world.get(Passwords).hash('das alte Passwort');
});
beforeEach(() => world.sql('delete from rate_limits'));
afterAll(() => world.close());

const member = async (handle: string) => {
  const visitor = await world.member({ handle, name: 'Mia Roth' });
  await world.sql('update members set password_hash = $2 where id = $1', [visitor.id, hash]);
  return visitor;
};
const signsIn = async (email: string, password: string) =>
  (await world.guest.send('POST /api/session', { email, password })).statusCode === 204;
const askForReset = (email: string) => world.guest.send('POST /api/password-resets', { email });
const workOf = async (email: string) => {
  const work = world.get(UnitOfWork);
  const statements: string[] = [];
  await without(
    work,
    'sql',
    (text: string, values: unknown[]) => statements.push(text) && UnitOfWork.prototype.sql.call(work, text, values),
    () => askForReset(email),
  );
  return statements;
};
const reset = (token: string, password = 'das neue Passwort') =>
  world.guest.send('POST /api/password-resets/redeem', { token, password });

describe('a forgotten password', () => {
  it('is answered alike with and without account, with the same work', async () => {
    await member('known');
    const answers = [await askForReset('known@example.org'), await askForReset('unknown@example.org')];
    expect(answers.map(({ statusCode, body }) => [statusCode, body])).toEqual([
      [204, ''],
      [204, ''],
    ]);
    expect(await world.sql('select member_id is null as nobodys from password_resets order by 1')).toEqual([
      { nobodys: false },
      { nobodys: true },
    ]);
    expect((await lettersTo(world, 'unknown@example.org'))[0]).toMatchObject({
      kind: 'people.noAccount',
      text: expect.not.stringContaining('token='),
    });
    // Not by the clock, which tells little on a busy machine: the statements themselves are the same.
    expect(await workOf('unknown@example.org')).toEqual(await workOf('known@example.org'));
    await world.sql('delete from rate_limits');
    await without(
      world.get(PasswordResets),
      'put',
      (memberId: string | null) => memberId && world.sql('select 1'),
      async () => {
        expect(await workOf('unknown@example.org')).not.toEqual(await workOf('known@example.org'));
      },
    );
  });

  it('is replaced by a link that works once, for half an hour, and only the newest', async () => {
    const mia = await member('forgetful');
    await askForReset('forgetful@example.org');
    const old = await tokenFor(world, 'forgetful@example.org');
    await askForReset('forgetful@example.org');
    const token = await tokenFor(world, 'forgetful@example.org');
    expect(JSON.stringify(await world.sql(`select encode(token_hash, 'escape') from password_resets`))).not.toContain(
      token,
    );
    expect((await reset(old)).json()).toMatchObject({ code: 'link.invalid' });
    expect((await reset(token, 'Passwort123')).json()).toMatchObject({
      code: 'password.common',
      errors: [{ field: 'password' }],
    });
    const tries = await Promise.all([reset(token), reset(token), reset(token)]);
    expect(tries.map(({ statusCode }) => statusCode).sort()).toEqual([204, 410, 410]);
    expect(await signsIn('forgetful@example.org', 'das neue Passwort')).toBe(true);
    expect(await signsIn('forgetful@example.org', 'das alte Passwort')).toBe(false);
    expect(await mia.call('GET /api/session')).toMatchObject({ me: { role: 'guest' } });
    expect((await lettersTo(world, 'forgetful@example.org')).at(-1)).toMatchObject({ kind: 'people.passwordChanged' });

    await askForReset('forgetful@example.org');
    const late = await tokenFor(world, 'forgetful@example.org');
    world.clock.advance({ minutes: 30 });
    expect((await reset(late)).statusCode).toBe(410);
  });
});

describe('a day of wrong passwords', () => {
  it('ends with a new password by mail, also while somebody goes on in the same building', async () => {
    await member('locked');
    const signIn = (password: string, cookie = '') =>
      world.guest.send('POST /api/session', { email: 'locked@example.org', password }, { cookie });
    const fail = async (rounds: number) => {
      for (let round = 0; round < rounds; round++) {
        for (let n = 0; n < 10; n++) await signIn('geraten');
        world.clock.advance({ minutes: 15 });
      }
    };
    await fail(4);
    expect((await signIn('das alte Passwort')).statusCode).toBe(429);
    await askForReset('locked@example.org');
    const answer = await reset(await tokenFor(world, 'locked@example.org'));
    const cookie = [answer.headers['set-cookie']]
      .flat()
      .map(String)
      .find((one) => one.startsWith('device='))!
      .split(';')[0]!;
    expect((await signIn('das neue Passwort')).statusCode).toBe(204);
    await fail(4);
    expect([
      (await signIn('das neue Passwort')).statusCode,
      (await signIn('das neue Passwort', cookie)).statusCode,
    ]).toEqual([429, 204]);
  });
});

describe('asking for a new password again and again', () => {
  it('fills no mailbox and takes nobody the way back: the newest link stays valid, and the answer is the same', async () => {
    await member('flooded');
    for (let n = 0; n < 9; n++) expect((await askForReset('flooded@example.org')).statusCode).toBe(204);
    expect(await lettersTo(world, 'flooded@example.org')).toHaveLength(resetMails.tries);
    world.clock.advance({ minutes: 14 });
    expect((await askForReset('flooded@example.org')).statusCode).toBe(204);
    expect((await reset(await tokenFor(world, 'flooded@example.org'))).statusCode).toBe(204);
  });

  it('leaves mails for a browser that signed in before', async () => {
    await member('desk-reset');
    const answer = await world.guest.send('POST /api/session', {
      email: 'desk-reset@example.org',
      password: 'das alte Passwort',
    });
    const cookie = [answer.headers['set-cookie']]
      .flat()
      .map(String)
      .find((one) => one.startsWith('device='))!
      .split(';')[0]!;
    for (let n = 0; n < 40; n++) await askForReset('desk-reset@example.org');
    expect((await askForReset('desk-reset@example.org')).statusCode).toBe(429);
    const before = (await lettersTo(world, 'desk-reset@example.org')).length;
    expect(
      (await world.guest.send('POST /api/password-resets', { email: 'desk-reset@example.org' }, { cookie })).statusCode,
    ).toBe(204);
    expect(await lettersTo(world, 'desk-reset@example.org')).toHaveLength(before + 1);
  });
});

describe('links that are still open', () => {
  it('do not outlive the password: a reset and a change of address asked for before lead nowhere', async () => {
    const mia = await member('robbed');
    await mia.call('PUT /api/account/address', { email: 'thief@example.org', password: 'das alte Passwort' });
    const change = await tokenFor(world, 'thief@example.org');
    await askForReset('robbed@example.org');
    const link = await tokenFor(world, 'robbed@example.org');
    await mia.call('PUT /api/account/password', { current: 'das alte Passwort', password: 'das neue Passwort' });
    expect((await reset(link, 'das dritte Passwort')).json()).toMatchObject({ code: 'link.invalid' });
    await expect(world.guest.call('POST /api/confirmations', { token: change })).rejects.toMatchObject({
      problem: { code: 'link.invalid' },
    });
    expect(await mia.call('GET /api/account')).toMatchObject({ email: 'robbed@example.org', pendingEmail: null });
  });

  it('do not outlive the address: a reset sent to the old one leads nowhere', async () => {
    const mia = await member('leaver');
    await mia.call('PUT /api/account/address', { email: 'arrived@example.org', password: 'das alte Passwort' });
    await askForReset('leaver@example.org');
    await world.guest.call('POST /api/confirmations', { token: await tokenFor(world, 'arrived@example.org') });
    const [letter] = (await lettersTo(world, 'leaver@example.org')).filter(({ kind }) => kind === 'people.reset');
    expect((await reset(/token=([\w-]{43})/.exec(letter!.text)![1]!)).json()).toMatchObject({ code: 'link.invalid' });
  });
});

describe('changing the password', () => {
  it('asks for the present one, ten times at most', async () => {
    const mia = await member('guesser');
    const change = () => mia.call('PUT /api/account/password', { current: 'guess', password: 'das neue Passwort' });
    await expect(change()).rejects.toMatchObject({
      problem: { code: 'password.wrong', errors: [{ field: 'current' }] },
    });
    for (let n = 0; n < 9; n++) await change().catch(() => undefined);
    await expect(change()).rejects.toMatchObject({ problem: { code: 'rate.limited' } });
  });

  it('ends all other sessions and tells their sockets', async () => {
    const mia = await member('changer');
    await world.get(Sessions).open(mia.id, 'other device');
    const told: string[] = [];
    const listening = world.get(SessionsEnded).subscribe((ids) => told.push(...ids));
    await mia.call('PUT /api/account/password', { current: 'das alte Passwort', password: 'das neue Passwort' });
    listening.unsubscribe();
    expect(told).toHaveLength(1);
    expect(await world.get(Sessions).list(mia.id)).toMatchObject([{ userAgent: 'test' }]);
    expect(await mia.call('GET /api/account')).toMatchObject({ email: 'changer@example.org', hasPassword: true });
  });
});

describe('a sign-in with the old password', () => {
  /** While it is compared, the password is changed. */
  const meanwhile = async (handle: string) => {
    const mia = await member(handle);
    const passwords = world.get(Passwords);
    let changing: Promise<unknown> | undefined;
    const verify = async (hash: string, password: string) => {
      const matches = await Passwords.prototype.verify.call(passwords, hash, password);
      if (!changing)
        await (changing = mia.call('PUT /api/account/password', {
          current: 'das alte Passwort',
          password: 'das neue Passwort',
        }));
      return matches;
    };
    const signedIn = await without(passwords, 'verify', verify, () =>
      signsIn(`${handle}@example.org`, 'das alte Passwort'),
    );
    return { signedIn, sessions: (await world.get(Sessions).list(mia.id)).length };
  };

  it('that was under way when it was changed opens no session', async () => {
    expect(await meanwhile('quick')).toEqual({ signedIn: false, sessions: 1 });
  });

  it('would open one if nobody looked again (negative control)', async () => {
    await without(
      world.get(MembersRepository),
      'keepsPassword',
      async () => true,
      async () => {
        expect(await meanwhile('quicker')).toEqual({ signedIn: true, sessions: 2 });
      },
    );
  });
});

describe('changing the address', () => {
  it('counts only when the new one is confirmed, and the old one is told', async () => {
    const mia = await member('mover');
    await expect(
      mia.call('PUT /api/account/address', { email: 'MOVER@example.org', password: 'das alte Passwort' }),
    ).rejects.toMatchObject({ problem: { code: 'address.same' } });
    await expect(
      mia.call('PUT /api/account/address', { email: 'new@example.org', password: 'guess' }),
    ).rejects.toMatchObject({ problem: { code: 'password.wrong' } });
    expect(
      await mia.call('PUT /api/account/address', { email: 'new@example.org', password: 'das alte Passwort' }),
    ).toMatchObject({ email: 'mover@example.org', pendingEmail: 'new@example.org' });
    expect(await signsIn('new@example.org', 'das alte Passwort')).toBe(false);
    expect(
      await world.guest.call('POST /api/confirmations', { token: await tokenFor(world, 'new@example.org') }),
    ).toEqual({ outcome: 'address_changed', email: 'new@example.org' });
    expect(await signsIn('new@example.org', 'das alte Passwort')).toBe(true);
    expect((await lettersTo(world, 'mover@example.org')).at(-1)).toMatchObject({
      kind: 'people.addressChanged',
      text: expect.stringContaining('new@example.org'),
    });
  });

  it('takes along what waits for its day, but not what is on its way', async () => {
    const mia = await member('moving');
    const due = (minutes: number) => new Date(world.clock.now().getTime() + minutes * 60_000);
    const letter = { kind: 'test', to: 'moving@example.org', language: 'de' as const, title: 'Bald', text: 'Bald' };
    await world.get(Outbox).enqueue({ ...letter, subject: 'tomorrow', due: due(24 * 60) });
    await world.get(Outbox).enqueue({ ...letter, subject: 'now' });
    await mia.call('PUT /api/account/address', { email: 'moved@example.org', password: 'das alte Passwort' });
    await world.guest.call('POST /api/confirmations', { token: await tokenFor(world, 'moved@example.org') });
    expect(
      await world.sql(`select subject_key as subject, recipient::text from outbox where kind = 'test' order by 1`),
    ).toEqual([
      { subject: 'now', recipient: 'moving@example.org' },
      { subject: 'tomorrow', recipient: 'moved@example.org' },
    ]);
  });

  it('counts for one, where several want the same one and confirm at the same moment, somebody new among them', async () => {
    const email = 'wanted@example.org';
    const wanting = [await member('first-mover'), await member('second-mover')].map(
      (one) => () => one.call('PUT /api/account/address', { email, password: 'das alte Passwort' }),
    );
    const newcomer = () =>
      world.guest.call('POST /api/accounts', {
        name: 'Neu Hier',
        email: email.toUpperCase(),
        password: 'sieben stille Igel',
        sectors: ['social'],
        institution: '',
      });
    const tokens: string[] = [];
    for (const ask of [...wanting, newcomer]) {
      await ask();
      tokens.push(await tokenFor(world, email));
    }
    const answers = await Promise.all(tokens.map((token) => world.guest.send('POST /api/confirmations', { token })));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409]);
    expect(
      answers.filter(({ statusCode }) => statusCode === 409).map((answer) => answer.json<{ code: string }>().code),
    ).toEqual(['address.taken', 'address.taken']);
  });

  it('mails no more than five strangers an hour, and no word one has typed', async () => {
    const mia = await member('mailer');
    await world.sql(`update members set name = 'Gewinn abholen' where id = $1`, [mia.id]);
    const ask = (nth: number) =>
      mia.send('PUT /api/account/address', { email: `stranger-${nth}@example.org`, password: 'das alte Passwort' });
    for (let nth = 1; nth <= 6; nth++) expect((await ask(nth)).statusCode).toBe(nth <= 5 ? 200 : 429);
    const [letter] = await lettersTo(world, 'stranger-1@example.org');
    expect(letter!.text).toContain('token=');
    expect(`${letter!.title} ${letter!.text}`).not.toContain('Gewinn');
    expect(await lettersTo(world, 'stranger-6@example.org')).toEqual([]);
  });

  it('does not tell whether an address has an account', async () => {
    const mia = await member('curious');
    await member('owner');
    expect(
      await mia.call('PUT /api/account/address', { email: 'owner@example.org', password: 'das alte Passwort' }),
    ).toMatchObject({ pendingEmail: 'owner@example.org' });
    expect((await lettersTo(world, 'owner@example.org')).at(-1)).toMatchObject({ kind: 'people.alreadyMember' });
  });
});

describe('my devices', () => {
  it('are mine: the session of somebody else does not exist', async () => {
    const [mia, ben] = [await member('mia-devices'), await member('ben-devices')];
    const [bens] = (await ben.call('GET /api/account/sessions')).items;
    await expect(mia.call('DELETE /api/account/sessions/:id', { id: bens!.id })).rejects.toMatchObject({
      problem: { code: 'not_found' },
    });
    expect((await ben.call('GET /api/account/sessions')).items).toHaveLength(1);
  });

  it('can be signed out one by one or all others at once', async () => {
    const mia = await member('many-devices');
    for (const device of ['phone', 'library', 'school']) await world.get(Sessions).open(mia.id, device);
    const { items } = await mia.call('GET /api/account/sessions');
    expect(items.filter(({ current }) => current).map(({ userAgent }) => userAgent)).toEqual(['test']);
    await mia.call('DELETE /api/account/sessions/:id', {
      id: items.find(({ userAgent }) => userAgent === 'library')!.id,
    });
    expect(await mia.call('DELETE /api/account/sessions')).toEqual({ ended: 2 });
    expect((await mia.call('GET /api/account/sessions')).items).toMatchObject([{ userAgent: 'test', current: true }]);
  });
});

describe('preferences', () => {
  it('are kept one by one', async () => {
    const mia = await member('chooser');
    expect(await mia.call('PATCH /api/account', { showsPresence: false })).toMatchObject({
      showsPresence: false,
      language: 'de',
    });
    expect(await mia.call('PATCH /api/account', { language: 'en' })).toMatchObject({
      showsPresence: false,
      language: 'en',
    });
    expect(await mia.call('GET /api/session')).toMatchObject({ showsPresence: false, language: 'en' });
  });
});
