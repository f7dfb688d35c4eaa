import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export const opcode = { continuation: 0, text: 1, ping: 9, pong: 10 };

/** A frame as a client sends it (RFC 6455, 5.2), masked with zeros. */
export function frame(kind: keyof typeof opcode, words = '', last = true) {
  if (words.length > 125) throw new Error('Longer frames have another head.');
  return Buffer.concat([
    Buffer.from([(last ? 0x80 : 0) | opcode[kind], 0x80 | words.length, 0, 0, 0, 0]),
    Buffer.from(words),
  ]);
}

/** A WebSocket to the server of sockets, below every library, to say what none would. */
export async function bareWire(address: string): Promise<Socket> {
  const { hostname, port } = new URL(address);
  const wire = connect(Number(port), hostname).on('error', () => undefined);
  const key = randomBytes(16).toString('base64');
  wire.write(
    `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: here\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
  );
  await once(wire, 'data');
  return wire.resume();
}
