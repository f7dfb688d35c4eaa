import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { composer, post, standing, write } from '../support/conversation.js';
import { invited } from '../support/invited.js';
import { expect, expectAccessible, expectListening, test } from '../support/journey.js';

// The third of the three, a newcomer who finds somebody to ask, walks through people.journey.ts.

test('somebody asks in a room, sees the answer arrive, loses the network for a while and misses nothing', async ({
  as,
}) => {
  const [miriam, hannelore, karla] = [
    await as('miriam-hartung'),
    await as('hannelore-dietzsch'),
    await as('karla-mittenzwei'),
  ];
  const title = `Wie lange hält der Akku? ${Date.now()}`;

  await test.step('asks', async () => {
    await hannelore.goto('/raeume/geraete-und-ausleihe');
    await miriam.goto('/raeume/geraete-und-ausleihe');
    await miriam.getByRole('link', { name: 'Frage stellen' }).first().click();
    await miriam.getByLabel('Titel').fill(title);
    await miriam
      .getByRole('textbox', { name: 'Ihre Frage oder Ihr Beitrag' })
      .fill('Im Verleih, bei **täglichem** Gebrauch.');
    await miriam.getByRole('button', { name: 'Veröffentlichen' }).click();
    await expect(miriam.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(miriam.locator('article strong')).toHaveText('täglichem');
  });

  await test.step('sees the other write, and the answer arrive', async () => {
    const row = hannelore.getByRole('main').getByRole('listitem').filter({ hasText: title });
    await expect(row.locator('.st.new')).toHaveText('1 neu');
    await row.getByRole('link', { name: title }).click();
    await composer(hannelore).pressSequentially('Zwei Jahre');
    await expect(miriam.locator('.typing')).toHaveText('Hannelore Dietzsch schreibt');
    await composer(hannelore).press('Control+Enter');
    await expect(post(miriam, 'Zwei Jahre')).toBeVisible();
    await expect(miriam.locator('.typing')).toBeEmpty();
    await expect(
      miriam.getByRole('status').filter({ hasText: 'Neuer Beitrag von Hannelore Dietzsch: Zwei Jahre' }),
    ).toBeAttached();
  });

  await test.step('is away while others go on, and lacks nothing afterwards', async () => {
    await karla.goto(new URL(miriam.url()).pathname);
    await expect(post(karla, 'Zwei Jahre')).toBeVisible();
    await miriam.context().setOffline(true);
    await expect(miriam.getByText('Keine Verbindung.')).toBeVisible();
    await write(hannelore, 'Mit Hülle drei.');
    await expect(post(karla, 'Mit Hülle drei.')).toBeVisible();
    await write(karla, 'Bei uns auch.');
    await expect(post(hannelore, 'Bei uns auch.')).toBeVisible();
    await composer(hannelore).press('ArrowUp');
    await hannelore.getByRole('textbox', { name: 'Beitrag bearbeiten' }).fill('Mit Hülle vier.');
    await hannelore.getByRole('button', { name: 'Speichern' }).click();
    await expect(post(karla, 'Mit Hülle vier.')).toBeVisible();
    await expect(post(miriam, 'Hülle')).toHaveCount(0);

    await miriam.context().setOffline(false);
    const expected = ['Im Verleih, bei täglichem Gebrauch.', 'Zwei Jahre', 'Mit Hülle vier.', 'Bei uns auch.'];
    for (const page of [miriam, hannelore, karla]) await expect.poll(() => standing(page)).toEqual(expected);
  });
});

const project = resolve(import.meta.dirname, '../..');
const real = resolve(project, '../shared/data/calendars/fablab-cottbus.ics');
const fixture = resolve(project, 'apps/api/src/platform/icalendar/fixtures/werkraum.ics');
const day = (fromNow: number) => new Date(new Date().getTime() + fromNow * 86_400_000).toISOString().slice(0, 10);
const LINK = 'https://konferenz.example/geheim-0815';

const box = (page: Page) => page.getByRole('region', { name: 'Ihre Anmeldung' });
const option = (page: Page, name: string) =>
  page
    .getByRole('region', { name: 'Teilnahmeformen' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name, exact: true }) });

