import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { copyCheckout, removeCheckout } from '../support/checkout.js';
import { freePort } from '../support/free-port.js';
import { databasesIn, Product } from '../support/product.js';

// An empty database and two starts: the machine may be busy.
test.setTimeout(180_000);

let checkout: string;
let product: Product;
test.beforeEach(async () => {
  checkout = copyCheckout();
  chmodSync(checkout, 0o755);
  mkdirSync(join(checkout, '.data'), { mode: 0o755 });
  product = new Product(
    { PORT: await twoFreePorts(), DATA_DIR: join(checkout, '.data') },
    { program: 'tools/dev.mjs', cwd: checkout, detached: true },
  );
});
test.afterEach(async () => {
  await product.ended('SIGTERM');
  removeCheckout(checkout);
});

/** The API listens next to the pages. */
async function twoFreePorts() {
  for (;;) {
    const port = await freePort();
    if (await freePort(port + 1).catch(() => undefined)) return String(port);
  }
}

function change(file: string, from: string, to: string) {
  const path = join(checkout, file);
  const source = readFileSync(path, 'utf8');
  expect(source).toContain(from);
  writeFileSync(path, source.replace(from, to));
}

const health = () =>
  fetch(`${product.origin}/api/health/live`).then(
    (answer) => answer.text(),
    () => 'refused',
  );

test('a change of a component reaches the open page and leaves what was typed, one of the API is answered soon, Ctrl-C ends all of it', async ({
  page,
}) => {
  await product.until((said) => said.includes('Querschnitt läuft'));
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));

  await page.goto(`${product.origin}/anmelden`, { timeout: 60_000 });
  await expect(page.getByRole('button', { name: 'Anmelden', exact: true })).toBeEnabled({ timeout: 60_000 });
  const email = page.getByRole('textbox', { name: 'E-Mail' });
  await email.fill('halb@geschrie');
  const before = await page.evaluateHandle(() => document.documentElement);
  change(
    'apps/web/src/features/people/door/NewHere.tsx',
    '<p className="new-here">',
    '<p className="new-here">Frisch geändert. ',
  );
  await expect(page.getByText('Frisch geändert.')).toBeVisible({ timeout: 60_000 });
  await expect(email).toHaveValue('halb@geschrie');
  expect(await before.evaluate((root) => root === document.documentElement), 'the page was not loaded again').toBe(
    true,
  );
  expect(faults).toEqual([]);

  expect(await health()).toBe('{"status":"ok"}');
  change(
    'apps/api/src/platform/http/health.controller.ts',
    'live() {',
    `live() {\n    if (true as boolean) return { status: 'changed' };`,
  );
  await expect.poll(health, { timeout: 60_000 }).toBe('{"status":"changed"}');

  product.interrupt();
  await product.until((said) => said.includes('wird beendet'));
  product.interrupt();
  expect(await product.ended()).toBe(0);
  expect(databasesIn(checkout)).toEqual([]);
  await expect(fetch(`http://127.0.0.1:${Number(product.env.PORT) + 1}/api/health/live`)).rejects.toThrow();
});

test('Ctrl-C while it starts leaves no database running', async () => {
  await product.until(() => existsSync(join(checkout, '.data/postgres/cluster/postmaster.pid')));
  product.interrupt();
  expect(await product.ended()).toBe(0);
  expect(databasesIn(checkout)).toEqual([]);
});
