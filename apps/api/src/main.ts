import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { createApp } from './create-app.js';
import { fillExample } from './example/index.js';
import { Config } from './platform/config/config.js';
import { createDataSource } from './platform/database/data-source.js';
import { EmbeddedPostgres } from './platform/database/embedded-postgres.js';
import { migrate } from './platform/database/migrate.js';
import { Departure } from './platform/http/departure.js';
import { welcome } from './welcome.js';

const webDist = resolve(import.meta.dirname, '../../web/dist');

/** Within the patience of container engines and systemd, see docs/operations.md. */
const LONGEST_STOP = 18_000;

/** What runs and has to be ended, the newest first. */
const running: { end: () => Promise<unknown> }[] = [];

async function stop(code: number) {
  for (const { end } of running.splice(0).reverse()) await end();
  process.exit(code);
}

async function main() {
  process.once('SIGINT', () => void stop(0)).once('SIGTERM', () => void stop(0));
  const config = new Config();
  const databaseUrl = config.databaseUrl ?? (await step('Datenbank', () => embedded(config)));
  const source = await step('Schema', () => connect(databaseUrl));
  const app = await createApp(config, source, existsSync(webDist) ? webDist : undefined);
  running.push({ end: () => Promise.race([leave(app), pause(LONGEST_STOP)]) });
  if (config.mode === 'example') await step('Beispielinhalte', () => fillExample(app));
  await app.listen(config.port, config.host);
  await welcome(app, config);
}

/** First answers what has begun, then closes. */
async function leave(app: NestFastifyApplication) {
  await app.get(Departure).leave(app.getHttpServer());
  await app.close();
}

async function embedded(config: Config): Promise<string> {
  const postgres = await EmbeddedPostgres.start({ dataDir: resolve(config.dataDir, 'postgres') });
  running.push({ end: () => postgres.stop() });
  return postgres.url;
}

async function connect(url: string): Promise<DataSource> {
  const source = await createDataSource(url).initialize();
  await migrate(source);
  return source;
}

/** Says what takes its time. */
async function step<T>(name: string, deed: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await deed();
  console.log(`  ${name} bereit (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return result;
}

main().catch((error: unknown) => {
  console.error(`\n${sentence(error)}\n`);
  return stop(1);
});

function sentence(error: unknown) {
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'EADDRINUSE') return `Der Port ${process.env.PORT ?? 3000} ist belegt. Beenden Sie das andere Programm, oder starten Sie mit einem anderen: PORT=3001 npm start`;
  if (code === 'EADDRNOTAVAIL') return `Unter der Adresse ${process.env.HOST} kann dieser Rechner nicht lauschen. Bitte prüfen Sie HOST.`;
  if (code === 'ECONNREFUSED') return 'Die Datenbank unter DATABASE_URL antwortet nicht. Läuft sie, und stimmt die Adresse?';
  return message ?? String(error);
}
