import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { Server } from 'socket.io';
import { Config } from '../config/config.js';
import type { Broker } from './broker.js';
import { Connections } from './connections.js';

const MESSAGE_LIMIT = 64 * 1024;
/** Who opens a connection and then says nothing is hung up on. */
const CONNECT_MS = 10_000;

/**
 * socket.io on the application's own port. Compression is off: it delivered a fifth of the load. So is connection
 * state recovery: it skips the handshake's checks; clients resume by the room's sequence instead.
 */
export class SocketAdapter extends IoAdapter {
  private broker: Broker | undefined;

  private constructor(
    private readonly app: INestApplicationContext,
    private readonly redis: typeof import('./broker.js') | undefined,
  ) {
    super(app);
  }

  /** What speaks with Redis is loaded only where there are several nodes: a single one starts without. */
  static async of(app: INestApplicationContext) {
    return new SocketAdapter(app, app.get(Config).redisUrl ? await import('./broker.js') : undefined);
  }

  override createIOServer() {
    const config = this.app.get(Config);
    this.broker = this.redis?.Broker.at(config.redisUrl!);
    const connections = new Connections(config);
    const io = new Server(this.httpServer as never, {
      transports: ['websocket'],
      serveClient: false,
      perMessageDeflate: false,
      maxHttpBufferSize: MESSAGE_LIMIT,
      connectTimeout: CONNECT_MS,
      allowRequest: connections.allow,
      ...(this.broker ? { adapter: this.redis!.createAdapter(this.broker) } : {}),
    });
    connections.watch(io);
    return io;
  }

  override async dispose() {
    this.broker?.hangUp();
  }
}
