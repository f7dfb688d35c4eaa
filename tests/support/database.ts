import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createDataSource } from '../../apps/api/src/platform/database/data-source.js';
import { migrate } from '../../apps/api/src/platform/database/migrate.js';

const TEMPLATE = 'querschnitt_template';
const LOCK = 42;

const maintenanceUrl = () => {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('No test database is running: start specs with `npm run jest`.');
  return url;
};

const urlOf = (database: string) => {
  const url = new URL(maintenanceUrl());
  url.pathname = `/${database}`;
  return url.href;
};

/** A fresh, migrated database, cloned from a template that the first spec file makes. */
export async function cloneDatabase(): Promise<string> {
  const name = `world_${randomUUID().replaceAll('-', '')}`;
  await onMaintenance(async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [TEMPLATE]);
    if (!rowCount) await makeTemplate(client);
    await client.query(`create database ${name} template ${TEMPLATE}`);
    await client.query('select pg_advisory_unlock($1)', [LOCK]);
  });
  return urlOf(name);
}

export const dropDatabase = (url: string) =>
  onMaintenance(
    async (client) =>
      void (await client.query(`drop database if exists ${new URL(url).pathname.slice(1)} with (force)`)),
  );

async function makeTemplate(client: pg.Client) {
  const draft = `${TEMPLATE}_draft`;
  await client.query(`drop database if exists ${draft} with (force)`);
  await client.query(`create database ${draft}`);
  const source = await createDataSource(urlOf(draft)).initialize();
  await migrate(source);
  await source.destroy();
  await client.query(`alter database ${draft} rename to ${TEMPLATE}`);
}

async function onMaintenance(action: (client: pg.Client) => Promise<void>) {
  const client = new pg.Client({ connectionString: maintenanceUrl() });
  await client.connect();
  try {
    await action(client);
  } finally {
    await client.end();
  }
}
