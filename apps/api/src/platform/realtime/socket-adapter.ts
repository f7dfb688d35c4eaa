import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import { Server } from 'socket.io';
import { Config } from '../config/config.js';
import { Broker } from './broker.js';
import { allowOrigin } from './handshake.js';

const MESSAGE_LIMIT = 64 * 1024;

/**
 * socket.io on the application's own port. Compression is off: it delivered a fifth of the load. So is connection
 * state recovery: it skips the handshake's checks; clients resume by the room's sequence instead.
 */
export class SocketAdapter extends IoAdapter {
  private broker: Broker | undefined;

  constructor(private readonly app: INestApplicationContext) {
    super(app);
  }

  override createIOServer() {
    const config = this.app.get(Config);
    if (config.redisUrl) this.broker = Broker.at(config.redisUrl);
    return new Server(this.httpServer as never, {
      transports: ['websocket'],
      serveClient: false,
      perMessageDeflate: false,
      maxHttpBufferSize: MESSAGE_LIMIT,
      allowRequest: allowOrigin(config),
      ...(this.broker ? { adapter: createAdapter(this.broker) } : {}),
    });
  }

  override async dispose() {
    this.broker?.hangUp();
  }
}
