import { randomUUID } from 'node:crypto';
import { mkdtemp, open, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { cloneDatabase, dropDatabase } from '../../../../../tests/support/database.js';
import { FixedClock } from '../../../../../tests/support/fixed-clock.js';
import { roomOf, say } from '../../../../../tests/support/rooms.js';
import { without } from '../../../../../tests/support/swap.js';
import { openWorld, until, type World, worldOn } from '../../../../../tests/support/world.js';
import { migrations } from '../../migrations/index.js';
import { Passwords } from '../../features/people/passwords/passwords.js';
import { Storage } from '../storage/storage.js';
import { readArchive } from './archive.js';
import { restoreBackup } from './restore-backup.js';
import { Snapshot } from './snapshot.js';
import { verifyBackup } from './verify-backup.js';
import { writeBackup } from './write-backup.js';

const WRITERS = 6;
const PASSWORD = 'ein ziemlich langer Satz';

let world: World;
let room: Awaited<ReturnType<typeof roomOf>>;
let dir: string;
let path: string;
/** Databases to restore into, dropped at the end. */
const targets: string[] = [];
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'backup-'));
  world = await openWorld();
  const owner = await world.member({ handle: 'mia' });
  room = await roomOf(world, { owner });
});
beforeEach(() => void (path = join(dir, `${randomUUID()}.tar`)));
afterAll(async () => {
  await world.close();
  for (const url of targets) await dropDatabase(url);
  await rm(dir, { recursive: true });
});

const now = () => world.clock.now();
const source = () => ({ databaseUrl: world.config.databaseUrl!, dataDir: world.config.dataDir });
const backUp = (more: Partial<Parameters<typeof writeBackup>[0]> = {}) =>
  writeBackup({ ...source(), path, now: now(), ...more });

async function target() {
  const databaseUrl = await cloneDatabase();
  targets.push(databaseUrl);
  return { databaseUrl, dataDir: await mkdtemp(join(dir, 'data-')) };
}
const restore = (to: Awaited<ReturnType<typeof target>>, replace = false) =>
  restoreBackup({ ...to, path, replace, now: now() });

async function ask<T extends pg.QueryResultRow>(url: string, text: string, values: unknown[] = []) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<T>(text, values).finally(() => client.end());
  return rows;
}

/** Counts that do not fit what they count. */
const contradictions = (url: string) =>
  ask(url, 'select id from topics where post_count <> (select count(*) from posts where topic_id = topics.id)');

describe('a backup made while people write', () => {
  it('brings back every post acknowledged before it began, files, and the way in', async () => {
    const busy = await openWorld();
    const mia = await busy.member({ handle: 'mia-b' });
    const { topic } = await roomOf(busy, { owner: mia });
    const ada = await busy.member({ handle: 'ada' });
    await busy.sql('update members set password_hash = $2 where id = $1', [
      ada.id,
      await busy.get(Passwords).hash(PASSWORD),
    ]);
    const file = `pictures/${randomUUID()}.webp`;
    await busy.get(Storage).put(file, Buffer.from('a picture'));
    const [acknowledged, stop] = writers(mia, topic.id);
    await until(() => acknowledged.length > 30, 'some posts');
    const before = [...acknowledged];
    await writeBackup({
      databaseUrl: busy.config.databaseUrl!,
      dataDir: busy.config.dataDir,
      path,
      now: now(),
      say: () => until(() => acknowledged.length % 2 === 0, 'writing to go on'),
    });
    expect(acknowledged.length).toBeGreaterThan(before.length);
    await stop();
    await busy.app.close();

    await ask(busy.config.databaseUrl!, 'drop schema public cascade');
    await ask(busy.config.databaseUrl!, 'create schema public');
    await rm(busy.config.dataDir, { recursive: true });
    const dataDir = await mkdtemp(join(dir, 'data-'));
    await restoreBackup({ databaseUrl: busy.config.databaseUrl!, dataDir, path, replace: false, now: now() });

    const again = await worldOn(busy.config.databaseUrl!, new FixedClock(), { DATA_DIR: dataDir });
    const found = new Set((await again.sql<{ id: string }>('select id from posts')).map(({ id }) => id));
    expect(before.filter((id) => !found.has(id))).toEqual([]);
    expect(await contradictions(busy.config.databaseUrl!)).toEqual([]);
    expect((await again.get(Storage).get(file))?.toString()).toBe('a picture');
    expect(
      (await again.guest.send('POST /api/session', { email: 'ada@example.org', password: PASSWORD })).statusCode,
    ).toBeLessThan(300);
    await again.close();
  }, 60_000);

  /** Writes between any two tables. */
  const whileWriting = async () => {
    await backUp({ say: () => say(room.owner, room.topic.id, 'Mittendrin') });
    const to = await target();
    await restore(to);
    return contradictions(to.databaseUrl);
  };

  it('is one moment, though it takes a while', async () => {
    expect(await whileWriting()).toEqual([]);
  });

  it('would contradict itself if it were not read in one transaction (negative control)', async () => {
    expect((await without(Snapshot.prototype, 'begin', async () => undefined, whileWriting)).length).toBeGreaterThan(0);
  });

  function writers(who: Parameters<typeof say>[0], topicId: string) {
    const acknowledged: string[] = [];
    let stopped = false;
    const write = async () => {
      while (!stopped) {
        const id = randomUUID();
        await say(who, topicId, `Beitrag ${id}`, { id });
        acknowledged.push(id);
      }
    };
    const running = Promise.all(Array.from({ length: WRITERS }, write));
    return [acknowledged, () => ((stopped = true), running)] as const;
  }
});

