import { connect } from 'node:net';
import { afterAll, describe, expect, it } from '@jest/globals';
import { openWorld, type World } from '../../../../../../tests/support/world.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Outbox } from '../../../platform/mail/outbox.js';
import { accountsExample } from '../../../example/accounts.example.js';

const worlds: World[] = [];
const open = async (env: NodeJS.ProcessEnv) => {
  const world = await openWorld(env);
  worlds.push(world);
  await accountsExample(world.app);
  return world;
};
afterAll(() => Promise.all(worlds.map((world) => world.close())));

/** What is answered to a request from this machine, line by line. */
async function said(world: World, asked: string) {
  const { port } = new URL(await world.address());
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(`${asked}\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n`);
  return (await socket.setEncoding('utf8').toArray()).join('');
}

describe('the accounts of the example', () => {
  it.each([
    ['in production', { NODE_ENV: 'production' }],
    ['where others can reach it', { HOST: '0.0.0.0' }],
    ['where it has a public address', { PUBLIC_URL: 'https://querschnitt.example' }],
    ['behind a proxy', { TRUSTED_PROXIES: '1' }],
  ])('do not exist %s', async (_, env) => {
    const world = await open(env);
    await expect(world.guest.call('GET /api/example/accounts')).rejects.toMatchObject({ problem: { status: 404 } });
    await expect(world.guest.call('GET /api/mails', {})).rejects.toMatchObject({ problem: { status: 404 } });
    const answer = await world.guest.send('POST /api/example/sign-in', { account: 'miriam-hartung' });
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it.each([
    ['says that it was passed on', { 'x-forwarded-for': '198.51.100.9' }],
    ['says so in the words of RFC 7239', { forwarded: 'for=198.51.100.9' }],
    ['says so in the words of a gateway', { via: '1.1 gateway' }],
    ['names another host, as a page does whose name leads here', { host: 'rebound.example:3000' }],
  ])('do not exist for a request that %s', async (_, headers) => {
    const world = await open({});
    for (const [on, input] of [
      ['GET /api/example/accounts', {}],
      ['GET /api/mails', {}],
      ['POST /api/example/sign-in', { account: 'hannelore-dietzsch' }],
    ] as const)
      expect((await world.guest.send(on, input, headers)).statusCode).toBe(404);
    expect((await world.guest.send('GET /api/session', {}, headers)).json()).toMatchObject({ exampleAccounts: false });
    expect((await world.guest.send('GET /api/session')).json()).toMatchObject({ exampleAccounts: true });
  });

  it('do not exist for a request that any of those says was passed on who do so', async () => {
    const world = await open({});
    const headers = [
      'x_forwarded_for',
      'ngrok-trace-id',
      'tailscale-user-login',
      'x-azure-clientip',
      'x-amzn-trace-id',
      'x-appengine-remote-addr',
      'x-arr-ssl',
      'x-cloud-trace-context',
      'x-remote-ip',
      'akamai-origin-hop',
      'x-url-scheme',
    ];
    const believed = await Promise.all(
      headers.map(async (name) =>
        (await world.guest.send('GET /api/example/accounts', {}, { [name]: 'x' })).statusCode === 404 ? [] : [name],
      ),
    );
    expect(believed.flat()).toEqual([]);
  });

  it('do not exist for a request from another machine', async () => {
    const world = await open({});
    const answer = await world.app.inject({
      method: 'POST',
      url: '/api/example/sign-in',
      payload: { account: 'hannelore-dietzsch' },
      remoteAddress: '192.168.2.7',
    });
    expect(answer.statusCode).toBe(404);
  });

  it('do not exist for a proxy without configuration, which speaks HTTP/1.0', async () => {
    const world = await open({});
    expect(await said(world, 'GET /api/example/accounts HTTP/1.0')).toMatch(/^HTTP\/1\.\d 404 /);
  });

  it('do not exist for a proxy without configuration that speaks HTTP/1.1, and keeps what is said of the connection', async () => {
    const world = await open({});
    const asked = { url: '/api/example/accounts', headers: { host: '127.0.0.1' } };
    expect((await world.app.inject(asked)).statusCode).toBe(404);
    expect(
      (await world.app.inject({ ...asked, headers: { ...asked.headers, connection: 'keep-alive' } })).statusCode,
    ).toBe(200);
  });

  it('do not exist for who asks for a whole address, as one asks a proxy, whatever host is named beside it', async () => {
    const world = await open({});
    expect(await said(world, 'GET http://querschnitt.example/api/example/accounts HTTP/1.1')).toMatch(
      /^HTTP\/1\.\d 404 /,
    );
    expect(await said(world, 'GET /api/example/accounts HTTP/1.1')).toMatch(/^HTTP\/1\.\d 200 /);
  });

  it('are three, one click away, and nobody else is', async () => {
    const world = await open({});
    const { items } = await world.guest.call('GET /api/example/accounts');
    expect(items.map(({ person }) => person.name)).toEqual([
      'Miriam Hartung',
      'Hannelore Dietzsch',
      'Karla Mittenzwei',
    ]);
    const other = await world.member({ handle: 'somebody' });
    expect((await world.guest.send('POST /api/example/sign-in', { account: 'somebody' })).statusCode).toBe(404);
    const answer = await world.guest.send(
      'POST /api/example/sign-in',
      { account: 'karla-mittenzwei' },
      { cookie: other.cookie },
    );
    const [cookie] = String(answer.headers['set-cookie']).split(';');
    const session = await world.guest.send('GET /api/session', {}, { cookie: cookie! });
    expect(session.json()).toMatchObject({ person: { name: 'Karla Mittenzwei' } });
  });

  it('go on in the language of the page one came from, as none was chosen for them', async () => {
    const world = await open({});
    const answer = await world.guest.send(
      'POST /api/example/sign-in',
      { account: 'karla-mittenzwei' },
      { 'accept-language': 'en' },
    );
    const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    expect((await world.guest.send('GET /api/session', {}, { cookie, 'accept-language': 'de' })).json()).toMatchObject({
      language: 'en',
      me: { role: 'member' },
    });
  });
});

describe('the mails of the example', () => {
  it('say when they go out, where that is still to come', async () => {
    const world = await open({});
    const due = new Date(world.clock.now().getTime() + 14 * 86_400_000);
    const mail = { kind: 'test', to: 'mia@example.org', language: 'de' as const, text: 'Guten Tag' };
    await world.get(UnitOfWork).run(async () => {
      await world.get(Outbox).enqueue({ ...mail, subject: 'later', title: 'Bald', due });
      await world.get(Outbox).enqueue({ ...mail, subject: 'now', title: 'Jetzt' });
    });
    const { items } = await world.guest.call('GET /api/mails', {});
    const dueAt = (title: string) => items.find((mail) => mail.title === title)!.dueAt;
    expect([dueAt('Bald'), dueAt('Jetzt')]).toEqual([due.toISOString(), null]);
  });
});
