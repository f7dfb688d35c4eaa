import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openWorld, type World } from '../../../../../tests/support/world.js';
import { Sessions } from '../auth/sessions.js';

let world: World;
beforeAll(async () => {
  world = await openWorld({ NODE_ENV: 'production', PUBLIC_URL: 'https://querschnitt.example' });
});
afterAll(() => world.close());

const inject = (request: object) => world.app.inject(request as never);

describe('what is said in the address', () => {
  it('changes nothing: it would stand in the logs of every proxy', async () => {
    const mia = await world.member();
    await inject({
      method: 'PATCH',
      url: '/api/account?language=en',
      headers: { cookie: mia.cookie, 'content-type': 'text/plain' },
      payload: 'x',
    });
    await inject({ method: 'PATCH', url: '/api/account?language=en', headers: { cookie: mia.cookie }, payload: {} });
    expect(await world.sql('select language from members where id = $1', [mia.id])).toEqual([{ language: 'de' }]);
  });
});

describe('a change asked for without saying by which page', () => {
  const ask = async (headers: Record<string, string>) =>
    (await inject({ method: 'DELETE', url: '/api/session', headers })).statusCode;

  it.each([
    ['same-origin', 204],
    ['none', 204],
    ['same-site', 403],
    ['cross-site', 403],
  ])('is judged by Sec-Fetch-Site: %s → %i', async (site, status) => {
    expect(await ask({ 'sec-fetch-site': site })).toBe(status);
  });

  it('is not, where a page is named: then that decides', async () => {
    expect([
      await ask({ 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }),
      await ask({ 'sec-fetch-site': 'cross-site', origin: 'https://querschnitt.example' }),
    ]).toEqual([403, 204]);
  });
});

describe('where somebody comes from', () => {
  it.each([
    [0, (claimed: string) => claimed, '198.51.100.7'],
    [1, (claimed: string) => `${claimed}, 198.51.100.7`, '10.0.0.1'],
    [2, (claimed: string) => `${claimed}, 198.51.100.7, 10.0.0.2`, '10.0.0.1'],
  ])('is said by the %i proxies of our own, and by nobody before them', async (proxies, forwarded, remoteAddress) => {
    const behind = await openWorld({ TRUSTED_PROXIES: String(proxies) });
    const register = (payload: object, from: string) =>
      behind.app.inject({
        method: 'POST',
        url: '/api/accounts',
        remoteAddress,
        headers: { 'x-forwarded-for': from },
        payload,
      });
    const asked = { name: 'Mia Roth', email: 'mia@example.org', sectors: ['social'] };
    const statuses: number[] = [];
    for (let nth = 1; nth <= 6; nth++) statuses.push((await register(asked, forwarded(`203.0.113.${nth}`))).statusCode);
    if (proxies)
      statuses.push(
        (await register(asked, forwarded('203.0.113.1').replace('198.51.100.7', '198.51.100.8'))).statusCode,
      );
    await behind.close();
    expect(statuses).toEqual([204, 204, 204, 204, 204, 429, ...(proxies ? [204] : [])]);
  });
});

describe('answers', () => {
  it('to one person stay in no cache', async () => {
    const mia = await world.member();
    for (const path of [
      '/api/account',
      '/%61pi/account',
      '/api/session',
      '/api/inbox',
      '/api/requests',
      '/api/members',
    ] as const)
      expect([path, (await inject({ url: path, headers: { cookie: mia.cookie } })).headers['cache-control']]).toEqual([
        path,
        'no-store',
      ]);
  });

  it('are for this site alone, over TLS, below its name too', async () => {
    const { headers } = await inject({ url: '/api/health/live' });
    expect(headers).toMatchObject({
      'cross-origin-resource-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
    });
  });

  it('to a sign-out empty what the browser keeps', async () => {
    const mia = await world.member();
    expect(
      (await inject({ method: 'DELETE', url: '/api/session', headers: { cookie: mia.cookie } })).headers[
        'clear-site-data'
      ],
    ).toBe('"cache", "storage"');
  });

  it('that are the same for everybody are packed once', async () => {
    const one = await inject({ url: '/api/openapi.json', headers: { 'accept-encoding': 'gzip, br' } });
    const other = await inject({ url: '/api/openapi.json', headers: { 'accept-encoding': 'br' } });
    expect(one.headers['content-encoding']).toBe('br');
    expect(other.rawPayload.equals(one.rawPayload)).toBe(true);
    expect((await inject({ url: '/api/openapi.json' })).json()).toMatchObject({ openapi: '3.1.0' });
  });

  it('say where to report a weakness (RFC 9116)', async () => {
    const { body, headers } = await inject({ url: '/.well-known/security.txt' });
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(body).toMatch(/^Contact: https:\/\/querschnitt\.example\/impressum\nExpires: \d{4}-/);
  });
});

