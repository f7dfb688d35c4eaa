import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { defaultVisibility, profileParts } from '@querschnitt/shared/profiles/profile';
import type { ProfileTraits } from '@querschnitt/shared/profiles/profile.schema';
import { SendRequest, SettleRequest } from '../features/contacts/index.js';
import { SaveProfile } from '../features/profiles/index.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { SearchIndex } from '../platform/search/search-index.js';
import type { ExamplePeople } from './people.example.js';
import type { ExampleHandle } from './people.data.js';
import { moreProfiles } from './more-profiles.data.js';
import { type ExampleProfile, profiles } from './profiles.data.js';
import { type ExampleRequest, requests } from './requests.data.js';

const DAY = 86_400_000;

/** Profiles of everybody, and what they have asked each other. */
export async function directoryExample(app: INestApplicationContext, people: ExamplePeople) {
  const index = app.get(SearchIndex);
  const everybody = Object.entries({ ...profiles, ...moreProfiles }) as [ExampleHandle, ExampleProfile][];
  for (const [handle, profile] of everybody) await fill(app, people, handle, profile);
  for (const request of requests) await ask(app, people, request);
  // Once more with all nouns known, so that compounds made of them come apart.
  app.get(UnitOfWork).afterCommit(async () => void (await index.reindex()));
}

async function fill(
  app: INestApplicationContext,
  people: ExamplePeople,
  handle: ExampleHandle,
  profile: ExampleProfile,
) {
  const me = people[handle];
  const [own] = await app
    .get(UnitOfWork)
    .sql<Pick<ProfileTraits, 'name' | 'sectors' | 'institutionId' | 'jobTitle'>>(
      `select name, sectors, institution_id as "institutionId", coalesce(job_title, '') as "jobTitle" from members where id = $1`,
      [me.id],
    );
  const confirmedAt = new Date(app.get(Clock).now().getTime() - profile.confirmed * DAY);
  await app.get(Clock).at(confirmedAt, () => app.get(SaveProfile).run(me, { ...own!, ...traits(profile), version: 0 }));
}

/** The newcomer shows herself to members only, as the form proposes; everybody else to the town. */
function traits(profile: ExampleProfile): Omit<ProfileTraits, 'name' | 'sectors' | 'institutionId' | 'jobTitle'> {
  const { motto = '', about = '', can, learns = [], offers = [], levels = '', languages = [], limit = 3 } = profile;
  return {
    motto,
    about,
    can,
    learns,
    languages,
    contactLimit: limit,
    offers: offers.map(([kind, text, targets, modes]) => ({ kind, text, targets, modes })),
    competences: levels
      .split(' ')
      .filter(Boolean)
      .map((claim) => {
        const [competence = '', level] = claim.split(':');
        return { framework: 'DigComp', version: '2.1', competence, level: Number(level) };
      }),
    visibility:
      profile.confirmed < 7
        ? defaultVisibility
        : (Object.fromEntries(profileParts.map((part) => [part, 'everyone'])) as ProfileTraits['visibility']),
  };
}

async function ask(
  app: INestApplicationContext,
  people: ExamplePeople,
  { from, to, topic, text, asked, answer, settled }: ExampleRequest,
) {
  const clock = app.get(Clock);
  const now = clock.now().getTime();
  const at = <T>(days: number, action: () => T) => clock.at(new Date(now - days * DAY), action);
  const { id } = await at(asked, () =>
    app.get(SendRequest).run(people[from], { handle: to, id: randomUUID(), topic, text, answerBy: null }),
  );
  if (settled === undefined) return;
  const settle = app.get(SettleRequest);
  await at(settled, () =>
    answer ? settle.answer(people[to], { id, text: answer }) : settle.decline(people[to], { id, text: '' }),
  );
}
