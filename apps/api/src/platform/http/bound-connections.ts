import type { Server } from 'node:http';
import { networkOf } from '../limits/network.js';

/** Holds each network to so many open connections; whoever wants more is hung up on before anything is read. */
export function boundConnections(server: Server, most: number) {
  const open = new Map<string, number>();
  server.on('connection', (socket) => {
    const network = networkOf(socket.remoteAddress ?? '');
    const before = open.get(network) ?? 0;
    if (before >= most) return void socket.destroy();
    open.set(network, before + 1);
    socket.once('close', () => {
      const left = open.get(network)! - 1;
      if (left > 0) open.set(network, left);
      else open.delete(network);
    });
  });
}
