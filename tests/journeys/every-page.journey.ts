import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BrowserContextOptions, Page } from '@playwright/test';
import { call, say, talk } from '../support/conversation.js';
import { invited } from '../support/invited.js';
import { expect, expectAccessible, expectNoSidewaysScrolling, expectRoomToScroll, test } from '../support/journey.js';

// A recording of so many looks costs a third of the time; what is wrong is said in words.
test.use({ trace: 'off' });

interface House {
  room: string;
  topic: string;
  post: string;
  event: string;
  cancelled: string;
  invitation: string;
}
type Rank = 'guest' | 'member' | 'organiser' | 'moderator' | 'administrator';
const ranks: Rank[] = ['guest', 'member', 'organiser', 'moderator', 'administrator'];

/** Every line of the route table: from which role on it can be seen, and addresses that show it in its states. */
const visits: Record<string, [from: Rank, ...addresses: ((house: House) => string)[]]> = {
  '/': ['guest', () => '/'],
  '/raeume': ['guest', () => '/raeume'],
  '/raeume/neu': ['member', () => '/raeume/neu'],
  '/raeume/:room': ['guest', ({ room }) => `/raeume/${room}`, ({ room }) => `/raeume/${room}?filter=resolved`],
  '/raeume/:room/neu': ['member', ({ room }) => `/raeume/${room}/neu`],
  '/raeume/:room/mitglieder': ['member', ({ room }) => `/raeume/${room}/mitglieder`],
  '/raeume/:room/einstellungen': ['administrator', ({ room }) => `/raeume/${room}/einstellungen`],
  '/raeume/:room/:topic': ['guest', ({ topic }) => topic],
  '/beitraege/:post': ['guest', ({ post }) => `/beitraege/${post}`],
  '/termine': [
    'guest',
    () => '/termine',
    () => '/termine?sector=social&kind=consultation&access=sign_language&free=true',
  ],
  '/termine/neu': ['organiser', () => '/termine/neu'],
  '/termine/einlesen': ['organiser', () => '/termine/einlesen'],
  '/termine/:event/bearbeiten': ['administrator', ({ event }) => `/termine/${event}/bearbeiten`],
  '/termine/:event': ['guest', ({ event }) => `/termine/${event}`, ({ cancelled }) => `/termine/${cancelled}`],
  '/anmelden': ['guest', () => '/anmelden'],
  '/registrieren': ['guest', () => '/registrieren'],
  '/bestaetigen': ['guest', () => '/bestaetigen?token=abgelaufen'],
  '/passwort': ['guest', () => '/passwort'],
  '/einladung/:token': ['guest', ({ invitation }) => invitation, () => '/einladung/gibt-es-nicht'],
  '/konto': ['member', () => '/konto'],
  '/verwaltung': ['moderator', () => '/verwaltung'],
  '/verwaltung/mitglieder': ['moderator', () => '/verwaltung/mitglieder'],
  '/verwaltung/import': ['administrator', () => '/verwaltung/import'],
  '/verwaltung/betrieb': ['administrator', () => '/verwaltung/betrieb'],
  '/verwaltung/protokoll': ['administrator', () => '/verwaltung/protokoll'],
  '/mails': ['guest', () => '/mails'],
  '/fachleute': ['guest', () => '/fachleute?q=Elternabend', () => '/fachleute?q=xqzw'],
  '/fachleute/:handle': ['guest', () => '/fachleute/selin-aydogan'],
  '/profil': ['member', () => '/profil'],
  '/profil/vorschau': ['member', () => '/profil/vorschau'],
  '/profil/vorschau/:eyes': ['member', () => '/profil/vorschau/alle'],
  '/anfragen': ['member', () => '/anfragen'],
  '/anfragen/:box': ['member', () => '/anfragen/gesendet'],
  '/impressum': ['guest', () => '/impressum'],
  '/datenschutz': ['guest', () => '/datenschutz'],
  '/barrierefreiheit': ['guest', () => '/barrierefreiheit'],
  /** What stands for addresses that are in no line. */
  '*': ['guest', () => '/nirgendwo'],
};

