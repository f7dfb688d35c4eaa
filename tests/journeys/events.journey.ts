import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectListening, expectNoSidewaysScrolling, test } from '../support/journey.js';

const origin = `http://127.0.0.1:${process.env.JOURNEY_PORT}`;
const DAY_MS = 86_400_000;
const day = (fromNow: number) => new Date(new Date().getTime() + fromNow * DAY_MS).toISOString().slice(0, 10);
const SECRET = 'https://konferenz.example/geheim-4711';
let serial = 0;

/** A hybrid event of its own: one seat in the hall, many online. */
async function announce(organiser: Page, more: object = {}) {
  const data = {
    title: `Werkstattabend ${++serial} ${Date.now()}`,
    kind: 'workshop',
    sectors: ['culture'],
    starts: `${day(40)}T16:00`,
    ends: `${day(40)}T18:00`,
    placeName: 'Stadtteilbibliothek Nordlicht',
    access: ['step_free', 'captions'],
    options: [
      { name: 'Vor Ort', mode: 'on_site', capacity: 1 },
      { name: 'Online', mode: 'online', capacity: 20, joinUrl: SECRET },
    ],
    ...more,
  };
  const answer = await organiser.request.post('/api/events', { data, headers: { origin } });
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()) as { slug: string; title: string };
}

const box = (page: Page) => page.getByRole('region', { name: 'Ihre Anmeldung' });
const option = (page: Page, name: string) =>
  page
    .getByRole('region', { name: 'Teilnahmeformen' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name, exact: true }) });

