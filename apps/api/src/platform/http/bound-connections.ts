import type { Server } from 'node:http';
import { Places } from '../limits/places.js';

/** Holds each network to so many open connections, and each site; whoever wants more is hung up on before anything is read. */
export function boundConnections(server: Server, most: number) {
  const places = new Places(most);
  server.on('connection', (socket) => {
    const address = socket.remoteAddress ?? '';
    if (places.isFull(address)) return void socket.destroy();
    socket.once('close', places.take(address));
  });
}