test('every line of the route table is visited', () => {
  const table = readFileSync(resolve(import.meta.dirname, '../../apps/web/src/app/routes.ts'), 'utf8');
  expect(Object.keys(visits).sort()).toEqual(
    ['*', ...[...table.matchAll(/path: '([^']+)'/g)].map(([, path]) => path!)].sort(),
  );
});

/** A topic with everything a post can hold, an event called off and an invitation, beside what the example shows. */
async function furnish(host: Page): Promise<House> {
  const { room, topic, address } = await talk(host);
  const post = await say(
    host,
    topic.id,
    '> Zitat\n\n- eins\n- zwei\n\n| Gerät | Zahl |\n|---|---|\n| Tablet | 118 |\n\n```\neine sehr lange Zeile Quelltext, die auf keinem Telefon in eine Zeile passt, gewiss nicht\n```\n',
  );
  await call(host, 'DELETE', `/api/posts/${(await say(host, topic.id, 'weg')).id}`);
  const { items } = await call<{ items: { slug: string; status: string }[] }>(host, 'GET', '/api/events?limit=100');
  const { link } = await call<{ link: string }>(host, 'POST', '/api/invitations', { maxUses: 5 });
  return {
    room: room.slug,
    topic: address,
    post: post.id,
    event: 'elternabend-zu-bildschirmzeit-gemeinsam-vorbereiten',
    cancelled: items.find(({ status }) => status === 'cancelled')!.slug,
    invitation: new URL(link).pathname,
  };
}

async function visitAll(page: Page, house: House, rank: Rank, only: Rank = 'guest') {
  const refused: string[] = [];
  page.on(
    'console',
    (message) =>
      void (message.text().includes('Content Security Policy') && refused.push(`${page.url()}: ${message.text()}`)),
  );
  for (const [path, [from, ...addresses]] of Object.entries(visits))
    if (ranks.indexOf(from) <= ranks.indexOf(rank) && ranks.indexOf(from) >= ranks.indexOf(only))
      for (const address of addresses)
        await test.step(`${path} as ${rank}`, async () => {
          await page.goto(address(house));
          await expect(page.locator('main h1').first()).toBeAttached();
          const state = `${address(house)} as ${rank}`;
          await expectAccessible(page, state);
          await expectNoSidewaysScrolling(page, state);
          await expectRoomToScroll(page, state);
        });
  expect(refused, 'the content policy has nothing to refuse').toEqual([]);
}

const administrator = 'hannelore-dietzsch';
const looks: [name: string, rank: Rank, BrowserContextOptions][] = [
  [
    'light, on a desk, for an administrator',
    'administrator',
    { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  ],
  ['dark, on a tablet, for a member', 'member', { colorScheme: 'dark', viewport: { width: 900, height: 1100 } }],
  [
    'dark, on a narrow phone, for an administrator',
    'administrator',
    { colorScheme: 'dark', viewport: { width: 320, height: 700 } },
  ],
  ['English, on a narrow phone, for a guest', 'guest', { locale: 'en-GB', viewport: { width: 320, height: 700 } }],
];
for (const [name, rank, options] of looks)
  test(`every page is accessible and fits: ${name}`, async ({ as, visitor }) => {
    test.setTimeout(300_000);
    const house = await furnish(await as(administrator));
    const page =
      rank === 'guest'
        ? await visitor(options)
        : await as(rank === 'member' ? 'karla-mittenzwei' : administrator, options);
    await visitAll(page, house, rank);
  });

// Names of their own: nobody beside them may go by that of a moderator.
for (const [rank, name] of [
  ['organiser', 'Thea Wiedehopf'],
  ['moderator', 'Jost Wiedehopf'],
] as const)
  test(`what ${rank}s see more than members is accessible and fits a narrow phone`, async ({ as, visitor }) => {
    test.setTimeout(120_000);
    const host = await as(administrator);
    const house = await furnish(host);
    await visitAll(
      await invited(await visitor({ viewport: { width: 320, height: 700 } }), host, name, rank),
      house,
      rank,
      'organiser',
    );
  });

/** Forms and the button that sends them; sent empty, each says at its fields what is missing. */
const forms: [address: string, button: string | RegExp, Rank][] = [
  ['/anmelden', 'Anmelden', 'guest'],
  ['/registrieren', 'Anfrage senden', 'guest'],
  ['/passwort', 'Link schicken', 'guest'],
  ['/raeume/neu', 'Raum eröffnen', 'member'],
  ['/termine/neu', 'Termin ankündigen', 'organiser'],
  ['/termine/einlesen', 'Ansehen', 'organiser'],
  ['/fachleute/selin-aydogan', 'Anfrage senden', 'member'],
];
test('forms sent empty say what is missing, accessibly, on a narrow phone', async ({ as, visitor }) => {
  test.setTimeout(120_000);
  const options = { colorScheme: 'dark', viewport: { width: 320, height: 700 } } as const;
  const [guest, member] = [await visitor(options), await as(administrator, options)];
  for (const [address, button, rank] of forms)
    await test.step(address, async () => {
      const page = rank === 'guest' ? guest : member;
      await page.goto(address);
      await page.getByRole('main').getByRole('button', { name: button, exact: true }).click();
      await expect(page.getByRole('main').locator('[aria-invalid="true"]').first()).toBeVisible();
      await expectAccessible(page, `${address} refused`);
      await expectNoSidewaysScrolling(page, `${address} refused`);
    });
});
