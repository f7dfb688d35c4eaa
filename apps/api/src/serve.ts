import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { createDataSource } from './platform/database/data-source.js';
import type { Config } from './platform/config/config.js';
import { demandMatchingMode } from './example/matching-mode.js';
import { migrate } from './platform/database/migrate.js';
import { GracefulShutdown } from './platform/http/graceful-shutdown.js';

// All that stands on the database: main.ts loads it while that starts.
export { createApp } from './create-app.js';
export { fillExample } from './example/index.js';
export { welcome } from './welcome.js';

export async function connect(url: string, config: Config): Promise<DataSource> {
  const source = await createDataSource(url).initialize();
  await migrate(source);
  await demandMatchingMode(source, config);
  return source;
}

/** First answers what has begun, then closes. */
export async function leave(app: NestFastifyApplication) {
  await app.get(GracefulShutdown).drain(app.getHttpServer());
  await app.close();
}
