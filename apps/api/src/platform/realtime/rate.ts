import type { IoSocket } from './sockets.js';

const MESSAGES = 300;
const WINDOW_MS = 10_000;

/** Ends a socket that says more than a busy person's tab ever would (a join per room, then typing). */
export function limitRate(socket: IoSocket) {
  let said = 0;
  let since = performance.now();
  socket.use((_message, next) => {
    if (performance.now() - since > WINDOW_MS) {
      said = 0;
      since = performance.now();
    }
    if (++said > MESSAGES) socket.disconnect(true);
    else next();
  });
}
