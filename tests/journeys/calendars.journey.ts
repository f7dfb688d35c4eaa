import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectListening, expectNoSidewaysScrolling, test } from '../support/journey.js';

const DAY_MS = 86_400_000;
const LINK = 'https://uni.zoom.us/j/81122223333?pwd=geheim';
const day = (fromNow: number) =>
  new Date(new Date().getTime() + fromNow * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '');

/** A series of three dates, and one with the way into its meeting among its words. */
function calendar(mark: string) {
  const event = (uid: string, ...lines: string[]) => ['BEGIN:VEVENT', `UID:${uid}-${mark}`, ...lines, 'END:VEVENT'];
  const series = event(
    'treff',
    `SUMMARY:Treff ${mark}`,
    `DTSTART;TZID=Europe/Berlin:${day(30)}T180000`,
    `DTEND;TZID=Europe/Berlin:${day(30)}T190000`,
    'RRULE:FREQ=DAILY;COUNT=3',
  );
  const online = event(
    'online',
    `SUMMARY:Sprechstunde ${mark}`,
    `DTSTART;TZID=Europe/Berlin:${day(40)}T180000`,
    `DTEND;TZID=Europe/Berlin:${day(40)}T190000`,
    'LOCATION:Rathaus',
    `DESCRIPTION:Kommen Sie: ${LINK}`,
  );
  return ['BEGIN:VCALENDAR', ...series, ...online, 'END:VCALENDAR'].join('\r\n');
}

async function preview(page: Page, content: string) {
  await page.goto('/termine/einlesen');
  await expectListening(page);
  await page
    .getByLabel('Kalenderdatei (.ics)')
    .setInputFiles({ name: 'kalender.ics', mimeType: 'text/calendar', buffer: Buffer.from(content) });
  await expect(page.getByRole('heading', { name: /^Vorschau: / })).toBeVisible();
}

test('in the preview of a calendar single dates are left out, and the way into a meeting is kept for those registered', async ({
  as,
  visitor,
}) => {
  const mark = String(Date.now());
  const hannelore = await as('hannelore-dietzsch', { viewport: { width: 360, height: 740 } });
  await preview(hannelore, calendar(mark));
  await hannelore
    .getByRole('checkbox', { name: `Treff ${mark}` })
    .nth(1)
    .uncheck();
  await hannelore.getByRole('checkbox', { name: /^Diesen Zugang nur Angemeldeten zeigen/ }).check();
  await expectAccessible(hannelore, 'preview with dates left out');
  await expectNoSidewaysScrolling(hannelore, 'preview with dates left out');
  await hannelore.getByRole('button', { name: '3 Termine übernehmen' }).click();
  await expect(hannelore.getByText('Sie haben ihn in der Vorschau abgewählt.')).toBeVisible();
  await expect(hannelore.getByRole('link', { name: `Treff ${mark}` })).toHaveCount(2);
  const address = await hannelore.getByRole('link', { name: `Sprechstunde ${mark}` }).getAttribute('href');

  const guest = await visitor();
  await guest.goto(address!);
  await expect(guest.getByText('Kommen Sie: (Zugang nach der Anmeldung)')).toBeVisible();
  expect(await guest.content()).not.toContain('geheim');
  const miriam = await as('miriam-hartung');
  await miriam.goto(address!);
  await miriam.getByRole('button', { name: 'Anmelden online' }).click();
  await expect(miriam.getByRole('link', { name: 'Zur Videokonferenz' }).first()).toHaveAttribute('href', LINK);
});

test('who unticks everything in a preview takes nothing over', async ({ as }) => {
  const hannelore = await as('hannelore-dietzsch');
  await preview(hannelore, calendar(String(Date.now())));
  await hannelore.getByRole('button', { name: 'Alle abwählen' }).click();
  await expect(hannelore.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await expect(hannelore.getByRole('button', { name: 'Nichts ausgewählt' })).toHaveAttribute('aria-disabled', 'true');
});
