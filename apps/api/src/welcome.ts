import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FirstAdministrator } from './features/people/index.js';
import type { Config } from './platform/config/config.js';

/** Says where Querschnitt runs and what to do next. */
export async function welcome(app: NestFastifyApplication, config: Config) {
  const link = await app.get(FirstAdministrator, { strict: false }).link();
  console.log(`\n  Querschnitt läuft: ${config.publicUrl}`);
  if (config.mode === 'example') console.log('  Beispielbetrieb mit erfundenen Inhalten. Öffnen Sie die Adresse und wählen Sie auf der Anmeldeseite eine der drei Personen.');
  if (config.mode === 'example' && !config.offersExampleAccounts) console.log('  Die Beispielpersonen gibt es nur, solange Querschnitt auf 127.0.0.1 lauscht.');
  if (link) console.log(`  Noch gibt es niemanden, der verwaltet. Legen Sie Ihr Konto an (Adresse gilt einmal und einen Tag):\n  ${link}`);
  console.log('  Beenden mit Strg+C.\n');
}
