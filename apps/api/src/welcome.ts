import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { unstated } from '@querschnitt/shared/site/unstated';
import { FirstAdministrator } from './features/people/index.js';
import { Site } from './features/site/index.js';
import type { Config } from './platform/config/config.js';

/** Says where Querschnitt runs and what to do next. */
export async function welcome(app: NestFastifyApplication, config: Config) {
  const link = await app.get(FirstAdministrator, { strict: false }).link();
  console.log(`\n  Querschnitt läuft: ${config.publicUrl}`);
  if (config.mode === 'example')
    console.log(
      '  Beispielbetrieb mit erfundenen Inhalten. Öffnen Sie die Adresse und wählen Sie auf der Anmeldeseite eine der drei Personen.',
    );
  if (config.mode === 'example' && !config.offersExampleAccounts)
    console.log(
      '  Die Beispielpersonen gibt es nur auf diesem Rechner selbst. Für andere gedacht? Dann starten Sie mit NODE_ENV=production und einer leeren Datenbank.',
    );
  if (config.mode === 'production' && !config.secure)
    console.log(
      '  Achtung: PUBLIC_URL beginnt nicht mit https. Kennwörter und Sitzungen gehen so lesbar durchs Netz; docs/operations.md zeigt, wie ein Proxy das ändert.',
    );
  if (link)
    console.log(
      `  Noch gibt es niemanden, der verwaltet. Legen Sie Ihr Konto an (Adresse gilt einmal und einen Tag):\n  ${link}`,
    );
  const gaps = unstated(await app.get(Site, { strict: false }).show()).length;
  if (config.mode === 'production' && gaps)
    console.log(
      `  In Impressum, Datenschutz und Barrierefreiheit fehlen noch ${gaps} Angaben: ${config.publicUrl}/verwaltung/betrieb`,
    );
  console.log('  Beenden mit Strg+C.\n');
}
