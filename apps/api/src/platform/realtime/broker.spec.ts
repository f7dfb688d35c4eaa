import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ChildProgram } from '../../../../../tests/support/child-program.js';

// Closing a connection nobody answers takes two seconds by itself.
jest.setTimeout(30_000);

let mute: Server;
let program: ChildProgram;
beforeAll(async () => {
  program = new ChildProgram(import.meta.dirname);
  mute = await new Promise((resolve) => {
    const server = createServer((socket) => socket.resume().on('error', () => undefined)).listen(0, '127.0.0.1', () =>
      resolve(server),
    );
  });
});
afterAll(() => {
  program.remove();
  mute.close();
});

/** A socket server that ends before its broker has said a word. @returns what became of it */
async function end(broker: string, end: string) {
  const { port } = mute.address() as { port: number };
  const { line } = await program.run(`
    import { createServer } from 'node:http';
    import { once } from 'node:events';
    import { createAdapter } from '@socket.io/redis-streams-adapter';
    import { Redis } from 'ioredis';
    import { Server } from 'socket.io';
    import { Broker } from './broker.js';
    process.on('unhandledRejection', (error) => { console.log(error.message); process.exit(); });
    const url = 'redis://127.0.0.1:${port}';
    const broker = ${broker};
    const duplicate = broker.duplicate.bind(broker);
    const listening = [];
    broker.duplicate = (options) => (listening.push(duplicate(options)), listening.at(-1));
    const io = new Server(createServer(), { adapter: createAdapter(broker) });
    await once(broker, 'connect');
    await io.close();
    ${end};
    await Promise.all([broker, ...listening].map((one) => one.status === 'end' || once(one, 'end')));
    await new Promise((resolve) => setImmediate(resolve));
    console.log('ended in order');
  `);
  return line;
}

describe('a node that ends before its broker has answered', () => {
  it('ends in order', async () => {
    expect(await end('Broker.at(url)', 'broker.hangUp()')).toBe('ended in order');
  });

  it('would end with an unheard refusal otherwise', async () => {
    expect(
      await end(`new Redis(url, { maxRetriesPerRequest: null }).on('error', () => undefined)`, 'broker.disconnect()'),
    ).toBe('Connection is closed.');
  });
});
