import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { EmbeddedPostgres } from './embedded-postgres.js';

let home: string;
let dataDir: string;
const fast = { fsync: 'off', full_page_writes: 'off' };
const start = () => EmbeddedPostgres.start({ dataDir, settings: fast });

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'embedded-'));
  chmodSync(home, 0o755);
  dataDir = join(home, 'a folder', 'postgres');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

async function ask<T>({ url }: EmbeddedPostgres, text: string) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return (await client.query(text).finally(() => client.end())).rows as T[];
}

describe('the embedded PostgreSQL', () => {
  it('keeps what was written over a stop and a start', async () => {
    const first = await start();
    await ask(first, `create table notes as select 'Grüße' as text`);
    first.stop();
    expect(first.pid()).toBeUndefined();
    const second = await start();
    expect(await ask(second, 'select text from notes')).toEqual([{ text: 'Grüße' }]);
    second.stop();
  });

  it('adopts the server that a killed process left running', async () => {
    const orphan = await start();
    const adopted = await start();
    expect(adopted.pid()).toBe(orphan.pid());
    orphan.stop();
    expect(adopted.pid()).toBeUndefined();
    adopted.stop();
  });

  it('comes back when its server dies', async () => {
    const postgres = await start();
    const before = postgres.pid()!;
    process.kill(before, 'SIGKILL');
    const deadline = performance.now() + 10_000;
    while ((postgres.pid() ?? before) === before && performance.now() < deadline) await pause(50);
    expect(postgres.pid()).not.toBe(before);
    postgres.stop();
  });

  it('begins anew after an initialisation that was cut off', async () => {
    const half = join(dataDir, '../half');
    mkdirSync(join(half, 'cluster.new'), { recursive: true });
    const postgres = await EmbeddedPostgres.start({ dataDir: half, settings: fast });
    expect(await ask(postgres, 'select 1 as one')).toEqual([{ one: 1 }]);
    postgres.stop();
    expect(existsSync(join(half, 'cluster.new'))).toBe(false);
  });

  it('says in a sentence what to do when its folder cannot be written', async () => {
    const file = join(home, 'file');
    writeFileSync(file, '');
    await expect(EmbeddedPostgres.start({ dataDir: join(file, 'postgres') })).rejects.toThrow(/kann nicht geschrieben werden.*DATA_DIR/);
  });
});
