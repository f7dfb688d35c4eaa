import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
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

async function start(env: Record<string, string> = {}, options: ConstructorParameters<typeof Product>[1] = {}) {
  const product = new Product({ PORT: await port(), DATA_DIR: dir, NODE_ENV: 'production', ...env }, options);
  started.push(product);
  return product;
}

/** Not done yet: its folder is given its name at the end. */
const databaseIsMade = () =>
  existsSync(join(dir, 'postgres')) &&
  readdirSync(join(dir, 'postgres')).some(
    (name) => existsSync(join(dir, 'postgres', name, 'base')) && name !== 'cluster',
  );

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
    expect(await refusal({ DATABASE_URL: `postgres://nobody@127.0.0.1:${await port()}/none` })).toContain(
      'Die Datenbank unter DATABASE_URL antwortet nicht.',
    );
  });

  test('when a setting makes no sense', async () => {
    expect(await refusal({ TRUSTED_PROXIES: 'all' })).toContain('Die Einstellung TRUSTED_PROXIES ist ungültig');
  });
});

test('Ctrl-C ends everything, the next start finds it as it was', async () => {
  const first = await (await start()).ready();
  expect(first.said).toContain(`Querschnitt läuft: ${first.origin}`);
  expect(await first.ended('SIGINT')).toBe(0);
  expect(databasesIn(dir)).toEqual([]);
  const made = () => statSync(join(dir, 'postgres/cluster/PG_VERSION')).ino;
  const before = made();
  await (await start()).ready();
  expect(made()).toBe(before);
});

test('a start after kill -9 takes over the database that was left running', async () => {
  const killed = await (await start()).ready();
  const [database] = databasesIn(dir);
  await killed.ended('SIGKILL');
  await (await start()).ready();
  expect(databasesIn(dir)).toEqual([database]);
});

test('a start after kill -9 in the middle of the first one makes the database anew', async () => {
  const killed = await (await start()).until(databaseIsMade);
  await killed.ended('SIGKILL');
  await (await start()).ready();
});

test('Ctrl-C in the middle of the first start leaves nothing running, and the next start goes on', async () => {
  const stages: Record<string, (said: string) => boolean> = {
    'the database is made': databaseIsMade,
    'it starts': () => existsSync(join(dir, 'postgres/cluster/postmaster.pid')),
    'the schema is made': (said) => said.includes('Datenbank bereit'),
    'the example is filled in': (said) => said.includes('Schema bereit'),
  };
  for (const [stage, seen] of Object.entries(stages)) {
    const product = await (await start({ NODE_ENV: '' }, { detached: true })).until(seen);
    product.interrupt();
    // Once more: impatient people do so, and so does npm where its shell lets it.
    product.interrupt();
    expect(await product.ended(), stage).toBe(0);
    expect(product.said, stage).not.toMatch(/läuft:|\n\s+at |rror/);
    expect(databasesIn(dir), stage).toEqual([]);
  }
  await (await start({ NODE_ENV: '' })).ready();
});

test('a database killed below the running server comes back, and requests are answered again', async () => {
  const product = await (await start()).ready();
  const [killed] = databasesIn(dir);
  process.kill(killed!, 'SIGKILL');
  await expect.poll(() => databasesIn(dir).filter((pid) => pid !== killed), { timeout: 60_000 }).toHaveLength(1);
  await expect.poll(async () => (await fetch(`${product.origin}/api/rooms`)).status, { timeout: 60_000 }).toBe(200);
  expect(await product.ended('SIGTERM')).toBe(0);
  expect(databasesIn(dir)).toEqual([]);
});

test('an ordinary user needs no right but that to the data folder', async () => {
  const NOBODY = 65_534;
  const reachable =
    spawnSync('test', ['-r', resolve('apps/api/dist/main.js')], { uid: NOBODY, gid: NOBODY, cwd: '/' }).status === 0;
  const as = process.getuid!() === 0 && reachable ? { uid: NOBODY, gid: NOBODY } : {};
  if (as.uid) chownSync(dir, as.uid, as.gid);
  else
    test.info().annotations.push({
      type: 'ran as',
      description: reachable ? 'the user of the tests' : 'root: nobody may not enter the checkout',
    });
  const product = await (await start({}, as)).ready();
  expect(statSync(`/proc/${databasesIn(dir)[0]}`).uid).toBe(as.uid ?? process.getuid!());
  expect(await product.ended('SIGINT')).toBe(0);
  expect(databasesIn(dir)).toEqual([]);
});

test('an error names its place in the sources, not in what was built of them', () => {
  const stackAfter = (preparation: string) => {
    const action = `${preparation}; const { Config } = await import('./apps/api/dist/platform/config/config.js'); try { new Config({ PORT: 'none' }); } catch ({ stack }) { console.log(stack); }`;
    return spawnSync(process.execPath, ['--input-type=module', '-e', action], { encoding: 'utf8' }).stdout;
  };
  const [, file, line] = /at new Config \((.+):(\d+):\d+\)/.exec(stackAfter(`await import('./tools/stacks.mjs')`))!;
  expect(file).toBe(resolve('apps/api/src/platform/config/config.ts'));
  expect(readFileSync(file!, 'utf8').split('\n')[Number(line) - 1]).toContain('throw new Error(');
  expect(stackAfter('')).toContain('apps/api/dist/platform/config/config.js:');
});
