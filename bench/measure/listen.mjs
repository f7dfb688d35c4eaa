/**
 * A thousand readers and one who writes, in one process so that one clock times both. Bare WebSockets that speak just
 * enough of socket.io. Told over IPC `{ origin, sockets, cookies, roomId, seq }` to connect, then `{ post, rate, seconds }`
 * again and again; answers how many posts reached how many readers, and how long each took.
 */
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { createRequire } from 'node:module';

const { WebSocket } = createRequire(import.meta.url)('ws');
const TOLD = '42["told",';
const STAMP = /stamp (\d+\.\d+)/;
const PATIENCE = 10_000;
const AT_ONCE = 25;
const agent = new Agent({ keepAlive: true, maxSockets: 16 });

let sockets = [];
let heard = [];

process.on('message', async (order) => process.send(order.post ? await writing(order) : await connecting(order)));

async function connecting({ origin, sockets: count, cookies, roomId, seq }) {
  for (const socket of sockets) socket.terminate();
  sockets = [];
  while (sockets.length < count) sockets.push(...(await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - sockets.length) }, (_, nth) => reader(origin, cookies[(sockets.length + nth) % cookies.length], { roomId, seq })))));
  return { connected: sockets.length };
}

function reader(origin, cookie, room) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, { headers: cookie ? { cookie } : {}, perMessageDeflate: false });
    socket.on('error', reject);
    socket.on('message', (data) => {
      const text = data.toString('latin1');
      if (text.startsWith(TOLD)) hear(text);
      else if (text[0] === '0') socket.send('40');
      else if (text === '2') socket.send('3');
      else if (text.startsWith('40')) socket.send(`420${JSON.stringify(['join', room])}`);
      else if (text.startsWith('430')) resolve(socket);
    });
  });
}

function hear(text) {
  const stamp = STAMP.exec(text);
  if (stamp) heard.push(performance.now() - Number(stamp[1]));
}

/** @returns `{ posts, done, seconds, latencies }`: `done` deliveries, in milliseconds from the request until a reader had it */
async function writing({ post, rate, seconds }) {
  heard = [];
  const total = Math.round(rate * seconds);
  const start = performance.now();
  const sent = [];
  for (let nth = 0; nth < total; nth++) {
    const wait = start + (nth * 1000) / rate - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    sent.push(send(post));
  }
  const answered = await Promise.all(sent);
  const end = performance.now() + PATIENCE;
  while (heard.length < total * sockets.length && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
  return { posts: total, done: heard.length, missing: total * sockets.length - heard.length, refused: answered.filter((status) => status !== 201).length, seconds: (performance.now() - start) / 1000, latencies: heard };
}

function send({ url, headers, body }) {
  const text = JSON.stringify(body).replaceAll('*id*', randomUUID()).replaceAll('STAMP', `stamp ${performance.now().toFixed(3)}`);
  return new Promise((resolve, reject) => {
    const asking = request(url, { method: 'POST', agent, headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } }, (answer) => answer.resume().on('end', () => resolve(answer.statusCode)));
    asking.on('error', reject).end(text);
  });
}
