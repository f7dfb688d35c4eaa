import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import { Redis } from 'ioredis';
import { Server } from 'socket.io';
import { Config } from '../config/config.js';
import { allowOrigin } from './handshake.js';

const MESSAGE_LIMIT = 64 * 1024;

/**
 * socket.io on the application's own port. Compression is off: it delivered a fifth of the load. So is connection
 * state recovery: it skips the handshake's checks; clients resume by the room's sequence instead.
 */
export class SocketAdapter extends IoAdapter {
  constructor(private readonly app: INestApplicationContext) {
    super(app);
  }

  override createIOServer() {
    const config = this.app.get(Config);
    return new Server(this.httpServer as never, {
      transports: ['websocket'],
      serveClient: false,
      perMessageDeflate: false,
      maxHttpBufferSize: MESSAGE_LIMIT,
      allowRequest: allowOrigin(config),
      ...(config.redisUrl ? { adapter: createAdapter(connect(config.redisUrl)) } : {}),
    });
  }
}

/** Publishes only while connected. What is dropped meanwhile is no more than a hint: each node follows the log by itself. */
class Broker extends Redis {
  override sendCommand(...[command, stream]: Parameters<Redis['sendCommand']>) {
    const news = command.name === 'xadd' || command.name === 'publish';
    return news && this.status !== 'ready' ? Promise.resolve(null) : super.sendCommand(command, stream);
  }
}

function connect(url: string) {
  // Never give a command up: nobody waits for the adapter's, and an unheard refusal would end the process.
  const redis = new Broker(url, { maxRetriesPerRequest: null });
  redis.on('error', () => undefined);
  return redis;
}
