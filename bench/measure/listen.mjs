/**
 * A thousand readers and one who writes, in one process so that one clock times both. Told over IPC `{ origin, sockets, cookies, roomId, seq }` to connect,
 * `{ leave }` for so many to go, `{ post, rate, seconds }` again and again; answers how many posts reached how many readers, and how long each took.
 */
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { now, PATIENCE, reader, stampOf } from './socket.mjs';

const AT_ONCE = 25;
const agent = new Agent({ keepAlive: true, maxSockets: 16 });

let sockets = [];
let heard = [];

process.on('message', async (order) =>
  process.send(order.post ? await writing(order) : order.leave ? leaving(order) : await connecting(order)),
);

async function connecting({ origin, sockets: count, cookies, roomId, seq }) {
  for (const socket of sockets) socket.terminate();
  sockets = [];
  while (sockets.length < count)
    sockets.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(AT_ONCE, count - sockets.length) }, (_, nth) =>
          reader(origin, cookies[(sockets.length + nth) % cookies.length], { roomId, seq }, hear, true),
        ),
      )),
    );
  return { connected: sockets.length };
}

function leaving({ leave }) {
  for (const socket of sockets.splice(-leave)) socket.terminate();
  return { connected: sockets.length };
}

function hear(text) {
  const stamp = stampOf(text);
  if (stamp) heard.push(now() - stamp);
}

/** @returns `{ posts, done, seconds, latencies }`: `done` deliveries, in milliseconds from the request until a reader had it */
async function writing({ post, rate, seconds }) {
  heard = [];
  const total = Math.round(rate * seconds);
  const start = now();
  const sent = [];
  for (let nth = 0; nth < total; nth++) {
    const wait = start + (nth * 1000) / rate - now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    sent.push(send(post));
  }
  const answered = await Promise.all(sent);
  const end = now() + PATIENCE;
  while (heard.length < total * sockets.length && now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
  return {
    posts: total,
    done: heard.length,
    missing: total * sockets.length - heard.length,
    refused: answered.filter((status) => status !== 201).length,
    seconds: (now() - start) / 1000,
    latencies: heard,
  };
}

function send({ url, headers, body }) {
  const text = JSON.stringify(body)
    .replaceAll('*id*', randomUUID())
    .replaceAll('STAMP', `stamp ${now().toFixed(3)}`);
  return new Promise((resolve, reject) => {
    const asking = request(
      url,
      {
        method: 'POST',
        agent,
        headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) },
      },
      (answer) => answer.resume().on('end', () => resolve(answer.statusCode)),
    );
    asking.on('error', reject).end(text);
  });
}
