import type { INestApplicationContext } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { institutionsExample } from './people.example.js';

const DAY = 86_400_000;

/** The three people one can sign in as with one click. They have no password. The organiser administers too, so that those pages can be seen. */
const accounts = [
  {
    handle: 'miriam-hartung',
    name: 'Miriam Hartung',
    role: 'member',
    institution: 'gemeinschaftsschule-am-muehlgraben',
    jobTitle: 'Schulsozialarbeit',
    sector: 'social',
    days: 190,
  },
  {
    handle: 'hannelore-dietzsch',
    name: 'Hannelore Dietzsch',
    role: 'administrator',
    institution: 'stadtteilbibliothek-nordlicht',
    jobTitle: 'Programmarbeit',
    sector: 'culture',
    days: 195,
  },
  {
    handle: 'karla-mittenzwei',
    name: 'Karla Mittenzwei',
    role: 'member',
    institution: 'kita-birkennest',
    jobTitle: 'Erzieherin',
    sector: 'education',
    days: 6,
  },
] as const;

export async function accountsExample(app: INestApplicationContext) {
  await institutionsExample(app);
  const work = app.get(UnitOfWork);
  const now = app.get(Clock).now().getTime();
  for (const { handle, name, role, institution, jobTitle, sector, days } of accounts)
    await work.sql(
      `insert into members (handle, name, email, role, state, institution_id, job_title, sectors, created_at)
       values ($1, $2, $3, $4, 'active', (select id from institutions where slug = $5), $6, $7, $8)`,
      [
        handle,
        name,
        `${handle}@${institution}.example`,
        role,
        institution,
        jobTitle,
        [sector],
        new Date(now - days * DAY),
      ],
    );
}