describe('one account', () => {
  it('that is no longer active has no session, though none was ended', async () => {
    const mia = await world.member();
    const who = async () => (await mia.send('GET /api/session')).json<{ me: { role: string } }>().me.role;
    expect(await who()).toBe('member');
    await world.sql(`update members set state = 'suspended' where id = $1`, [mia.id]);
    expect(await who()).toBe('guest');
  });

  it('has at most twenty sessions; the one seen longest ago goes first', async () => {
    const mia = await world.member();
    for (let nth = 0; nth < 25; nth++) {
      world.clock.advance({ minutes: 1 });
      await world.get(Sessions).open(mia.id, `device ${nth}`);
    }
    const devices = (await world.get(Sessions).list(mia.id)).map(({ userAgent }) => userAgent);
    expect(devices).toHaveLength(20);
    expect(devices).not.toContain('test');
    expect(devices[0]).toBe('device 24');
  });
});

describe('an upload', () => {
  const form = (fields: number, size: number) =>
    [
      ...Array.from(
        { length: fields },
        (_, nth) => `--g\r\ncontent-disposition: form-data; name="f${nth}"\r\n\r\n${'x'.repeat(size)}\r\n`,
      ),
      '--g\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\nname\r\n--g--\r\n',
    ].join('');

  it.each([
    ['many fields', 900, 10],
    ['a large field', 1, 900_000],
  ])('with %s beside its file is refused, not kept in memory', async (_, fields, size) => {
    const boss = await world.member({ role: 'administrator' });
    const answer = await inject({
      method: 'POST',
      url: '/api/imports/preview',
      headers: { cookie: boss.cookie, 'content-type': 'multipart/form-data; boundary=g' },
      payload: form(fields, size),
    });
    expect(answer.statusCode).toBe(413);
  });

  it.each([
    ['says to be larger than a file and its fields may be', { 'content-length': '810000000' }, 413],
    ['does not say how large it is', { 'content-length': undefined, 'transfer-encoding': 'chunked' }, 400],
  ])('that %s is refused before anything of it is read', async (_, headers, status) => {
    const { port } = new URL(await world.address());
    const said = Object.entries({
      host: 'here',
      'content-type': 'multipart/form-data; boundary=g',
      ...headers,
    }).flatMap(([name, value]) => (value ? [`${name}: ${value}\r\n`] : []));
    const socket = connect(Number(port), '127.0.0.1').setEncoding('utf8');
    socket.write(`POST /api/imports/preview HTTP/1.1\r\n${said.join('')}\r\n`);
    // Nothing follows, and still there is an answer.
    expect((await socket.toArray()).join('')).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  });
});

describe('who takes too long', () => {
  it.each([
    ['to say what is wanted', 'headersTimeout', 10_000, 'GET / HTTP/1.1\r\nhost: here\r\n'],
    [
      'to say it all',
      'requestTimeout',
      30_000,
      'POST /api/session HTTP/1.1\r\nhost: here\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n{',
    ],
  ] as const)('%s is cut off', async (_, limit, promised, said) => {
    const { port } = new URL(await world.address());
    const server = world.app.getHttpServer();
    expect(server[limit]).toBe(promised);
    server[limit] = 200;
    const socket = connect(Number(port), '127.0.0.1').on('error', () => undefined);
    socket.write(said);
    await once(socket.resume(), 'close');
    server[limit] = promised;
  });

  it('is one of a bounded number', () => {
    expect(world.app.getHttpServer().maxConnections).toBe(10_000);
  });
});
