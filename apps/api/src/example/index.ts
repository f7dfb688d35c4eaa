import type { INestApplicationContext } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { accountsExample } from './accounts.example.js';
import { admissionsExample } from './admissions.example.js';
import { directoryExample } from './directory.example.js';
import { eventsExample } from './events.example.js';
import { peopleExample } from './people.example.js';
import { roomsExample } from './rooms.example.js';

/** Fills an empty database with the example, whole or not at all. */
export async function fillExample(app: INestApplicationContext) {
  const work = app.get(UnitOfWork);
  const [found] = await work.sql<{ inhabited: boolean }>('select exists (select from members) as inhabited');
  if (found?.inhabited) return;
  await work.run(async () => {
    await accountsExample(app);
    const people = await peopleExample(app);
    await admissionsExample(app, people);
    await directoryExample(app, people);
    await roomsExample(app, people);
    await eventsExample(app, people);
  });
}