describe('a harmed backup', () => {
  const flip = async (at: number) => {
    const file = await open(path, 'r+');
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, at);
    await file.write(Buffer.from([buffer[0]! ^ 1]), 0, 1, at);
    await file.close();
  };

  it('is noticed wherever a bit has changed, and nothing is touched', async () => {
    await world.get(Storage).put(`pictures/${randomUUID()}.webp`, Buffer.alloc(700, 7));
    await backUp();
    const bytes = await readFile(path);
    const [middle, end] = [Math.floor(bytes.length / 2), bytes.length];
    const summary = bytes.indexOf('"createdAt"');
    for (const at of [
      0,
      124,
      150,
      300,
      512,
      1300,
      1900,
      middle,
      middle + 511,
      summary,
      summary + 16,
      end - 1600,
      end - 1,
      end - 700,
    ]) {
      await flip(at);
      await expect(verifyBackup(path)).rejects.toThrow(
        /^Die Sicherung \S+ ist beschädigt.*\. Es wurde nichts verändert; bitte nehmen Sie eine andere\.$/,
      );
      await flip(at);
    }
    await verifyBackup(path);
    await truncate(path, middle);
    const to = await target();
    await expect(restore(to)).rejects.toThrow('ist beschädigt');
    expect(await ask(to.databaseUrl, 'select from rooms')).toEqual([]);
  });

  it('would pass without its sums (negative control)', async () => {
    await world.get(Storage).put(`pictures/${randomUUID()}.webp`, Buffer.alloc(700, 7));
    await backUp();
    await flip(600);
    const names: string[] = [];
    for await (const { name } of readArchive(path)) names.push(name);
    expect(names).toContain('manifest.json');
  });

  it('is refused in a sentence where there is none', async () => {
    await expect(verifyBackup(join(dir, 'none.tar'))).rejects.toThrow(/^Die Sicherung \S+none\.tar gibt es nicht\.$/);
  });
});

