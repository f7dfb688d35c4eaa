import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { call, composer, say, talk } from '../support/conversation.js';
import { invited } from '../support/invited.js';
import { expect, expectAccessible, expectListening, expectNoSidewaysScrolling, test } from '../support/journey.js';

// A recording of so many looks costs a third of the time; what is wrong is said in words.
test.use({ trace: 'off' });

interface House {
  room: string;
  topic: string;
  /** An event on whose waiting list the visitor stands. */
  event: string;
}
interface Overlay {
  at: (house: House) => string;
  /** Pressed one after the other; the last one opens it. */
  by: ((page: Page) => Locator)[];
  shows: (page: Page) => Locator;
  /** What has the focus afterwards, if not the last one pressed: the button of a menu, whose items are gone. */
  back?: (page: Page) => Locator;
}

const button = (name: string | RegExp) => (page: Page) => page.getByRole('main').getByRole('button', { name }).first();
const item = (name: string | RegExp) => (page: Page) =>
  page.locator('.menu:popover-open').getByRole('button', { name });
const dialog = (name: string | RegExp) => (page: Page) => page.getByRole('dialog', { name });
const menu = (name: string | RegExp) => (page: Page) => page.getByRole('group', { name });
const column = (id: 'index' | 'context') => (page: Page) => page.locator(`#${id}:popover-open`);
/** A post shows its tools once it has the focus. */
const firstPost = (page: Page) => page.locator('#b1');
const topic = ({ topic }: House) => topic;
const event = ({ event }: House) => event;
const board = () => '/termine';

