import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freePort } from '../support/free-port.js';
import { Product } from '../support/product.js';

test.setTimeout(180_000);

let dir: string;
let product: Product;

const start = async (env: Record<string, string>) => {
  product = new Product({ PORT: String(await freePort()), DATA_DIR: dir, ...env });
  return product.ready();
};

test.beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'querschnitt-first-'));
  chmodSync(dir, 0o755);
});
test.afterEach(async () => {
  await product.ended('SIGTERM');
  rmSync(dir, { recursive: true, force: true });
});

const invitationIn = (said: string) => /\/einladung\/(\S+)/.exec(said)?.[1];

test('in production nobody can be clicked on; the console prints a link that makes one administrator, once', async () => {
  await start({ NODE_ENV: 'production' });
  expect((await fetch(`${product.origin}/api/example/accounts`)).status).toBe(404);
  await expect.poll(() => invitationIn(product.said)).toBeTruthy();
  const accept = (email: string) =>
    fetch(`${product.origin}/api/invitation-links/${invitationIn(product.said)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        name: 'Ada Amt',
        email,
        password: 'ein langer Satz als Passwort',
        institution: '',
        sectors: ['social'],
      }),
    });
  expect((await accept('ada@example.org')).status).toBe(200);
  expect((await accept('eve@example.org')).status).toBeGreaterThanOrEqual(400);
});

test('the example has no people to click on where others could reach them', async () => {
  await start({ HOST: '0.0.0.0' });
  expect((await fetch(`${product.origin}/api/example/accounts`)).status).toBe(404);
});
