import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { ChildProgram } from '../../../../../tests/support/child-program.js';
import { EmbeddedPostgres } from './embedded-postgres.js';

// Each test makes a database of its own; that takes a while on a busy machine.
jest.setTimeout(60_000);

let dir: string;
const running: EmbeddedPostgres[] = [];
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'embedded-'));
  await chmod(dir, 0o755);
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((postgres) => postgres.stop().catch(() => undefined)));
  await rm(dir, { recursive: true, force: true });
});

const start = async (options: { dataDir?: string; tcp?: boolean } = {}) => {
  const postgres = await EmbeddedPostgres.start({ dataDir: join(dir, 'postgres'), ...options });
  running.push(postgres);
  return postgres;
};

const stop = async (postgres: EmbeddedPostgres) => {
  running.splice(running.indexOf(postgres), 1);
  await postgres.stop();
};

async function ask(url: string, text: string) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

async function until(met: () => Promise<unknown>) {
  for (let left = 100; left > 0; left--) {
    if (
      await met().then(
        () => true,
        () => false,
      )
    )
      return;
    await pause(100);
  }
  throw new Error('It never came to that.');
}

const note = (url: string) => ask(url, `create table notes as select 'Grüße' as text`);
const notes = (url: string) => ask(url, 'select text from notes');

describe('the embedded PostgreSQL refuses in one sentence', () => {
  it('a data folder that cannot be written', async () => {
    await writeFile(join(dir, 'taken'), 'a file where a folder should be');
    await expect(start({ dataDir: join(dir, 'taken/postgres') })).rejects.toThrow(
      /^Der Datenordner \S+ lässt sich nicht beschreiben \(ENOTDIR\)\. Bitte .*DATA_DIR=… npm start$/,
    );
  });

  it('a data folder in use by another living Querschnitt', async () => {
    await start();
    await expect(start()).rejects.toThrow(/^Querschnitt läuft schon mit dem Datenordner/);
  });

  it('data of another PostgreSQL', async () => {
    await stop(await start());
    await writeFile(join(dir, 'postgres/cluster/PG_VERSION'), '17\n');
    await expect(start()).rejects.toThrow(/von PostgreSQL 17 geschrieben, dabei ist PostgreSQL 18\./);
  });
});

describe('the embedded PostgreSQL', () => {
  it('keeps data from one start to the next, and leaves nothing running', async () => {
    const first = await start();
    await note(first.url);
    await stop(first);
    await until(async () => expect(() => process.kill(first.pid, 0)).toThrow('ESRCH'));
    expect(await notes((await start()).url)).toEqual([{ text: 'Grüße' }]);
  });

  it('knows German: letters, sorting, trigrams, ordered ids', async () => {
    const { url } = await start();
    await ask(url, 'create extension pg_trgm');
    expect(
      await ask(
        url,
        `select lower('ÄÖÜ') as low, 'Ä' < 'B' collate "de-x-icu" as sorted, show_trgm('Ä') = show_trgm('ä') and show_trgm('ä') <> '{}' as trigrams, uuidv7() < uuidv7() as ordered`,
      ),
    ).toEqual([{ low: 'äöü', sorted: true, trigrams: true, ordered: true }]);
  });

  it('can be reached by nobody but its owner', async () => {
    const { url } = await start();
    expect(
      await ask(
        url,
        `select current_setting('listen_addresses') as tcp, current_setting('unix_socket_permissions') as mode`,
      ),
    ).toEqual([{ tcp: '', mode: '0700' }]);
  });

  it('where sockets do not exist, asks for a password over loopback', async () => {
    const { url } = await start({ tcp: true });
    expect(Number(new URL(url).port)).toBeLessThan(32_768);
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    const stranger = new URL(url);
    stranger.password = 'guessed';
    await expect(ask(stranger.href, 'select 1')).rejects.toThrow('password authentication failed');
  });

  it('works below a path that is longer than a socket address', async () => {
    const { url } = await start({ dataDir: join(dir, 'a'.repeat(60), 'b'.repeat(60), 'postgres') });
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('begins anew after an initialisation that was cut off', async () => {
    const draft = join(dir, 'postgres/cluster.new');
    await mkdir(draft, { recursive: true });
    await writeFile(join(draft, 'PG_VERSION'), '18\n');
    expect(await ask((await start()).url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await expect(stat(draft)).rejects.toThrow('ENOENT');
  });

  it('comes back by itself when it is killed', async () => {
    const postgres = await start();
    await note(postgres.url);
    process.kill(postgres.pid, 'SIGKILL');
    await until(() => notes(postgres.url));
    expect(await notes(postgres.url)).toEqual([{ text: 'Grüße' }]);
  });

  it('outlives a killed parent and is adopted by the next start', async () => {
    const program = new ChildProgram(import.meta.dirname);
    const { child, line: pid } = await program.run(`
      import { EmbeddedPostgres } from './embedded-postgres.js';
      const postgres = await EmbeddedPostgres.start({ dataDir: ${JSON.stringify(join(dir, 'postgres'))} });
      console.log(postgres.pid);
      setInterval(() => undefined, 1000);
    `);
    await expect(start()).rejects.toThrow('läuft schon');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const heir = await start();
    expect(heir.pid).toBe(Number(pid));
    await note(heir.url);
    program.remove();
  });
});
