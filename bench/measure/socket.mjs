/** One reader of a room over a bare WebSocket that speaks just enough of socket.io. */
import { createRequire } from 'node:module';

const { WebSocket } = createRequire(import.meta.url)('ws');
const TOLD = '42["told",';
const STAMP = /stamp (\d+\.\d+)/;
/** So long somebody may take to hear of a post. */
export const PATIENCE = 10_000;

/** Milliseconds on a clock that all processes of this machine share. */
export const now = () => performance.timeOrigin + performance.now();

/** When a post was sent, which is written in it. */
export const stampOf = (text) => Number(STAMP.exec(text)?.[1] ?? 0);

/** @param hear is given the event, or with `raw` its text @returns the socket, once it has joined */
export function reader(origin, cookie, room, hear, raw = false) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
      headers: cookie ? { cookie } : {},
      perMessageDeflate: false,
    });
    socket.on('error', reject);
    socket.on('message', (data) => {
      const text = data.toString(raw ? 'latin1' : 'utf8');
      if (text.startsWith(TOLD)) hear(raw ? text : JSON.parse(text.slice(2))[1]);
      else if (text[0] === '0') socket.send('40');
      else if (text === '2') socket.send('3');
      else if (text.startsWith('40')) socket.send(`420${JSON.stringify(['join', room])}`);
      else if (text.startsWith('430')) resolve(socket);
    });
  });
}
