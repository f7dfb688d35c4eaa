import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { root } from '../app.mjs';

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The product as it is built, on a database that runs already. @param {{ flags?: string[], env?: Record<string, string> }} more for Node */
export async function startProduct(community, { flags = [], env = {} } = {}) {
  const port = await freePort();
  const child = spawn(process.execPath, [...flags, join(root, 'apps/api/dist/main.js')], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATABASE_URL: community.url,
      DATA_DIR: community.dataDir,
      VISITOR_LIMITS: 'off',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.resume();
  const origin = `http://127.0.0.1:${port}`;
  await ready(child, `${origin}/api/health/ready`);
  return server(child, origin);
}

/** A program of this folder that says over IPC where it listens. */
export async function startServer(file, env = {}) {
  const child = fork(join(root, 'bench', file), { env: { ...process.env, NODE_ENV: 'production', ...env } });
  const [{ origin }] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`${file} ended with ${code}`))),
  ]);
  return server(child, origin);
}

function server(child, origin) {
  return {
    child,
    origin,
    pid: child.pid,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

export async function ready(child, address) {
  while (child.exitCode === null) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`ended with ${child.exitCode}`);
}

/** The load's process. `send` takes an order and answers what came of it; one at a time. */
export function startLoad(file = 'measure/load.mjs') {
  const child = fork(join(root, 'bench', file));
  let waiting;
  child.on('message', (answer) => waiting?.resolve(answer));
  child.on('exit', (code) => waiting?.reject(new Error(`the load ended with ${code}`)));
  return {
    pid: child.pid,
    send: (order) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        child.send(order);
      }),
    stop: () => child.kill(),
  };
}
