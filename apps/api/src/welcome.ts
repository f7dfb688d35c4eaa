import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from './platform/config/config.js';

/** Says where Querschnitt runs and what to do next. */
export function welcome(_app: NestFastifyApplication, config: Config) {
  console.log(`\n  Querschnitt läuft: ${config.publicUrl}`);
  if (config.mode === 'example') console.log('  Beispielbetrieb mit erfundenen Inhalten. Öffnen Sie die Adresse und wählen Sie auf der Anmeldeseite eine der drei Personen.');
  console.log('  Beenden mit Strg+C.\n');
}