test('an organiser takes a calendar over and announces a hybrid meetup; two take part in different ways, a third moves up when one cancels', async ({
  as,
  visitor,
}) => {
  test.setTimeout(180_000);
  const [hannelore, miriam, karla] = [
    await as('hannelore-dietzsch'),
    await as('miriam-hartung'),
    await as('karla-mittenzwei'),
  ];
  const jonna = await invited(await visitor(), hannelore, 'Jonna Albers');
  const title = `Stammtisch Medienkoffer ${Date.now()}`;

  await test.step('looks at the calendar first: what would come, what is left out and why', async () => {
    // As calendars are in the wild: somebody left a task among the dates.
    const calendar = readFileSync(existsSync(real) ? real : fixture, 'utf8').replace(
      'END:VCALENDAR',
      ['BEGIN:VTODO', 'UID:stuehle@werkraum.example', 'SUMMARY:Stühle stellen', 'END:VTODO', 'END:VCALENDAR'].join(
        '\r\n',
      ),
    );
    const dates = calendar.match(/BEGIN:VEVENT/g)!.length;
    const choose = (text: string) =>
      hannelore
        .getByLabel('Kalenderdatei (.ics)')
        .setInputFiles({ name: 'kalender.ics', mimeType: 'text/calendar', buffer: Buffer.from(text) });
    await hannelore.goto('/termine/einlesen');
    await expectListening(hannelore);
    await choose('Sehr geehrte Damen und Herren');
    await expect(hannelore.getByRole('alert').filter({ hasText: 'Das ist kein Kalender' })).toBeVisible();
    await choose(calendar);
    await expect(hannelore.getByRole('heading', { name: /^Vorschau: / })).toBeFocused();
    await expect(hannelore.getByText('Ausgelassen, und warum')).toBeVisible();
    await expect(hannelore.getByText('Das ist kein Termin, sondern').first()).toBeVisible();
    await hannelore.getByText('Anders gelesen, als es dasteht').click();
    await expect(hannelore.getByText(/^Serie ohne Ende; ausgeschrieben bis/).first()).toBeVisible();
    await expectAccessible(hannelore, 'preview of a calendar');
    const take = hannelore.getByRole('button', { name: /^\d+ Termine übernehmen$/ });
    expect(Number.parseInt(await take.innerText(), 10)).toBeGreaterThan(dates / 2);
    await take.click();
    await expect(hannelore.getByText(/^\d+ Termine sind übernommen\./)).toBeVisible();
    await hannelore
      .getByRole('list')
      .filter({ has: hannelore.getByText('aus einer Serie') })
      .getByRole('link')
      .last()
      .click();
    await expect(hannelore.getByText('Aus einem Kalender eingelesen von Hannelore Dietzsch')).toBeVisible();

    await hannelore.goto('/termine/einlesen');
    await expectListening(hannelore);
    await choose(calendar);
    await expect(hannelore.getByText('Es gibt nichts zu tun')).toBeVisible();
  });

  await test.step('announces a hybrid meetup with one seat in the hall', async () => {
    await hannelore.goto('/termine/neu');
    await hannelore.getByLabel('Titel', { exact: true }).fill(title);
    await hannelore.getByLabel('Beginn').fill(`${day(5)}T16:00`);
    await hannelore.getByRole('group', { name: 'Teilnahmeform 1: Vor Ort' }).getByLabel('Plätze').fill('1');
    await hannelore.getByLabel('Link zur Videokonferenz').fill(LINK);
    await hannelore.getByRole('textbox', { name: /^Ort/ }).fill('Stadtteilbibliothek Nordlicht');
    await hannelore.getByRole('button', { name: 'Termin ankündigen' }).click();
    await expect(hannelore.getByRole('heading', { level: 1, name: title })).toBeVisible();
  });
  const address = new URL(hannelore.url()).pathname;

  await test.step('two register in different ways, a third waits', async () => {
    for (const page of [miriam, karla, jonna]) await page.goto(address);
    await option(miriam, 'Vor Ort').getByRole('button', { name: 'Anmelden vor Ort' }).click();
    await expect(box(miriam)).toContainText('Angemeldet');
    await option(karla, 'Online').getByRole('button', { name: 'Anmelden online' }).click();
    await expect(box(karla).getByRole('link', { name: 'Zur Videokonferenz' })).toHaveAttribute('href', LINK);
    await jonna.reload();
    await option(jonna, 'Vor Ort').getByRole('button', { name: 'Warteliste vor Ort' }).click();
    await expect(box(jonna)).toContainText('Warteliste, Platz 1 von 1');
    await expect(jonna.locator(`a[href="${LINK}"]`)).toHaveCount(0);
    // The reminder is written already, and says when it goes out.
    await miriam.goto('/mails');
    await expect(miriam.locator('.letter', { hasText: `Bald: ${title}` }).first()).toContainText(
      /geht erst am .+ hinaus/,
    );
    await miriam.goto(address);
  });

  await test.step('one cancels, the third moves up; the organiser sees both who take part', async () => {
    await miriam.reload();
    await box(miriam).getByRole('button', { name: 'Abmelden vor Ort' }).click();
    await expect(miriam.getByRole('dialog', { name: 'Wirklich abmelden?' })).toContainText('Eine Person wartet');
    await miriam.getByRole('dialog').getByRole('button', { name: 'Abmelden' }).click();
    await expect(box(miriam)).toContainText('Noch nicht angemeldet');
    for (const page of [jonna, karla, hannelore]) await page.reload();
    await expect(box(jonna)).toContainText('Angemeldet');
    await expect(box(jonna)).not.toContainText('Warteliste');
    await expect(box(karla)).toContainText('Angemeldet');
    const rows = hannelore.getByRole('region', { name: 'Angemeldete' }).getByRole('row');
    await expect(rows).toHaveCount(3);
    await expect(rows.filter({ hasText: 'Jonna Albers' })).toContainText('Vor Ort');
    await expect(rows.filter({ hasText: 'Karla Mittenzwei' })).toContainText('Online');
  });
});
