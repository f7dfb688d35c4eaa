import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Outbound, OutboundPolicy } from './outbound.js';
import { isPublic } from './public-address.js';

let server: Server;
let port: number;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.headers.host}${request.url}`);
    const [, what, detail = ''] = request.url!.split('/');
    if (what === 'redirect') return void response.writeHead(302, { location: decodeURIComponent(detail) }).end();
    if (what === 'loop') return void response.writeHead(302, { location: '/loop' }).end();
    if (what === 'hops' && detail !== '0')
      return void response.writeHead(302, { location: `/hops/${Number(detail) - 1}` }).end();
    if (what === 'slow') return void response.write('BEGIN');
    if (what === 'large') return void response.end('x'.repeat(1024 * 1024 + 1));
    if (what === 'missing') return void response.writeHead(404).end();
    response.end('BEGIN:VCALENDAR für alle');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Lets the test's own server be reached, under a name that leads there. */
class Lenient extends OutboundPolicy {
  override readonly milliseconds = 300;
  names: Record<string, string[]> = {
    'calendar.example': ['127.0.0.1'],
    'inside.example': ['10.0.0.7'],
    'mixed.example': ['93.184.215.14', '127.0.0.1'],
  };
  resolved: string[] = [];
  override allows(address: string, at: number) {
    return (address === '127.0.0.1' && at === port) || super.allows(address, at);
  }
  override resolve(host: string) {
    this.resolved.push(host);
    return this.names[host] ? Promise.resolve(this.names[host]) : Promise.reject(new Error('ENOTFOUND'));
  }
}

const lenient = new Lenient();
const fetched = (path: string, host = 'calendar.example') =>
  new Outbound(lenient).fetch(`http://${host}:${port}${path}`, 'address');
const strict = new Outbound(new OutboundPolicy());

describe('an address somebody gave', () => {
  it.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://[::1]/',
    'http://169.254.169.254/latest/meta-data',
    'http://[::ffff:10.0.0.1]/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://0/',
    'http://192.168.1.1/',
    'ftp://example.org/',
    'http://user:secret@example.org/',
  ])('%s is refused', async (address) => {
    await expect(strict.fetch(address, 'address')).rejects.toMatchObject({
      code: 'outbound.refused',
      details: { field: 'address' },
    });
  });

  it('is refused if its name leads inside, or somewhere and inside', async () => {
    await expect(fetched('/', 'inside.example')).rejects.toMatchObject({ code: 'outbound.refused' });
    const guarded = new Lenient();
    guarded.allows = (address) => isPublic(address);
    await expect(new Outbound(guarded).fetch('http://mixed.example/')).rejects.toMatchObject({
      code: 'outbound.refused',
    });
  });

  it('is fetched, and the name resolved only once', async () => {
    lenient.resolved = [];
    expect(await fetched('/calendar.ics')).toEqual({
      url: `http://calendar.example:${port}/calendar.ics`,
      content: Buffer.from('BEGIN:VCALENDAR für alle'),
    });
    expect(lenient.resolved).toEqual(['calendar.example']);
    expect(asked.at(-1)).toBe(`calendar.example:${port}/calendar.ics`);
  });

  it('is connected to the address that was checked, whatever the name says a moment later', async () => {
    const rebinding = new Lenient();
    let turn = 0;
    rebinding.resolve = () => Promise.resolve(turn++ === 0 ? ['127.0.0.1'] : ['10.0.0.7']);
    expect((await new Outbound(rebinding).fetch(`http://rebinding.example:${port}/`)).content.toString()).toContain(
      'VCALENDAR',
    );
    expect(turn).toBe(1);
  });

  it('may redirect, but not inside and not for ever', async () => {
    expect((await fetched(`/redirect/${encodeURIComponent('/calendar.ics')}`)).content.toString()).toContain(
      'VCALENDAR',
    );
    await expect(fetched(`/redirect/${encodeURIComponent('http://inside.example/')}`)).rejects.toMatchObject({
      code: 'outbound.refused',
    });
    await expect(fetched(`/redirect/${encodeURIComponent('file:///etc/passwd')}`)).rejects.toMatchObject({
      code: 'outbound.refused',
    });
    expect((await fetched('/hops/3')).content.toString()).toContain('VCALENDAR');
    for (const path of ['/hops/4', '/loop'])
      await expect(fetched(path)).rejects.toMatchObject({ code: 'outbound.too_many_redirects' });
  });

  it('must answer in time, in measure, and with success', async () => {
    await expect(fetched('/slow')).rejects.toMatchObject({ code: 'outbound.too_slow' });
    await expect(fetched('/large')).rejects.toMatchObject({ code: 'outbound.too_large' });
    await expect(fetched('/missing')).rejects.toMatchObject({
      code: 'outbound.status',
      details: { params: { status: 404 } },
    });
    await expect(fetched('/', 'nowhere.example')).rejects.toMatchObject({ code: 'outbound.unreachable' });
  });
});

describe('an address on the public network', () => {
  it.each([
    '8.8.8.8',
    '93.184.215.14',
    '2a00:1450:4001:830::200e',
    '2A00:1450:4001:0830:0:0:0:200E',
    '::ffff:8.8.8.8',
    '0:0:0:0:0:ffff:808:808',
  ])('is %s', (address) => expect(isPublic(address)).toBe(true));
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    '::ffff:0:7f00:1',
    '::ffff:0:127.0.0.1',
    '::127.0.0.1',
    '4000::1',
    '2002:7f00:1::',
    '0:0:0:0:0:ffff:7f00:1',
    '0:0:0:0:0:FFFF:127.0.0.1',
    '64:ff9b:1::7f00:1',
    '2001:0:7f00:1::',
    'fe80::1%eth0',
    'ff02::1',
    'nonsense',
    '',
  ])('is not %s', (address) => expect(isPublic(address)).toBe(false));
});
