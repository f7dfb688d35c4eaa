import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MailCatcher } from '../../../../../tests/support/mail-catcher.js';
import { openWorld, type World } from '../../../../../tests/support/world.js';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { MailWorker } from './mail-worker.js';
import { Outbox } from './outbox.js';
import { MailTransport } from './mail-transport.js';

const catcher = new MailCatcher();
let world: World;
let serial = 0;
beforeAll(async () => {
  world = await openWorld({ SMTP_URL: await catcher.listen(), PUBLIC_URL: 'https://querschnitt.example' });
});
beforeEach(async () => {
  await world.sql('delete from outbox');
  catcher.mails.length = 0;
  catcher.delay = 0;
});
afterAll(async () => {
  await world.close();
  await catcher.close();
});

const mail = (traits: Partial<Parameters<Outbox['enqueue']>[0]> = {}) => ({
  kind: 'test',
  subject: `mail-${++serial}`,
  to: 'mia@example.org',
  language: 'de' as const,
  title: 'Grüße',
  text: 'Guten Tag,\n\nhttps://querschnitt.example/anmelden',
  ...traits,
});
const enqueue = (traits: Parameters<typeof mail>[0] = {}) =>
  world.get(UnitOfWork).run(() => world.get(Outbox).enqueue(mail(traits)));
const worker = () => world.get(MailWorker);
const settle = async () => {
  worker().kick();
  await worker().settled();
};
/** A second node on the same database. */
const otherWorker = () =>
  new MailWorker(world.get(UnitOfWork), world.get(Clock), new MailTransport(world.get(Config)), world.get(Config));

