import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Config } from './platform/config/config.js';
import { EmbeddedPostgres } from './platform/database/embedded-postgres.js';

const webDist = resolve(import.meta.dirname, '../../web/dist');

/** Within the patience of container engines and systemd, see docs/operations.md. */
const LONGEST_STOP = 18_000;

/** What was begun and has to be ended, the newest first. */
const begun: { end: () => Promise<unknown> }[] = [];
let ending: Promise<never> | undefined;

/** Ends everything and then this process; once, however often and by whom it is asked. */
const stop = (code: number) => (ending ??= end(code));

async function end(code: number): Promise<never> {
  for (const { end } of begun.splice(0).reverse())
    await end().catch((error: unknown) => console.error(sentence(error)));
  return process.exit(code);
}

async function main() {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void interrupt());
  const config = new Config();
  // Reading and compiling all the rest takes longer than the database does, which needs this process but now and then.
  const [databaseUrl, { connect, createApp, fillExample, leave, welcome }] = await Promise.all([
    config.databaseUrl ?? step('Datenbank', () => embedded(config)),
    import('./serve.js'),
  ]);
  const source = await step('Schema', () => connect(databaseUrl, config));
  const app = await createApp(config, source, existsSync(webDist) ? webDist : undefined);
  if (config.mode === 'example') await step('Beispielinhalte', () => fillExample(app));
  // The app closes first: it waits for its transactions, which stopping the database would roll back.
  begun.push({ end: () => Promise.race([leave(app), pause(LONGEST_STOP)]) });
  await app.listen(config.port, config.host);
  await welcome(app, config);
}

function interrupt() {
  if (!ending) console.log('  Querschnitt wird beendet …');
  return stop(0);
}

async function embedded(config: Config): Promise<string> {
  const starting = EmbeddedPostgres.start({ dataDir: resolve(config.dataDir, 'postgres') });
  // Known before it runs, so that an interrupted start leaves nothing behind either.
  begun.push({ end: async () => (await starting.catch(() => undefined))?.stop() });
  return (await starting).url;
}

/** Says what takes its time. */
async function step<T>(name: string, action: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await action();
  await ending;
  console.log(`  ${name} bereit (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return result;
}

main().catch((error: unknown) => {
  // What fails while everything is ended was cut off on purpose.
  if (!ending) console.error(`\n${sentence(error)}\n`);
  return stop(1);
});

function sentence(error: unknown) {
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'EADDRINUSE')
    return `Der Port ${process.env.PORT ?? 3000} ist belegt. Beenden Sie das andere Programm, oder starten Sie mit einem anderen: PORT=3001 npm start`;
  if (code === 'EADDRNOTAVAIL')
    return `Unter der Adresse ${process.env.HOST} kann dieser Rechner nicht lauschen. Bitte prüfen Sie HOST.`;
  if (code === 'ECONNREFUSED')
    return 'Die Datenbank unter DATABASE_URL antwortet nicht. Läuft sie, und stimmt die Adresse?';
  return message ?? String(error);
}