/** Everything that opens above a page, by the file it stands in. */
const overlays: Record<string, Overlay[]> = {
  'app/MoreMenu.tsx': [
    { at: () => '/', by: [(page) => page.getByRole('button', { name: 'Mehr' })], shows: menu('Mehr') },
  ],
  'features/events/board/BoardHead.tsx': [
    { at: board, by: [button('Eingrenzen')], shows: column('index') },
    { at: board, by: [button('Monat und Abonnement')], shows: column('context') },
  ],
  'features/events/board/Subscribe.tsx': [
    {
      at: board,
      by: [button('Monat und Abonnement'), (page) => page.getByRole('button', { name: 'Abonnieren' })],
      shows: dialog('Im eigenen Kalender'),
    },
  ],
  'features/events/page/CallOffDialog.tsx': [
    {
      at: event,
      by: [button('Weitere Aktionen'), item('Absagen')],
      shows: dialog('Veranstaltung absagen'),
      back: button('Weitere Aktionen'),
    },
  ],
  'features/events/page/RegistrationActions.tsx': [
    { at: event, by: [button('Von der Liste nehmen')], shows: dialog('Wirklich von der Liste?') },
  ],
  'features/events/page/EventBar.tsx': [
    { at: event, by: [button('Weitere Aktionen')], shows: menu('Weitere Aktionen') },
  ],
  'features/events/page/QueueRules.tsx': [
    { at: event, by: [button('Wie wird gereiht?')], shows: dialog('So wird gereiht') },
  ],
  // Needs an event that was called off: events.journey.ts opens it.
  'features/events/page/ReinstateDialog.tsx': [],
  'features/experts/Hits.tsx': [{ at: () => '/fachleute', by: [button('Eingrenzen')], shows: column('index') }],
  'features/people/admin/ApplicationDialogs.tsx': [
    { at: () => '/verwaltung', by: [button('Rückfrage')], shows: dialog(/^Rückfrage an/) },
    {
      at: () => '/verwaltung',
      by: [button(/^Mehr zu/), item('Ablehnen')],
      shows: dialog(/ablehnen$/),
      back: button(/^Mehr zu/),
    },
    { at: () => '/verwaltung', by: [button('Alle 3 ablehnen')], shows: dialog('3 gleiche Anfragen ablehnen') },
  ],
  'features/people/admin/ApplicationRow.tsx': [
    { at: () => '/verwaltung', by: [button(/^Mehr zu/)], shows: menu(/^Mehr zu/) },
  ],
  'features/people/admin/Duty.tsx': [
    { at: () => '/verwaltung', by: [button('Ändern')], shows: dialog('Wer über die Aufnahme entscheidet') },
  ],
  'features/people/admin/Institution.tsx': [
    {
      at: () => '/verwaltung/mitglieder',
      by: [button('Mehr zu Karla Mittenzwei'), item('Einrichtung ändern')],
      shows: dialog('Einrichtung von Karla Mittenzwei'),
      back: button('Mehr zu Karla Mittenzwei'),
    },
  ],
  'features/people/admin/MemberMenu.tsx': [
    {
      at: () => '/verwaltung/mitglieder',
      by: [button('Mehr zu Karla Mittenzwei')],
      shows: menu('Mehr zu Karla Mittenzwei'),
    },
    {
      at: () => '/verwaltung/mitglieder',
      by: [button('Mehr zu Karla Mittenzwei'), item('Überall abmelden')],
      shows: dialog('Karla Mittenzwei überall abmelden'),
      back: button('Mehr zu Karla Mittenzwei'),
    },
  ],
  'features/people/admin/MemberRow.tsx': [
    {
      at: () => '/verwaltung/mitglieder',
      by: [(page) => page.getByRole('row', { name: /Karla Mittenzwei/ }).getByRole('button', { name: /Mitglied/ })],
      shows: menu(/^Rolle von/),
    },
  ],
  'features/people/admin/OpenInvitations.tsx': [
    { at: () => '/verwaltung', by: [button(/^Einladung an .+ zurücknehmen$/)], shows: dialog(/zurücknehmen\?$/) },
  ],
  'features/people/admin/Suspend.tsx': [
    {
      at: () => '/verwaltung/mitglieder',
      by: [button('Mehr zu Karla Mittenzwei'), item('Sperren')],
      shows: dialog(/sperren$/),
      back: button('Mehr zu Karla Mittenzwei'),
    },
  ],
  // Only where a row of buttons has no room; and the keys of the rooms, which no button opens: both below.
  'features/rooms/composer/Toolbar.tsx': [],
  'features/rooms/live/KeysDialog.tsx': [],
  'features/rooms/room/Members.tsx': [
    { at: ({ room }) => `/raeume/${room}/mitglieder`, by: [button(/^Aktionen für/)], shows: menu(/^Aktionen für/) },
  ],
  'features/rooms/room/RoomScreen.tsx': [
    { at: ({ room }) => `/raeume/${room}`, by: [button('Seitenleiste zum Raum')], shows: column('context') },
  ],
  // Needs a topic all of whose posts are gone, and somebody else's post: moderation.journey.ts opens both.
  'features/rooms/topic/Emptied.tsx': [],
  'features/rooms/topic/RemoveDialog.tsx': [],
  'features/rooms/topic/HistoryDialog.tsx': [
    { at: topic, by: [button(/^bearbeitet/)], shows: dialog('Frühere Fassungen') },
  ],
  'features/rooms/topic/PostTools.tsx': [
    { at: topic, by: [firstPost, button('Reagieren')], shows: menu('Reagieren') },
    { at: topic, by: [firstPost, button('Weitere Aktionen')], shows: menu('Weitere Aktionen') },
  ],
  // Only where a date that has gone by was typed: events.journey.ts does.
  'features/events/edit/PastQuestion.tsx': [],
  // Only for those who have a password, and not right after they showed it: confirm-session.spec.ts asks for it.
  'platform/confirm/AskPassword.tsx': [],
  'features/rooms/topic/TitleDialog.tsx': [
    {
      at: topic,
      by: [button('Weitere Aktionen zum Thema'), item('Titel ändern')],
      shows: dialog('Titel ändern'),
      back: button('Weitere Aktionen zum Thema'),
    },
  ],
  'features/rooms/topic/TopicHead.tsx': [
    { at: topic, by: [button('Seitenleiste zum Thema')], shows: column('context') },
    { at: topic, by: [button('Weitere Aktionen zum Thema')], shows: menu('Weitere Aktionen zum Thema') },
  ],
};

test('everything that opens above a page is opened here', () => {
  const source = resolve(import.meta.dirname, '../../apps/web/src');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.tsx') && !file.endsWith('.spec.tsx') && !file.startsWith('ui/'),
  );
  expect(Object.keys(overlays).sort()).toEqual(
    files.filter((file) => /<(Dialog|Menu|SheetButton)\b/.test(readFileSync(join(source, file), 'utf8'))).sort(),
  );
});

