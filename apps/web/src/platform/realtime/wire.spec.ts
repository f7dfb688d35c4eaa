/** @jest-environment-options {"customExportConditions": ["querschnitt", "node"]} */
import { createHash } from 'node:crypto';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Server, type ServerOptions, type Socket } from 'socket.io';
import { Wire } from './wire';

const open: { close: () => unknown }[] = [];
afterEach(() => open.splice(0).forEach((one) => one.close()));

async function listening(server: HttpServer) {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({ close: () => (server.closeAllConnections(), server.close()) });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** socket.io itself at the other end. */
async function house(options: Partial<ServerOptions> = {}, welcome: (socket: Socket) => void = () => undefined) {
  const server = createServer();
  const io = new Server(server, { transports: ['websocket'], ...options });
  io.on('connection', welcome);
  open.push({ close: () => void io.close() });
  return { io, at: await listening(server) };
}

/** Someone who says so once how often he will say something, and then nothing. */
async function silent(pingInterval: number, pingTimeout: number) {
  const server = createServer();
  server.on('upgrade', ({ headers }, socket) => {
    open.push({ close: () => socket.destroy() });
    const accept = createHash('sha1')
      .update(`${headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
      .digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    const word = Buffer.from(`0${JSON.stringify({ pingInterval, pingTimeout })}`);
    socket.write(Buffer.concat([Buffer.from([0x81, word.length]), word]));
  });
  return listening(server);
}

/** A wire and what becomes of it, in order. */
function wire(at: string) {
  const story: unknown[] = [];
  const line = new Wire(
    {
      up: () => story.push('up'),
      heard: (...said) => story.push(said),
      gone: (refused) => story.push(refused ? 'refused' : 'gone'),
    },
    at,
  );
  open.push(line);
  const until = async (last: unknown) => {
    for (let turn = 0; JSON.stringify(story.at(-1)) !== JSON.stringify(last); turn++) {
      if (turn > 2_000) throw new Error(`Waited in vain for ${JSON.stringify(last)} after ${JSON.stringify(story)}`);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  };
  return { line, story, until };
}

describe('a wire to socket.io', () => {
  it('is gone where nobody listens', async () => {
    await wire('http://127.0.0.1:9').until('gone');
  });

  it('is refused where the server turns one away', async () => {
    const { io, at } = await house();
    io.use((_socket, next) => next(new Error('not now')));
    const { until, story } = wire(at);
    await until('refused');
    expect(story).toEqual(['refused']);
  });

  it('carries what is said, both ways', async () => {
    const said: unknown[] = [];
    const { at } = await house({}, (socket) => {
      socket.onAny((...one: unknown[]) => said.push(one));
      socket.on('leave', () => socket.emit('told', { text: '[a] "b" ü' }));
    });
    const { line, until } = wire(at);
    await until('up');
    expect(line.connected).toBe(true);
    line.mention('typing', { topicId: 't' });
    line.say('leave', { roomId: 'r' });
    await until(['told', { text: '[a] "b" ü' }]);
    expect(said).toEqual([
      ['typing', { topicId: 't' }],
      ['leave', { roomId: 'r' }],
    ]);
  });

  it('brings each answer to its question, before what is told afterwards', async () => {
    const { at } = await house({}, (socket) =>
      socket.on(
        'join',
        ({ seq }: { seq: number }, answer: (seq: number) => void) => (answer(seq), socket.emit('told', seq)),
      ),
    );
    const { line, story, until } = wire(at);
    await until('up');
    for (let seq = 0; seq < 12; seq++) line.ask('join', { seq }, 5_000, (answer) => story.push(answer));
    await until(['told', 11]);
    expect(story.slice(1)).toEqual(Array.from({ length: 12 }, (_, seq) => [seq, ['told', seq]]).flat());
  });

  it('says so where no answer comes in time, and is silent about one that is late', async () => {
    let answer: ((word: string) => void) | undefined;
    const { at } = await house({}, (socket) =>
      socket
        .on('join', (_room: unknown, later: typeof answer) => (answer = later))
        .on('leave', () => (answer!('late'), socket.emit('told', 1))),
    );
    const { line, story, until } = wire(at);
    await until('up');
    line.ask('join', {}, 20, (said) => story.push(['answer', said]));
    await until(['answer', undefined]);
    line.say('leave', {});
    await until(['told', 1]);
    expect(story).toEqual(['up', ['answer', undefined], ['told', 1]]);
  });

  it('lasts while the server asks whether one is there', async () => {
    const { at } = await house({ pingInterval: 20, pingTimeout: 60 });
    const { story, until } = wire(at);
    await until('up');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(story).toEqual(['up']);
  });

  it('is gone where the server hangs up, or falls silent', async () => {
    const { io, at } = await house();
    const first = wire(at);
    await first.until('up');
    io.disconnectSockets();
    await first.until('gone');
    const second = wire(at);
    await second.until('up');
    io.disconnectSockets(true);
    await second.until('gone');
    await wire(await silent(30, 20)).until('gone');
  });

  it('tells nothing more once it is closed, and leaves', async () => {
    const left: string[] = [];
    const { at } = await house({}, (socket) =>
      socket.on('join', () => undefined).on('disconnect', (why) => left.push(why)),
    );
    const { line, story, until } = wire(at);
    await until('up');
    line.ask('join', {}, 10, (said) => story.push(said));
    line.close();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(story).toEqual(['up']);
    expect(left).toEqual(['transport close']);
  });
});
