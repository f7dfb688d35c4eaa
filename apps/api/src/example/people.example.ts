import type { INestApplicationContext } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Clock } from '../platform/clock/clock.js';
import { accountHandles, type ExampleHandle, institutions, people } from './people.data.js';

/** Whoever peoples the example, by handle: `people['selin-aydogan']`. */
export type ExamplePeople = Record<ExampleHandle, Member>;

const JOINED = 200 * 86_400_000;

/** Invented institutions; safe to run again, so that accounts may need them before the people do. */
export async function institutionsExample(app: INestApplicationContext) {
  const rows = JSON.stringify(institutions);
  await app.get(UnitOfWork).sql(
    `insert into institutions (slug, name, kind, provider, sectors)
     select slug, name, kind, provider, array(select jsonb_array_elements_text(sectors))
       from jsonb_to_recordset($1) as row(slug text, name text, kind text, provider text, sectors jsonb)
         on conflict (slug) do nothing`,
    [rows],
  );
}

/**
 * Invented colleagues. The three accounts (Miriam Hartung, Hannelore Dietzsch, Karla Mittenzwei) must exist.
 * @returns everybody by handle, the three accounts included
 */
export async function peopleExample(app: INestApplicationContext): Promise<ExamplePeople> {
  await institutionsExample(app);
  const work = app.get(UnitOfWork);
  const joined = new Date(app.get(Clock).now().getTime() - JOINED);
  await work.sql(
    `insert into members (handle, name, email, state, institution_id, job_title, sectors, created_at)
     select row.handle, row.name, row.handle || '@' || i.slug || '.example', 'active', i.id, row."jobTitle", array(select jsonb_array_elements_text(row.sectors)), $2
       from jsonb_to_recordset($1) as row(handle text, name text, "jobTitle" text, institution text, sectors jsonb)
       join institutions i on i.slug = row.institution`,
    [JSON.stringify(people), joined],
  );
  return peopleByHandle(work);
}

async function peopleByHandle(work: UnitOfWork) {
  const wanted = [...accountHandles, ...people.map(({ handle }) => handle)];
  const found = await work.sql<Member & { handle: string }>(
    'select handle::text, id, role from members where handle::text = any($1)',
    [wanted],
  );
  const missing = wanted.filter((handle) => !found.some((member) => member.handle === handle));
  if (missing.length) throw new Error(`The example lacks ${missing.join(', ')}`);
  return Object.fromEntries(found.map(({ handle, id, role }) => [handle, { id, role }])) as ExamplePeople;
}
