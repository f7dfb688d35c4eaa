import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DataSource } from 'typeorm';
import { createApp } from './create-app.js';
import { fillExample } from './example/index.js';
import { Config } from './platform/config/config.js';
import { createDataSource } from './platform/database/data-source.js';
import { EmbeddedPostgres } from './platform/database/embedded-postgres.js';
import { migrate } from './platform/database/migrate.js';
import { welcome } from './welcome.js';

const webDist = resolve(import.meta.dirname, '../../web/dist');

async function main() {
  const config = new Config();
  const postgres = config.databaseUrl ? undefined : await step('Datenbank', () => EmbeddedPostgres.start({ dataDir: resolve(config.dataDir, 'postgres') }));
  const source = await step('Schema', () => connect(config.databaseUrl ?? postgres!.url));
  const app = await createApp(config, source, existsSync(webDist) ? webDist : undefined);
  const stop = async () => {
    await app.close();
    await postgres?.stop();
    process.exit(0);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  if (config.mode === 'example') await step('Beispielinhalte', () => fillExample(app));
  await app.listen(config.port, config.host);
  welcome(app, config);
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
  process.exit(1);
});

function sentence(error: unknown) {
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'EADDRINUSE') return `Der Port ${process.env.PORT ?? 3000} ist belegt. Beenden Sie das andere Programm, oder starten Sie mit einem anderen: PORT=3001 npm start`;
  if (code === 'ECONNREFUSED') return 'Die Datenbank unter DATABASE_URL antwortet nicht. Läuft sie, und stimmt die Adresse?';
  return message ?? String(error);
}
