import type { INestApplicationContext } from '@nestjs/common';
import type { Sector } from '@querschnitt/shared/kernel/sector';
import { ConfirmAddress, Invite, Register, SetAdmissionContact } from '../features/people/index.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { ExamplePeople } from './people.example.js';

const HOUR = 3_600_000;
const DAY_HOURS = 24;

interface Wish {
  name: string;
  email: string;
  jobTitle: string;
  institution: string;
  sector: Sector;
  why: string;
  hoursAgo: number;
}

const wishes: Wish[] = [
  {
    name: 'Jördis Ackermann',
    email: 'igel@kita-birkennest.example',
    jobTitle: 'Erzieherin, Gruppe Igel',
    institution: 'Kita Birkennest',
    sector: 'education',
    why: 'Karla hat mir von der Tablet-Runde erzählt.',
    hoursAgo: 52,
  },
  {
    name: 'Bartholomäus Quendel',
    email: 'b.quendel@posteo.de',
    jobTitle: 'Bufdi, Technik',
    institution: 'Musikschule Klangwerk',
    sector: 'culture',
    why: 'Ich betreue den Verleih der Aufnahmegeräte.',
    hoursAgo: 27,
  },
  {
    name: 'Nele Wischnewski',
    email: 'leitung@hort-regenbogenbruecke.example',
    jobTitle: 'Leitung',
    institution: 'Hort Regenbogenbrücke',
    sector: 'social',
    why: 'Wir suchen eine Partnerschule für den Nachmittag.',
    hoursAgo: 5,
  },
  ...['seo', 'texte', 'direkt'].map((part, nth): Wish => ({
    name: 'SEO-Texte Direkt',
    email: `${part}@seo-texte.example`,
    jobTitle: '',
    institution: '',
    sector: 'culture',
    why: 'Mehr Besucher für Ihre Webseite!',
    hoursAgo: 2 - nth / 10,
  })),
];

/** Some who want to join, and some who are invited, so that the administration has something to decide. */
export async function admissionsExample(app: INestApplicationContext, people: ExamplePeople) {
  const clock = app.get(Clock);
  const ago = <T>(hours: number, action: () => Promise<T>) =>
    clock.at(new Date(clock.now().getTime() - hours * HOUR), action);
  const hannelore = people['hannelore-dietzsch'];
  await app
    .get(UnitOfWork)
    .sql(`update members set role = 'moderator' where id = any($1)`, [
      [people['karsten-oehler'].id, people['ruben-okafor'].id, people['piotr-malecki'].id],
    ]);
  await ago(30 * DAY_HOURS, () =>
    app
      .get(SetAdmissionContact, { strict: false })
      .run(hannelore, { ownerId: hannelore.id, deputyId: people['karsten-oehler'].id, version: 0 }),
  );
  for (const wish of wishes) await ago(wish.hoursAgo, () => apply(app, wish));
  const invite = (from: keyof ExamplePeople, email: string, daysAgo: number) =>
    ago(daysAgo * DAY_HOURS, () =>
      app
        .get(Invite, { strict: false })
        .run({ ...people[from], role: 'moderator' }, { emails: [email], role: 'member', days: 14, maxUses: 1 }),
    );
  await invite('piotr-malecki', 'optik@museum-alte-optik.example', 13);
  await invite('hannelore-dietzsch', 'leitung@familienzentrum-ringwiese.example', 5);
  await invite('ruben-okafor', 'team@musikschule-klangwerk.example', 3);
}

/** Nobody knows the password: these people are there to be admitted, not to be used. */
async function apply(app: INestApplicationContext, { hoursAgo: _, sector, ...wish }: Wish) {
  await app
    .get(Register, { strict: false })
    .run({ ...wish, password: crypto.randomUUID(), sectors: [sector] }, 'de', 'example');
  const [mail] = await app
    .get(UnitOfWork)
    .sql<{ text: string }>(`select text from outbox where kind = 'people.confirm' and recipient = $1`, [wish.email]);
  const token = /token=([\w-]+)/.exec(mail?.text ?? '')?.[1];
  await app.get(ConfirmAddress, { strict: false }).run({ token: token! }, 'example');
}
