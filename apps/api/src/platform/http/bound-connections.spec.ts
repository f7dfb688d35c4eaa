import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, expect, it } from '@jest/globals';
import { boundConnections } from './bound-connections.js';

const server = createServer((_, response) => void response.end('here'));
afterEach(() => void server.close().closeAllConnections());

/** Whether a new connection is answered. */
async function answered(): Promise<[Socket, boolean]> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  return [socket, await Promise.race([once(socket, 'data').then(() => true), once(socket, 'close').then(() => false)])];
}

it('a network holds so many connections, and a new one when it gives one back', async () => {
  boundConnections(server, 2);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const [first] = await answered();
  const others = [await answered(), await answered()];
  expect(others.map(([, is]) => is)).toEqual([true, false]);
  const given = new Promise((resolve) => server.getConnections((_, count) => resolve(count)));
  expect(await given).toBe(2);
  first.destroy();
  await once(first, 'close');
  while ((await new Promise((resolve) => server.getConnections((_, count) => resolve(count)))) !== 1);
  expect((await answered())[1]).toBe(true);
});
