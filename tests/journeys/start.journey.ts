import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freePort } from '../support/free-port.js';
import { databasesIn, Product } from '../support/product.js';

// An empty database each: the machine may be busy.
test.setTimeout(180_000);

let dir: string;
const started: Product[] = [];

test.beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'querschnitt-start-'));
  chmodSync(dir, 0o755);
});
test.afterEach(async () => {
  for (const product of started.splice(0)) await product.ended('SIGTERM');
  rmSync(dir, { recursive: true, force: true });
});

const port = async () => String(await freePort());

async function start(env: Record<string, string> = {}) {
  const product = new Product({ PORT: await port(), DATA_DIR: dir, NODE_ENV: 'production', ...env });
  started.push(product);
  return product;
}

/** What the console says when a start is refused: one sentence or two, and no stack. */
async function refusal(env: Record<string, string>) {
  const product = await start(env);
  expect(await product.ended()).toBe(1);
  expect(product.said).not.toMatch(/\n\s+at /);
  return product.said;
}

test.describe('a start that cannot be says in a sentence what to do', () => {
  test('when the port is taken, and leaves no database running', async () => {
    const blocker = createServer();
    const PORT = await port();
    await new Promise<void>((resolve) => blocker.listen(Number(PORT), '127.0.0.1', resolve));
    expect(await refusal({ PORT })).toContain(`Der Port ${PORT} ist belegt.`);
    expect(databasesIn(dir)).toEqual([]);
    blocker.close();
  });

  test('when the data folder cannot be written', async () => {
    writeFileSync(join(dir, 'file'), '');
    expect(await refusal({ DATA_DIR: join(dir, 'file') })).toMatch(/Der Datenordner .+ lässt sich nicht beschreiben/);
  });

  test('when the data folder is in use', async () => {
    await (await start()).ready();
    expect(await refusal({})).toContain('Querschnitt läuft schon mit dem Datenordner');
  });

  test('when the database does not answer', async () => {
    expect(await refusal({ DATABASE_URL: `postgres://nobody@127.0.0.1:${await port()}/none` })).toContain('Die Datenbank unter DATABASE_URL antwortet nicht.');
  });

  test('when a setting makes no sense', async () => {
    expect(await refusal({ TRUSTED_PROXIES: 'all' })).toContain('Die Einstellung TRUSTED_PROXIES ist ungültig');
  });
});

test('Ctrl-C ends everything, the next start is there within seconds', async () => {
  const first = await (await start()).ready();
  expect(first.said).toContain(`Querschnitt läuft: ${first.origin}`);
  expect(await first.ended('SIGINT')).toBe(0);
  expect(databasesIn(dir)).toEqual([]);
  const before = performance.now();
  await (await start()).ready();
  expect(performance.now() - before).toBeLessThan(20_000);
});

test('a start after kill -9 takes over the database that was left running', async () => {
  const killed = await (await start()).ready();
  const [database] = databasesIn(dir);
  await killed.ended('SIGKILL');
  await (await start()).ready();
  expect(databasesIn(dir)).toEqual([database]);
});