test.describe('events', () => {
  test('on a phone an organiser finds at once where to announce an event, and nothing is squeezed for it', async ({
    as,
  }) => {
    const phone = await as('hannelore-dietzsch', { viewport: { width: 360, height: 640 } });
    await phone.goto('/termine', { waitUntil: 'networkidle' });
    const create = phone.getByRole('main').getByRole('link', { name: 'Termin anlegen' });
    await expect(create).toHaveCount(1);
    await expect(create).toBeInViewport({ ratio: 1 });
    await expect(phone.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
    await expectNoSidewaysScrolling(phone, 'board on a phone');
    await create.click();
    await expect(phone).toHaveURL(/termine\/neu/);
    const reader = await as('miriam-hartung', { viewport: { width: 360, height: 640 } });
    await reader.goto('/termine');
    await expect(reader.getByRole('link', { name: 'Termin anlegen' })).toHaveCount(0);
  });

  test('an organiser announces a hybrid event; problems are said at their fields and nothing typed is lost', async ({
    as,
  }) => {
    const hannelore = await as('hannelore-dietzsch');
    await hannelore.goto('/termine', { waitUntil: 'networkidle' });
    await hannelore.getByRole('main').getByRole('link', { name: 'Termin anlegen' }).click();
    await hannelore.getByLabel('Titel', { exact: true }).fill('Li');
    await hannelore.getByLabel('Beginn').fill(`${day(30)}T16:00`);
    await expect(hannelore.getByLabel('Ende')).toHaveValue(`${day(30)}T18:00`);
    await hannelore.getByLabel('Ende').fill(`${day(30)}T15:00`);
    await hannelore.getByLabel('Link zur Videokonferenz').fill('konferenz');
    await hannelore.getByRole('textbox', { name: 'Beschreibung' }).fill('Bitte **Kopfhörer** mitbringen.');
    await hannelore.getByRole('button', { name: 'Vorschau' }).click();
    await expect(hannelore.getByRole('region', { name: 'Vorschau' }).locator('strong')).toHaveText('Kopfhörer');
    await hannelore.getByRole('button', { name: 'Termin ankündigen' }).click();
    await expect(hannelore.getByLabel('Titel', { exact: true })).toHaveAccessibleDescription(/mindestens 3 Zeichen/);
    await expect(hannelore.getByLabel('Link zur Videokonferenz')).toHaveAccessibleDescription(/vollständige Adresse/);
    await expectAccessible(hannelore, 'form with problems');

    await hannelore.getByLabel('Titel', { exact: true }).fill('Livestream aus dem Lesesaal');
    await hannelore.getByLabel('Link zur Videokonferenz').fill(SECRET);
    await hannelore.getByRole('button', { name: 'Termin ankündigen' }).click();
    await expect(hannelore.getByLabel('Ende')).toHaveAccessibleDescription(/nach dem Beginn/);
    await hannelore.getByLabel('Ende').fill(`${day(30)}T18:30`);

    const down = hannelore.getByRole('button', { name: 'Nach unten, Teilnahmeform 1: Vor Ort' });
    await down.focus();
    await hannelore.keyboard.press('Enter');
    await expect(hannelore.getByRole('group', { name: 'Teilnahmeform 2: Vor Ort' })).toBeVisible();
    await hannelore.getByRole('button', { name: 'Termin ankündigen' }).click();
    await expect(hannelore.getByRole('heading', { level: 1, name: 'Livestream aus dem Lesesaal' })).toBeVisible();
    await expect(
      hannelore.getByRole('region', { name: 'Teilnahmeformen' }).getByRole('heading', { level: 3 }),
    ).toHaveText(['Online', 'Vor Ort']);
  });

  test('a new event begins like an earlier one, a week on, and is seen beside the form while it is written', async ({
    as,
  }) => {
    const hannelore = await as('hannelore-dietzsch', { viewport: { width: 1440, height: 900 } });
    const { title, slug } = await announce(hannelore, {
      description: 'Bitte mitbringen.',
      agenda: [{ at: '16:00', title: 'Ankommen' }],
    });
    await hannelore.goto('/termine/neu', { waitUntil: 'networkidle' });
    const sketch = hannelore.getByRole('region', { name: 'So steht es auf dem Brett' });
    await expect(sketch).toContainText('Noch nötig: Titel, Beginn');
    await hannelore.getByRole('link', { name: title, exact: true }).click();
    await expect(hannelore).toHaveURL(`/termine/neu?vorlage=${slug}`);
    await expect(hannelore.getByLabel('Beginn')).toHaveValue(`${day(47)}T16:00`);
    await expect(sketch).toContainText('20 Plätze');
    await hannelore.getByLabel('Titel', { exact: true }).fill(`${title}, noch einmal`);
    await expect(sketch).toContainText(`${title}, noch einmal`);
    await hannelore.getByRole('button', { name: 'Termin ankündigen' }).click();
    await expect(hannelore.getByRole('heading', { level: 1, name: `${title}, noch einmal` })).toBeVisible();
    await expect(hannelore.getByRole('region', { name: 'Programm' })).toContainText('Ankommen');
    await hannelore.getByRole('button', { name: 'Weitere Aktionen' }).click();
    await hannelore.getByRole('button', { name: 'Als Vorlage verwenden' }).click();
    await expect(hannelore.getByLabel('Titel', { exact: true })).toHaveValue(`${title}, noch einmal`);
  });

  test('a seat given up by changing goes to whoever waits; only the registered get the link', async ({
    as,
    visitor,
  }) => {
    const [hannelore, miriam, karla] = [
      await as('hannelore-dietzsch'),
      await as('miriam-hartung'),
      await as('karla-mittenzwei'),
    ];
    const { slug, title } = await announce(hannelore);
    const address = `/termine/${slug}`;

    await miriam.goto(address, { waitUntil: 'networkidle' });
    await option(miriam, 'Vor Ort').getByRole('button', { name: 'Anmelden vor Ort' }).click();
    await expect(box(miriam)).toContainText('Angemeldet');
    await expect(option(miriam, 'Vor Ort')).toContainText('voll');

    await karla.goto(address, { waitUntil: 'networkidle' });
    await option(karla, 'Vor Ort').getByRole('button', { name: 'Warteliste vor Ort' }).click();
    await expect(box(karla)).toContainText('Warteliste, Platz 1 von 1');
    await box(karla).getByRole('button', { name: 'Wie wird gereiht?' }).click();
    await expect(karla.getByRole('dialog', { name: 'So wird gereiht' })).toContainText('Niemand ist vor Ihnen');
    await expectAccessible(karla, 'the rules of the queue');
    await karla.keyboard.press('Escape');
    await expect(karla.locator('body')).not.toContainText('Zur Videokonferenz');

    // The pages follow by themselves: nobody reloads.
    await expect(option(miriam, 'Vor Ort')).toContainText(/1 (wartet|warten)/);
    await option(miriam, 'Online').getByRole('button', { name: 'Wechseln online' }).click();
    await expect(miriam.getByRole('dialog', { name: 'Wirklich wechseln?' })).toContainText('Eine Person wartet');
    await miriam.getByRole('dialog').getByRole('button', { name: 'Wechseln' }).click();
    await expect(box(miriam).getByRole('link', { name: 'Zur Videokonferenz' })).toHaveAttribute('href', SECRET);

    await expect(box(karla)).toContainText('Angemeldet');
    await expect(option(karla, 'Vor Ort')).toContainText('Angemeldet');
    await karla.goto('/termine', { waitUntil: 'networkidle' });
    await expect(karla.getByRole('listitem').filter({ hasText: title }).getByText('Angemeldet, vor Ort')).toBeVisible();

    await hannelore.goto(address, { waitUntil: 'networkidle' });
    await expect(hannelore.getByRole('region', { name: 'Angemeldete' }).getByRole('row')).toHaveCount(3);
    const csv = await hannelore.request.get(`/api/events/${slug}/attendees.csv`);
    expect(await csv.text()).toContain('Karla Mittenzwei');

    const guest = await visitor();
    for (const page of [karla, guest]) await page.goto(address, { waitUntil: 'networkidle' });
    await hannelore.request.post(`/api/events/${slug}/cancellation`, {
      data: { reason: 'Der Saal steht unter Wasser.' },
      headers: { origin },
    });
    for (const page of [karla, guest]) await expect(page.getByText('Der Saal steht unter Wasser.')).toBeVisible();
  });

  test('registering works by keyboard alone, is said, and can be taken back', async ({ as }) => {
    const [hannelore, karla] = [await as('hannelore-dietzsch'), await as('karla-mittenzwei')];
    const { slug } = await announce(hannelore);
    await karla.goto(`/termine/${slug}`, { waitUntil: 'networkidle' });
    await box(karla).getByRole('link', { name: 'Teilnahmeform wählen' }).focus();
    await karla.keyboard.press('Enter');
    await expect(karla.getByRole('heading', { name: 'Teilnahmeformen' })).toBeFocused();
    await karla.keyboard.press('Tab');
    await expect(karla.getByRole('button', { name: 'Anmelden vor Ort' })).toBeFocused();
    await karla.keyboard.press('Tab');
    await karla.keyboard.press('Enter');
    await expect(karla.getByRole('heading', { name: 'Ihre Anmeldung' })).toBeFocused();
    const said = karla.getByRole('status').filter({ hasText: 'Sie sind angemeldet: Online.' });
    await expect(said).toBeVisible();
    await said.getByRole('button', { name: 'Rückgängig' }).click();
    await expect(box(karla)).toContainText('Noch nicht angemeldet');
  });

  test('on a phone how somebody stands is always in reach, and said once', async ({ as }) => {
    const [hannelore, karla] = [
      await as('hannelore-dietzsch'),
      await as('karla-mittenzwei', { viewport: { width: 360, height: 640 } }),
    ];
    const { slug } = await announce(hannelore, {
      description: 'Ein Satz, der eine Zeile füllt und noch etwas mehr sagt.\n\n'.repeat(20),
    });
    await karla.goto(`/termine/${slug}`);
    await expectListening(karla);
    const bar = karla.locator('.actbar');
    await expect(bar).toContainText('Noch nicht angemeldet');
    await expect(bar).toBeVisible();
    await box(karla).scrollIntoViewIfNeeded();
    await karla.mouse.wheel(0, 200);
    await expect(bar, 'the page says it itself').toBeHidden();
    await karla.mouse.wheel(0, 10_000);
    await expect(karla.getByRole('contentinfo')).toBeInViewport();
    await expect(box(karla), 'it lies over nothing that comes after it').not.toBeInViewport();
    await expect(bar).toBeVisible();
    await bar.getByRole('link', { name: 'Anmelden' }).click();
    await expect(option(karla, 'Vor Ort')).toBeInViewport();
  });

  test('a guest reads the page and search engines its description, but nobody finds the link', async ({
    as,
    visitor,
  }) => {
    const [hannelore, guest] = [await as('hannelore-dietzsch'), await visitor()];
    const { slug, title } = await announce(hannelore);
    const html = await (await guest.request.get(`/termine/${slug}`)).text();
    expect(html).toContain('MixedEventAttendanceMode');
    expect(html).toContain(title);
    expect(html).not.toContain('geheim-4711');

    await guest.goto(`/termine/${slug}`, { waitUntil: 'networkidle' });
    await expect(box(guest)).toContainText('brauchen Sie ein Konto');
    await option(guest, 'Online').getByRole('link', { name: 'Anmelden online' }).click();
    await expect(guest).toHaveURL(new RegExp(`anmelden\\?weiter=.*${slug}`));
  });

  test('the board is narrowed down, sent as an address, and walked by the month', async ({ as }) => {
    const [hannelore, miriam] = [await as('hannelore-dietzsch'), await as('miriam-hartung')];
    const { title } = await announce(hannelore);
    await miriam.goto('/termine', { waitUntil: 'networkidle' });
    const facets = miriam.getByRole('form', { name: 'Termine eingrenzen' });
    await facets.getByRole('checkbox', { name: /^Bildung/ }).click();
    await expect(miriam).toHaveURL(/sector=education/);
    await expect(facets.getByRole('checkbox', { name: /^Bildung/ })).toBeFocused();
    await expect(miriam.getByRole('link', { name: title })).toHaveCount(0);
    await miriam.reload({ waitUntil: 'networkidle' });
    await expect(facets.getByRole('checkbox', { name: /^Bildung/ })).toBeChecked();
    await facets.getByRole('button', { name: 'Zurücksetzen' }).click();
    await expect(miriam.getByRole('link', { name: title })).toBeVisible();

    const month = miriam.getByRole('table', { name: 'Monat' });
    await month.getByRole('link').first().focus();
    await miriam.keyboard.press('PageDown');
    await expect(month.locator('a:focus')).toHaveCount(1);
    await miriam.keyboard.press('End');
    const last = await month.locator('a:focus').getAttribute('data-day');
    await miriam.keyboard.press('Enter');
    await expect(miriam).toHaveURL(new RegExp(`from=${last}`));
    await expect(miriam.getByRole('main').getByRole('region').first().locator('.ev').first()).toBeVisible();
  });
});

test.describe('what a slip would cost', () => {
  test('whoever announces an event in the past is asked first, and can mend the year', async ({ as }) => {
    const hannelore = await as('hannelore-dietzsch');
    const title = `Jahr vertippt ${Date.now()}`;
    await hannelore.goto('/termine/neu');
    await expectListening(hannelore);
    await hannelore.getByLabel('Titel', { exact: true }).fill(title);
    await hannelore.getByLabel('Beginn').fill('2020-05-04T16:00');
    await hannelore.getByLabel('Link zur Videokonferenz').fill('meet.example/ohne-anfang');
    const announce = hannelore.getByRole('button', { name: 'Termin ankündigen' });
    const question = hannelore.getByRole('dialog', { name: 'Dieser Termin liegt in der Vergangenheit' });
    await announce.click();
    await expect(question).toContainText('Montag, 4. Mai 2020');
    await expectAccessible(hannelore, 'question about a past event');
    await question.getByRole('button', { name: 'Zeit ändern' }).click();
    await hannelore.getByLabel('Beginn').fill(`${day(30)}T16:00`);
    await hannelore.getByLabel('Ende').fill(`${day(30)}T18:00`);
    await announce.click();
    await expect(hannelore.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await hannelore.getByRole('button', { name: 'Anmelden online' }).click();
    await expect(hannelore.getByRole('link', { name: 'Zur Videokonferenz' }).first()).toHaveAttribute(
      'href',
      'https://meet.example/ohne-anfang',
    );
  });

  test('it is announced all the same where the past is meant', async ({ as }) => {
    const hannelore = await as('hannelore-dietzsch');
    const title = `Damals ${Date.now()}`;
    await hannelore.goto('/termine/neu');
    await expectListening(hannelore);
    await hannelore.getByLabel('Titel', { exact: true }).fill(title);
    await hannelore.getByLabel('Beginn').fill('2020-05-04T16:00');
    await hannelore.getByRole('button', { name: 'Termin ankündigen' }).click();
    await hannelore.getByRole('button', { name: 'Trotzdem ankündigen' }).click();
    await expect(hannelore.getByRole('heading', { level: 1, name: title })).toBeVisible();
  });
});

test('a guest sees the waiting list of a full way of taking part, and no seats once the event is called off', async ({
  as,
  visitor,
}) => {
  const [hannelore, miriam, guest] = [await as('hannelore-dietzsch'), await as('miriam-hartung'), await visitor()];
  const { slug } = await announce(hannelore);
  await miriam.goto(`/termine/${slug}`);
  await miriam.getByRole('button', { name: 'Anmelden vor Ort' }).click();
  await expect(box(miriam)).toContainText('Angemeldet');
  await guest.goto(`/termine/${slug}`);
  await expect(guest.getByRole('link', { name: 'Warteliste vor Ort' })).toBeVisible();
  await expect(guest.getByRole('link', { name: 'Anmelden online' })).toBeVisible();
  await hannelore.request.post(`/api/events/${slug}/cancellation`, { data: { reason: '' }, headers: { origin } });
  await guest.reload();
  const options = guest.getByRole('region', { name: 'Teilnahmeformen' });
  await expect(options.getByRole('heading', { name: 'Online' })).toBeVisible();
  await expect(options.getByText(/frei|voll/)).toHaveCount(0);
  await expect(guest.getByText('Abgesagt: Es gibt keinen Zugang.')).toBeVisible();

  await hannelore.goto(`/termine/${slug}`, { waitUntil: 'networkidle' });
  await hannelore.getByRole('button', { name: 'Weitere Aktionen' }).click();
  await hannelore.getByRole('button', { name: 'Absage zurücknehmen' }).click();
  await expectAccessible(hannelore, 'taking back that an event was called off');
  await hannelore.getByRole('dialog').getByRole('button', { name: 'Absage zurücknehmen' }).click();
  await expect(hannelore.getByRole('status').filter({ hasText: 'Die Absage ist zurückgenommen.' })).toBeVisible();
  await expect(guest.getByRole('link', { name: 'Warteliste vor Ort' })).toBeVisible();
});

test('the board stands still while it comes in, however slowly', async ({ visitor }) => {
  const guest = await visitor({ viewport: { width: 1440, height: 900 } });
  await guest.addInitScript(() => {
    const all = ((window as unknown as { shifts: number[] }).shifts = []) as number[];
    new PerformanceObserver((list) =>
      all.push(...list.getEntries().map((entry) => (entry as unknown as { value: number }).value)),
    ).observe({ type: 'layout-shift', buffered: true });
  });
  const chromium = await guest.context().newCDPSession(guest);
  await chromium.send('Network.enable');
  await chromium.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 60_000,
    uploadThroughput: 60_000,
  });
  await chromium.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await guest.goto('/termine');
  await expectListening(guest);
  await guest.evaluate(() => document.fonts.ready);
  const shifts = await guest.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThanOrEqual(0.1);
});
