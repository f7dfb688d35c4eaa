import type { IncomingMessage, Server, ServerResponse } from 'node:http';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Answers the requests of a connection one after the other; who asks again before the answer is hung up on. Browsers and proxies wait,
 * though they need not (RFC 9112, 9.3.2). Thousands written at once would be begun in one breath, while nobody else is heard, and
 * answers that wait behind another one never close where the connection does: all that counts them would go on counting.
 */
export function oneAfterTheOther(server: Server) {
  const listeners = server.listeners('request') as Listener[];
  server.removeAllListeners('request').on('request', (request, response) => {
    // It has none while another answer is under way on it.
    if (!response.socket) return void request.socket.destroy();
    for (const listener of listeners) listener.call(server, request, response);
  });
}
