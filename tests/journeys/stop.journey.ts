import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freePort } from '../support/free-port.js';
import { databasesIn, Product } from '../support/product.js';

test.setTimeout(180_000);

let dir: string;
let product: Product;
test.beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'querschnitt-stop-'));
  chmodSync(dir, 0o755);
  product = await new Product({
    PORT: String(await freePort()),
    DATA_DIR: dir,
    NODE_ENV: 'production',
    TRUSTED_PROXIES: '1',
  }).ready();
});
test.afterEach(async () => {
  await product.ended('SIGKILL');
  rmSync(dir, { recursive: true, force: true });
});

const [FIRST, REST] = ['{"email":"ada@example.org",', '"password":"ein Satz"}'];

/** Half of a sign-in has arrived, the rest follows when it is ended. */
async function half(): Promise<ClientRequest> {
  const sent = request(`${product.origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': String((FIRST + REST).length) },
  });
  sent.write(FIRST);
  await once(sent, 'socket').then(() => fetch(`${product.origin}/api/health/live`));
  return sent;
}
const readiness = () =>
  fetch(`${product.origin}/api/health/ready`).then(
    ({ status }) => status,
    () => 'refused',
  );

test('a stop is seen by the proxy first, answers what has begun, and ends with 0', async () => {
  expect(await readiness()).toBe(200);
  const sent = await half();
  const answer = once(sent, 'response') as Promise<[IncomingMessage]>;
  product.child.kill('SIGTERM');
  await expect.poll(readiness).toBe(503);
  expect((await fetch(`${product.origin}/`)).status).toBe(200);
  await expect.poll(readiness).toBe('refused');
  expect(product.child.exitCode).toBeNull();
  sent.end(REST);
  expect((await answer)[0].statusCode).toBe(401);
  expect(await product.ended()).toBe(0);
  expect(databasesIn(dir)).toEqual([]);
  const lines = product.said
    .split('\n')
    .filter((one) => one.startsWith('{'))
    .map((line) => JSON.parse(line) as object);
  expect(lines).toContainEqual(
    expect.objectContaining({
      level: 'info',
      method: 'POST',
      route: '/api/session',
      status: 401,
      code: 'sign_in.failed',
    }),
  );
});
