import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { until } from '../../../../../tests/support/world.js';
import { oneAfterTheOther } from './one-after-the-other.js';

const ASKED = 'GET / HTTP/1.1\r\nHost: here\r\n\r\n';

let begun: ServerResponse[];
let closed: number;
let server: ReturnType<typeof createServer>;
beforeEach(async () => {
  begun = [];
  closed = 0;
  server = createServer((_, response) => void begun.push(response.once('close', () => closed++)));
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterEach(() => void server.close().closeAllConnections());

function ask(words: string) {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').on('error', () => undefined);
  socket.write(words);
  return socket;
}

describe('a thousand requests written at once', () => {
  it('are one, and the end of a connection', async () => {
    oneAfterTheOther(server);
    await once(ask(ASKED.repeat(1_000)).resume(), 'close');
    await until(() => closed === 1, 'the answer to close');
    expect(begun).toHaveLength(1);
  });

  it('would all be begun, and but one would ever close (negative control)', async () => {
    const socket = ask(ASKED.repeat(1_000));
    await until(() => begun.length === 1_000, 'all to be begun');
    socket.destroy();
    await until(() => closed > 0, 'the first to close');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(closed).toBe(1);
  });
});

it('a connection asks again when it is answered', async () => {
  oneAfterTheOther(server);
  const socket = ask(ASKED);
  for (let nth = 1; nth <= 3; nth++) {
    await until(() => begun.length === nth, 'the request to come');
    begun[nth - 1]!.end('here');
    await once(socket, 'data');
    socket.write(ASKED);
  }
  await until(() => begun.length === 4, 'the last one to come');
  expect(closed).toBe(3);
  socket.destroy();
});