describe('restoring', () => {
  it('refuses where members are, unless it is told to replace them', async () => {
    await backUp();
    const to = await target();
    await restore(to);
    await ask(to.databaseUrl, `update rooms set name = 'Danach'`);
    await expect(restore(to)).rejects.toThrow(/^Hier gibt es schon Mitglieder\..*--replace/);
    await restore(to, true);
    expect(await ask(to.databaseUrl, `select from rooms where name = 'Danach'`)).toEqual([]);
  });

  it('refuses while Querschnitt runs on that database', async () => {
    await backUp();
    await expect(restore(source(), true)).rejects.toThrow(/^Querschnitt läuft noch mit dieser Datenbank\./);
  });

  it('refuses what a newer version wrote', async () => {
    await world.sql(`insert into migrations (timestamp, name) values (9999999999999, 'Future9999999999999')`);
    await backUp();
    await world.sql(`delete from migrations where name like 'Future%'`);
    await expect(target().then((to) => restore(to))).rejects.toThrow(
      /neueren Version von Querschnitt \(.*Future9999999999999\)\. Bitte/,
    );
  });

  it('loses nothing when it fails on the way', async () => {
    const to = await target();
    await backUp();
    await restore(to);
    const kept = join(to.dataDir, 'files/pictures', `${randomUUID()}.webp`);
    await writeFile(kept, 'kept');
    await ask(to.databaseUrl, `update rooms set name = 'Bleibt'`);
    await world.sql(`alter table members drop constraint members_role_check`);
    await world.member({ role: 'nobody' as never });
    await backUp();
    await world.sql(`delete from members where role = 'nobody'`);
    await expect(restore(to, true)).rejects.toThrow('members_role_check');
    expect(await ask(to.databaseUrl, `select name from rooms`)).toEqual([{ name: 'Bleibt' }]);
    expect(await readFile(kept, 'utf8')).toBe('kept');
  });

  it('brings the data of an older version up to date', async () => {
    const to = await target();
    const Last = migrations.at(-1)!;
    const old = await openWorld();
    await old.member({ handle: 'old' });
    const runner = old.get(DataSource).createQueryRunner();
    await new Last().down(runner);
    await runner.release();
    await old.sql('delete from migrations where name = $1', [Last.name]);
    await writeBackup({ databaseUrl: old.config.databaseUrl!, dataDir: old.config.dataDir, path, now: now() });
    await old.close();
    await restore(to);
    expect(await ask(to.databaseUrl, `select handle from members where handle = 'old'`)).toHaveLength(1);
    expect(await ask(to.databaseUrl, 'select from migrations')).toHaveLength(migrations.length);
    const columns =
      'select table_name, column_name from information_schema.columns where table_schema = current_schema order by 1, 2';
    expect(await ask(to.databaseUrl, columns)).toEqual(await world.sql(columns));
  });

  it('needs no more rights than those of the owner of a database', async () => {
    await backUp();
    const to = await target();
    const plain = `plain_${randomUUID().slice(0, 8)}`;
    const owned = new URL(to.databaseUrl);
    owned.pathname = `/${plain}`;
    const admin = new URL(to.databaseUrl);
    admin.pathname = '/postgres';
    await ask(admin.href, `create role ${plain} login`);
    await ask(admin.href, `create database ${plain} owner ${plain}`);
    owned.username = plain;
    await restore({ ...to, databaseUrl: owned.href });
    expect(await ask(owned.href, 'select from members')).not.toEqual([]);
    await restore({ ...to, databaseUrl: owned.href }, true);
    await ask(admin.href, `drop database ${plain}`);
    await ask(admin.href, `drop role ${plain}`);
  });

  it('goes on counting, keeps the audit log closed and every reference checked', async () => {
    const posted = await say(room.owner, room.topic.id, 'Erste Fassung');
    await room.owner.call('PATCH /api/posts/:postId', { postId: posted.id, source: 'Zweite Fassung', version: 0 });
    await backUp();
    const to = await target();
    await restore(to);
    const state = `select (select last_value from post_versions_id_seq) as last, (select count(*)::int from pg_constraint where contype = 'f') as checks, (select count(*)::int from pg_trigger where tgenabled = 'D') as off`;
    expect(await ask(to.databaseUrl, state)).toEqual(await ask(world.config.databaseUrl!, state));
    await ask(to.databaseUrl, `insert into audit (at, action, subject) values (now(), 'test', 'test')`);
    await expect(ask(to.databaseUrl, 'delete from audit')).rejects.toThrow('append-only');
  });

  it('sends no mail a second time, and in time those that are due later', async () => {
    await world.sql(
      `insert into outbox (kind, subject_key, recipient, language, title, text, created_at, next_attempt_at) values
      ('restored', 'due', 'mia@example.org', 'de', '', '', $1, $1), ('restored', 'later', 'mia@example.org', 'de', '', '', $1, $1::timestamptz + interval '2 days')`,
      [now()],
    );
    await backUp();
    world.clock.advance({ days: 1 });
    const to = await target();
    await restore(to);
    expect(
      await ask(
        to.databaseUrl,
        `select subject_key from outbox where kind = 'restored' and sent_at is null and given_up_at is null`,
      ),
    ).toEqual([{ subject_key: 'later' }]);
    expect(await ask(to.databaseUrl, `select from outbox where kind = 'restored'`)).toHaveLength(2);
  });

  it('lets open tabs that know more than the backup read again rather than mix two histories', async () => {
    await backUp();
    const [{ seq: old }] = (await world.sql<{ seq: number }>('select seq from rooms where id = $1', [
      room.room.id,
    ])) as [{ seq: number }];
    const to = await target();
    await restore(to);
    const restored = await worldOn(to.databaseUrl, new FixedClock(), {});
    const ear = await restored.guest.socket();
    expect(await ear.join(room.room.id, old + 5)).toMatchObject({ outcome: 'reload' });
    await restored.app.close();
  });
});
