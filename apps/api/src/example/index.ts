import type { INestApplicationContext } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Settings } from '../platform/settings/settings.js';
import { accountsExample } from './accounts.example.js';
import { admissionsExample } from './admissions.example.js';
import { directoryExample } from './directory.example.js';
import { eventsExample } from './events.example.js';
import { peopleExample } from './people.example.js';
import { roomsExample } from './rooms.example.js';
import { siteExample } from './site.example.js';

const LOCK = 7_316_430;

/** Fills an empty database with the example, whole or not at all. */
export async function fillExample(app: INestApplicationContext) {
  const work = app.get(UnitOfWork);
  await work.run(async () => {
    // A second node that starts at the same time waits, and then finds it filled.
    await work.sql('select pg_advisory_xact_lock($1)', [LOCK]);
    const [found] = await work.sql<{ inhabited: boolean }>('select exists (select from members) as inhabited');
    if (found?.inhabited) return;
    await app.get(Settings, { strict: false }).set('example', true);
    await siteExample(app);
    await accountsExample(app);
    const people = await peopleExample(app);
    await admissionsExample(app, people);
    await directoryExample(app, people);
    await roomsExample(app, people);
    await eventsExample(app, people);
  });
}
