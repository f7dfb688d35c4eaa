import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freePort } from '../support/free-port.js';
import { databasesIn, Product } from '../support/product.js';

// Databases are made, wiped and made again: the machine may be busy.
test.setTimeout(240_000);

const account = { email: 'ada@example.org', password: 'ein langer Satz als Passwort' };

let dir: string;
let product: Product;
test.beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'querschnitt-backup-'));
  chmodSync(dir, 0o755);
});
test.afterEach(async () => {
  await product.ended('SIGTERM');
  rmSync(dir, { recursive: true, force: true });
});

const start = async () => {
  product = new Product({ PORT: String(await freePort()), DATA_DIR: join(dir, 'data'), NODE_ENV: 'production' });
  return product.ready();
};
const post = (address: string, body: object) =>
  fetch(`${product.origin}${address}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** The command line, as somebody uses it who keeps the installation running. */
function command(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['apps/api/dist/backup.js', ...words], {
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: join(dir, 'data'), INIT_CWD: dir },
  });
  expect(stderr).not.toMatch(/\n\s+at /);
  return { status, said: stdout + stderr };
}

test('a copy made while it runs brings everything back after the data folder is lost, and people sign in as before', async () => {
  await start();
  await expect.poll(() => product.said).toMatch(/\/einladung\//);
  const token = /\/einladung\/(\S+)/.exec(product.said)![1];
  expect(
    (
      await post(`/api/invitation-links/${token}`, {
        ...account,
        name: 'Ada Amt',
        institution: '',
        sectors: ['social'],
      })
    ).status,
  ).toBe(200);

  expect(command('write', 'copy.tar')).toMatchObject({
    status: 0,
    said: expect.stringMatching(/copy\.tar ist geschrieben und geprüft: [\d.]+ Zeilen, 0 Dateien, [\d.]+ MB\./),
  });
  expect(command('restore', 'copy.tar')).toMatchObject({
    status: 1,
    said: expect.stringContaining('Querschnitt läuft schon'),
  });
  expect(await product.ended('SIGTERM')).toBe(0);
  expect(command('write')).toMatchObject({ status: 0 });
  expect(readdirSync(join(dir, 'data/backups'))).toEqual([expect.stringMatching(/^querschnitt-\d{8}T\d{6}Z\.tar$/)]);
  expect(command('restore', 'copy.tar')).toMatchObject({ status: 1, said: expect.stringContaining('--replace') });

  rmSync(join(dir, 'data'), { recursive: true });
  const harmed = readFileSync(join(dir, 'copy.tar'));
  harmed[Math.floor(harmed.length / 2)]! ^= 1;
  writeFileSync(join(dir, 'harmed.tar'), harmed);
  expect(command('check', 'harmed.tar')).toMatchObject({ status: 1, said: expect.stringContaining('ist beschädigt') });
  expect(command('restore', 'harmed.tar')).toMatchObject({
    status: 1,
    said: expect.stringContaining('ist beschädigt'),
  });
  expect(command('check', 'copy.tar')).toMatchObject({ status: 0, said: expect.stringContaining('ist in Ordnung') });
  expect(command('restore', 'copy.tar')).toMatchObject({ status: 0, said: expect.stringContaining('ist eingespielt') });
  expect(databasesIn(dir)).toEqual([]);

  await start();
  expect((await post('/api/session', account)).status).toBeLessThan(300);
  expect((await post('/api/session', { ...account, password: 'ein anderer langer Satz' })).status).toBe(401);
});
