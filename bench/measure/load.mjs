/**
 * The load, a process of its own so that its work is not counted as the server's. Plain sockets with keep-alive, one
 * request at a time on each: nothing but bytes, so that the two cores stay with those who are measured.
 * Told over IPC `{ origin, requests, connections, seconds | total }`, answers `{ done, seconds, wrong, latencies }`.
 */
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');

process.on('message', async (order) => process.send(await run(order)));

async function run({ origin, requests, connections, seconds = Infinity, total = Infinity, offset = 0 }) {
  const { hostname, port } = new URL(origin);
  const made = requests.map((request) => wire(request, hostname, port));
  const state = { next: offset, left: total, until: performance.now() + seconds * 1000, latencies: [], wrong: {} };
  const start = performance.now();
  await Promise.all(Array.from({ length: connections }, () => worker(state, made, hostname, Number(port))));
  return {
    done: state.latencies.length,
    seconds: (performance.now() - start) / 1000,
    wrong: state.wrong,
    latencies: state.latencies,
  };
}

function wire({ method = 'GET', path, headers = {}, body, expect = 200 }, hostname, port) {
  const lines = Object.entries({
    host: `${hostname}:${port}`,
    ...headers,
    ...(body ? { 'content-type': 'application/json' } : {}),
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `${method} ${path} HTTP/1.1\r\n${lines.join('')}`;
  if (!body) return { expect, bytes: () => `${head}${method === 'GET' ? '' : 'content-length: 0\r\n'}\r\n` };
  const text = JSON.stringify(body);
  // "*id*" stands for an id never used before.
  const fill = text.includes('"*id*"') ? () => text.replace('*id*', randomUUID()) : () => text;
  return {
    expect,
    bytes: () => {
      const filled = fill();
      return `${head}content-length: ${Buffer.byteLength(filled)}\r\n\r\n${filled}`;
    },
  };
}

async function worker(state, made, hostname, port) {
  const socket = connect({ host: hostname, port, noDelay: true });
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  const read = reader(socket);
  while (state.left-- > 0 && performance.now() < state.until) {
    const request = made[state.next++ % made.length];
    const start = performance.now();
    socket.write(request.bytes());
    const status = await read();
    state.latencies.push(performance.now() - start);
    if (status !== request.expect) state.wrong[status] = (state.wrong[status] ?? 0) + 1;
  }
  socket.destroy();
}

/** Answers the status once a whole response has come; the bodies are let go. */
function reader(socket) {
  let waiting;
  let head = Buffer.alloc(0);
  let left = -1;
  let status = 0;
  socket
    .on('error', (error) => waiting?.reject(error))
    .on('close', () => waiting?.reject(new Error('the server closed the connection')));
  socket.on('data', (chunk) => {
    if (left < 0) {
      head = head.length ? Buffer.concat([head, chunk]) : chunk;
      const end = head.indexOf(HEAD_END);
      if (end < 0) return;
      const text = head.toString('latin1', 0, end);
      status = Number(text.slice(9, 12));
      const length = /\r\ncontent-length: (\d+)/i.exec(text);
      if (!length && status !== 204 && status !== 304) throw new Error(`no content-length: ${text}`);
      left = Number(length?.[1] ?? 0) - (head.length - end - HEAD_END.length);
      head = Buffer.alloc(0);
    } else left -= chunk.length;
    if (left > 0) return;
    left = -1;
    const { resolve } = waiting;
    waiting = undefined;
    resolve(status);
  });
  return () => new Promise((resolve, reject) => (waiting = { resolve, reject }));
}