async function furnish(host: Page, others: Page[]): Promise<House> {
  const { room, topic, address } = await talk(host, others);
  // Between two posts of one person there is no head, and so no word that one was edited.
  await say(others[0]!, topic.id, 'Ich hätte einen.');
  const post = await say(host, topic.id, 'Ich bringe den alten mit.');
  await call(host, 'PATCH', `/api/posts/${post.id}`, { source: 'Ich bringe den neuen mit.', version: 0 });
  const day = new Date(new Date().getTime() + 20 * 86_400_000).toISOString().slice(0, 10);
  const made = await call<{ slug: string; options: { id: string }[] }>(host, 'POST', '/api/events', {
    title: `Werkstatt ${Date.now()}`,
    kind: 'workshop',
    sectors: ['culture'],
    starts: `${day}T16:00`,
    ends: `${day}T18:00`,
    options: [{ name: 'Vor Ort', mode: 'on_site', capacity: 1 }],
  });
  for (const page of [...others, host]) await call(page, 'PUT', `/api/participation/${made.options[0]!.id}`);
  return { room: room.slug, topic: address, event: `/termine/${made.slug}` };
}

for (const [scheme, width, newcomer] of [
  ['light', 900, 'Uta Specht'],
  ['dark', 320, 'Ida Dohle'],
] as const)
  test(`what opens above a page is accessible, closes with Escape and gives the focus back: ${scheme}, ${width} px`, async ({
    as,
    visitor,
  }) => {
    test.setTimeout(240_000);
    const page = await as('hannelore-dietzsch', { colorScheme: scheme, viewport: { width, height: 800 } });
    const house = await furnish(page, [await invited(await visitor(), page, newcomer)]);
    for (const [file, all] of Object.entries(overlays))
      for (const { at, by, shows, back = by.at(-1)! } of all)
        await test.step(file, async () => {
          // With the focus back everything is as before.
          if (!page.url().endsWith(at(house)) || at(house) === '/') await page.goto(at(house));
          for (const opener of by) {
            await expect(opener(page)).toBeEnabled();
            await opener(page).focus();
            await page.keyboard.press('Enter');
          }
          await expect(shows(page)).toBeVisible();
          await expectAccessible(page, `${file} open`);
          await expectNoSidewaysScrolling(page, `${file} open`);
          await page.keyboard.press('Escape');
          await expect(shows(page)).toBeHidden();
          await expect(back(page)).toBeFocused();
        });
    await test.step('features/rooms/live/KeysDialog.tsx', async () => {
      await page.goto(house.topic);
      await expectListening(page);
      await page.locator('#b1').focus();
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Tastatur' })).toBeVisible();
      await expectAccessible(page, 'keys');
      await page.keyboard.press('Escape');
      await expect(page.locator('#b1')).toBeFocused();
    });
    await test.step('features/rooms/composer/Toolbar.tsx', async () => {
      const formats = page.getByRole('main').getByRole('button', { name: 'Formatieren' });
      await expect(formats).toBeVisible({ visible: width < 560 });
      if (width >= 560) return;
      await formats.focus();
      await page.keyboard.press('Enter');
      await expect(menu('Formatieren')(page)).toBeVisible();
      await expectAccessible(page, 'formats open');
      await expectNoSidewaysScrolling(page, 'formats open');
      await page.keyboard.press('Escape');
      await expect(formats).toBeFocused();
    });
    await test.step('the preview of a post', async () => {
      await composer(page).fill('- **fett**\n- [Link](https://example.org)\n\n> Zitat');
      await page.getByRole('main').getByRole('button', { name: 'Vorschau' }).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('region', { name: 'Vorschau' }).locator('strong')).toHaveText('fett');
      await expectAccessible(page, 'preview of a post');
      await expectNoSidewaysScrolling(page, 'preview of a post');
      await page.keyboard.press('Enter');
      await composer(page).fill('');
    });
    await test.step('the editor of a post', async () => {
      await composer(page).press('ArrowUp');
      const editor = page.getByRole('textbox', { name: 'Beitrag bearbeiten' });
      await expect(editor).toBeFocused();
      await expectAccessible(page, 'editor of a post');
      await expectNoSidewaysScrolling(page, 'editor of a post');
      await page.keyboard.press('Escape');
      await expect(editor).toBeHidden();
      await expect(page.locator('#b3')).toBeFocused();
    });
  });