describe('a mail in the outbox', () => {
  it('is not sent when its transaction is undone', async () => {
    const action = world.get(UnitOfWork).run(async () => {
      await world.get(Outbox).enqueue(mail());
      throw new Error('no');
    });
    await expect(action).rejects.toThrow('no');
    await settle();
    expect(catcher.mails).toEqual([]);
  });

  it('is taken once for the same kind, subject, recipient and due time', async () => {
    const due = world.clock.now();
    expect(await enqueue({ subject: 'same', due })).toBe(true);
    expect(await enqueue({ subject: 'same', due })).toBe(false);
    expect(await enqueue({ subject: 'same', due, to: 'MIA@example.org' })).toBe(false);
    expect(await enqueue({ subject: 'same', due, to: 'other@example.org' })).toBe(true);
    await settle();
    expect(catcher.mails).toHaveLength(2);
  });

  it('waits until it is due', async () => {
    await enqueue({ due: new Date(world.clock.now().getTime() + 3_600_000) });
    await settle();
    expect(catcher.mails).toEqual([]);
    world.clock.advance({ hours: 1 });
    await settle();
    expect(catcher.mails).toHaveLength(1);
  });

  it('arrives as text and as HTML, and is not kept afterwards where it could sign somebody in', async () => {
    await enqueue({ text: 'Guten Tag <b>Mia</b>,\n\nhttps://querschnitt.example/anmelden?a=1&b=2' });
    await settle();
    const [{ raw, recipients }] = catcher.mails as [(typeof catcher.mails)[0]];
    expect(recipients).toEqual(['mia@example.org']);
    expect(raw).toContain('Auto-Submitted: auto-generated');
    expect(raw).toContain('text/plain');
    expect(raw.replace(/=\r\n/g, '').replaceAll('=3D', '=')).toContain(
      '<a href="https://querschnitt.example/anmelden?a=1&#38;b=2"',
    );
    expect(raw).toContain('&#60;b&#62;');
  });

  it('carries a calendar entry that mail programs understand', async () => {
    await enqueue({ calendar: { method: 'REQUEST', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR' } });
    await settle();
    expect(catcher.mails[0]!.raw).toMatch(/text\/calendar; charset=utf-8; method=REQUEST/);
  });

  it.each([
    ['the subject line', { title: 'Hallo\r\nBcc: everybody@example.org' }],
    ['the recipient', { to: 'mia@example.org\r\nBcc: everybody@example.org' }],
    ['the reply address', { replyTo: 'mia@example.org\r\nBcc: everybody@example.org' }],
  ])('takes no header from %s', async (_, traits) => {
    await enqueue(traits);
    await settle();
    for (const { raw, recipients } of catcher.mails) {
      expect(raw.split('\r\n\r\n')[0]).not.toMatch(/^bcc:/im);
      expect(recipients.join()).not.toContain('everybody');
    }
  });
});

describe('sending', () => {
  it('happens once though several workers look for the same mails', async () => {
    catcher.delay = 20;
    for (let n = 0; n < 12; n++)
      await world.sql(
        `insert into outbox (kind, subject_key, recipient, language, title, text, created_at, next_attempt_at) values ('test', $1, 'mia@example.org', 'de', 't', 't', $2, $2)`,
        [`many-${n}`, world.clock.now()],
      );
    const workers = [worker(), otherWorker(), otherWorker(), otherWorker()];
    workers.forEach((one) => one.kick());
    await Promise.all(workers.map((one) => one.settled()));
    expect(catcher.mails).toHaveLength(12);
    expect(new Set(catcher.mails.map(({ messageId }) => messageId)).size).toBe(12);
  });

  it('would happen twice if workers did not hold what they send (negative control)', async () => {
    await world.sql(
      `insert into outbox (kind, subject_key, recipient, language, title, text, created_at, next_attempt_at) values ('test', 'naive', 'mia@example.org', 'de', 't', 't', $1, $1)`,
      [world.clock.now()],
    );
    const naive = async () => {
      const [letter] = await world.sql<never>('select * from outbox where sent_at is null');
      await new MailTransport(world.get(Config)).send(letter!);
    };
    await Promise.all([naive(), naive()]);
    expect(catcher.mails).toHaveLength(2);
  });

  it('is tried again later when the server refuses, and given up after days', async () => {
    catcher.answers.push('refuse');
    await enqueue();
    await settle();
    expect(catcher.mails).toEqual([]);
    expect(await world.sql('select attempts, last_error, sent_at from outbox')).toMatchObject([
      { attempts: 1, last_error: expect.stringContaining('451'), sent_at: null },
    ]);
    world.clock.advance({ minutes: 1 });
    await settle();
    expect(catcher.mails).toHaveLength(1);

    await world.sql('delete from outbox');
    await enqueue();
    await settle();
    await world.sql(`update outbox set sent_at = null, attempts = 13, text = 'secret'`);
    catcher.answers.push('refuse');
    await settle();
    expect(await world.sql('select given_up_at is not null as "givenUp", text from outbox')).toEqual([
      { givenUp: true, text: '' },
    ]);
  });

  it('repeats the same Message-ID when the server hung up after it had the mail, so that it is seen once', async () => {
    catcher.answers.push('hang up');
    await enqueue();
    await settle();
    world.clock.advance({ minutes: 1 });
    await settle();
    expect(catcher.mails).toHaveLength(2);
    expect(new Set(catcher.mails.map(({ messageId }) => messageId)).size).toBe(1);
    expect(catcher.mails[0]!.messageId).toMatch(/^<[0-9a-f-]{36}@querschnitt\.example>$/);
    expect(await world.sql('select from outbox where sent_at is null')).toEqual([]);
  });

  it('is taken over at once from a worker whose connection was cut', async () => {
    catcher.delay = 300;
    await enqueue();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const killed = worker().settled();
    await world.sql(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`,
    );
    await killed;
    catcher.delay = 0;
    const other = otherWorker();
    other.kick();
    await other.settled();
    expect(new Set(catcher.mails.map(({ messageId }) => messageId)).size).toBe(1);
    expect(await world.sql('select from outbox where sent_at is null')).toEqual([]);
  });
});

describe('a mail server beyond this machine', () => {
  /** The same server under an address that is not one of this machine, as far as the name tells. */
  const office = (query: string) =>
    new MailTransport(
      Object.assign(Object.create(world.get(Config)) as Config, {
        smtpUrl: world.get(Config).smtpUrl!.replace('127.0.0.1', '0.0.0.0') + query,
      }),
    );
  const letter = {
    id: '',
    message_id: 'one',
    recipient: 'mia@example.org',
    language: 'de' as const,
    title: 'Grüße',
    text: 'Guten Tag',
    reply_to: null,
    calendar: null,
    attempts: 0,
  };

  it('that does not offer TLS is handed nothing', async () => {
    await expect(office('').send(letter)).rejects.toMatchObject({ code: 'ETLS' });
    expect(catcher.mails).toEqual([]);
  });

  it('is handed mails in the clear where its address says so', async () => {
    await office('?requireTLS=false').send(letter);
    expect(catcher.mails).toHaveLength(1);
  });
});
