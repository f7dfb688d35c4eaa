import type { Page } from '@playwright/test';
import { call, composer, say, talk } from '../support/conversation.js';
import { expect, test } from '../support/journey.js';
import { expectFocus, press, reach, title, type, typeMoment } from '../support/keyboard.js';

const main = (page: Page) => page.getByRole('main');
const button = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name }).first();
const chosen = (page: Page, name: string) => page.locator('.menu:popover-open').getByRole('button', { name });
const news = (page: Page) => page.getByRole('navigation', { name: 'Räume und Gespräche' });

test.describe('by keyboard alone', () => {
  test.describe.configure({ timeout: 90_000 });

  test('somebody signs in, opens a room and a topic, and somebody else joins', async ({ as, visitor }) => {
    const [page, other] = [await visitor(), await as('karla-mittenzwei')];
    await page.goto('/anmelden');
    await press(page, page.getByRole('button', { name: /Miriam Hartung/ }));
    await expect(page).not.toHaveURL(/anmelden/);
    await page.goto('/raeume');
    await press(page, main(page).getByRole('link', { name: 'Neuer Raum' }).first());
    await expectFocus(title(page));
    await page.getByRole('button', { name: /^Mehr/ }).focus();
    const frame = await page
      .getByRole('button', { name: /^Mehr/ })
      .evaluate(
        (item) =>
          item.getBoundingClientRect().left -
          parseFloat(getComputedStyle(item).outlineOffset) -
          parseFloat(getComputedStyle(item).outlineWidth),
      );
    expect(frame, 'the focus frame in the rail is whole').toBeGreaterThanOrEqual(0);
    const name = `Tastenraum ${crypto.randomUUID().replace(/[\d-]/g, '')}`;
    await type(page, page.getByLabel('Name'), name);
    await press(page, page.getByRole('checkbox', { name: 'Kultur' }), 'Space');
    await press(page, button(page, 'Raum eröffnen'));
    await expect(title(page)).toHaveText(name);
    await expectFocus(title(page));
    await press(page, main(page).getByRole('link', { name: 'Frage stellen' }).first());
    await expectFocus(title(page));
    await type(page, page.getByLabel(/^Titel/), 'Wer bringt den Beamer mit?');
    const question = page.getByRole('textbox', { name: 'Ihre Frage oder Ihr Beitrag' });
    await expect(question).toHaveAccessibleDescription(/^Worum geht es bei Ihnen/);
    expect((await question.boundingBox())!.height, 'room for a few sentences').toBeGreaterThan(120);
    await type(page, question, 'Am Donnerstag brauchen wir einen.');
    await page.keyboard.press('Control+Enter');
    await expect(title(page)).toHaveText('Wer bringt den Beamer mit?');
    await expectFocus(title(page));

    await other.goto(new URL('.', page.url()).pathname.replace(/\/$/, ''));
    const join = other.getByRole('button', { name: 'Beitreten' });
    await press(other, join);
    await expectFocus(other.getByRole('button', { name: 'Raum verlassen' }));
    await press(other, main(other).getByRole('link', { name: 'Wer bringt den Beamer mit?' }));
    await expectFocus(title(other));
  });

  test('somebody writes, edits, answers, reacts, deletes and takes it back', async ({ as }) => {
    const [page, hannelore] = [await as('miriam-hartung'), await as('hannelore-dietzsch')];
    const { topic, address } = await talk(hannelore, [page]);
    await page.goto(address);
    const field = composer(page);
    await type(page, field, 'Ich bringe den alten mit.');
    await page.keyboard.press('Control+Enter');
    const [first, mine] = [page.locator('#b1'), page.locator('#b2')];
    await expect(mine).toContainText('den alten mit');
    await expectFocus(field);

    await page.keyboard.press('ArrowUp');
    const editor = page.getByRole('textbox', { name: 'Beitrag bearbeiten' });
    await expectFocus(editor);
    await type(page, editor, 'Ich bringe den neuen mit.');
    await page.keyboard.press('Control+Enter');
    await expect(mine).toContainText('den neuen mit');
    await expectFocus(mine);

    await page.keyboard.press('ArrowUp');
    await expectFocus(first);
    await press(page, first.getByRole('button', { name: 'Antworten' }));
    await expectFocus(field);
    await page.keyboard.type('Danke, dann reicht das.');
    await page.keyboard.press('Control+Enter');
    await expect(page.locator('#b3 .quote')).toContainText('Am Donnerstag');
    await expectFocus(field);

    await reach(page, first, 'Shift+Tab');
    await press(page, first.getByRole('button', { name: 'Reagieren' }));
    await press(page, chosen(page, 'Danke'));
    await expect(first.getByRole('button', { name: 'Danke, 1 Person' })).toBeVisible();
    await expectFocus(first.getByRole('button', { name: 'Reagieren' }));
    await reach(page, first.getByRole('button', { name: 'Danke, 1 Person' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(first.getByRole('button', { name: /^Danke/ })).toHaveCount(0);
    await expectFocus(first);

    await page.keyboard.press('ArrowDown');
    await expectFocus(mine);
    await press(page, mine.getByRole('button', { name: 'Weitere Aktionen' }));
    await press(page, chosen(page, 'Löschen'));
    await expect(mine).toContainText('Dieser Beitrag wurde gelöscht.');
    await expectFocus(mine);
    await press(page, mine.getByRole('button'));
    await expect(mine).toContainText('den neuen mit');
    await expectFocus(mine);

    await press(page, mine.getByRole('button', { name: 'Weitere Aktionen' }));
    await press(page, chosen(page, 'Löschen'));
    await expect(mine).toContainText('Dieser Beitrag wurde gelöscht.');
    await press(page, page.getByRole('status').getByRole('button', { name: 'Rückgängig' }).last());
    await expect(mine).toContainText('den neuen mit');
    await expectFocus(mine);

    await type(page, field, '**fett**');
    await press(page, button(page, 'Vorschau'));
    await expect(page.getByRole('region', { name: 'Vorschau' }).locator('strong')).toHaveText('fett');
    await expectFocus(button(page, 'Weiterschreiben'));
    await page.keyboard.press('Escape');
    await expectFocus(field);

    await say(hannelore, topic.id, 'Dann bis Donnerstag.');
    await expect(page.locator('#b4')).toContainText('bis Donnerstag');
    await expectFocus(field);
  });

  test('conversations are neighbours, the help comes and goes, and the window says what is new', async ({ as }) => {
    const [hannelore, karla] = [await as('hannelore-dietzsch'), await as('karla-mittenzwei')];
    const [one, two] = [await talk(hannelore, [karla]), await talk(hannelore, [karla])];
    await karla.goto('/termine');
    const waiting = async () => Number(/^\((\d+)\)/.exec(await karla.title())?.[1] ?? 0);
    const { conversations } = await call<{ conversations: number }>(karla, 'GET', '/api/inbox/counts');
    await expect.poll(waiting).toBe(conversations);
    await say(hannelore, one.topic.id, 'Hat jemand ein Kabel?');
    await say(hannelore, two.topic.id, 'Und eine Leinwand?');
    await expect.poll(waiting).toBe(conversations + 2);
    // In another tab, or on the phone.
    await call(karla, 'PUT', `/api/topics/${one.topic.id}/read`, { position: 2 });
    await expect.poll(waiting).toBe(conversations + 1);

    await press(karla, karla.getByRole('navigation', { name: 'Bereiche' }).getByRole('link', { name: 'Räume' }));
    await expectFocus(title(karla));
    await press(karla, news(karla).locator(`a[href="${two.address}"]`));
    await expect(karla).toHaveURL(two.address);
    await expectFocus(title(karla));
    await expect.poll(waiting).toBe(conversations);

    await karla.keyboard.press('Alt+ArrowDown');
    await expect(karla).not.toHaveURL(two.address);
    await expectFocus(title(karla));
    await karla.keyboard.press('Alt+ArrowUp');
    await expectFocus(title(karla));
    await karla.keyboard.press('?');
    await expect(karla.getByRole('dialog', { name: 'Tastatur' })).toBeVisible();
    await expectFocus(karla.getByRole('dialog').getByRole('button', { name: 'Schließen' }));
    await karla.keyboard.press('Escape');
    await expect(karla.getByRole('dialog')).toHaveCount(0);
    await expectFocus(title(karla));
  });

  test('the board is narrowed down, an event announced, taken part in and left', async ({ as }) => {
    const page = await as('hannelore-dietzsch');
    await page.goto('/termine');
    const education = page
      .getByRole('form', { name: 'Termine eingrenzen' })
      .getByRole('checkbox', { name: /^Bildung/ });
    await press(page, education, 'Space');
    await expect(page).toHaveURL(/sector=education/);
    await expectFocus(education);
    await press(page, main(page).getByRole('link', { name: 'Termin anlegen' }));
    await expectFocus(title(page));
    const name = `Werkstatt ${Date.now()}`;
    await type(page, page.getByLabel('Titel', { exact: true }), name);
    await typeMoment(page, page.getByLabel('Beginn'), '2027-12-24T16:00', '122420270400P', '241220271600');
    await type(page, page.getByLabel('Link zur Videokonferenz'), 'https://konferenz.example/0815');
    await type(page, page.getByRole('textbox', { name: /^Ort/ }), 'Stadtteilbibliothek Nordlicht');
    await press(page, button(page, 'Termin ankündigen'));
    await expect(title(page)).toHaveText(name);
    await expectFocus(title(page));

    const box = page.getByRole('region', { name: 'Ihre Anmeldung' });
    const says = box.getByRole('heading', { name: 'Ihre Anmeldung' });
    await press(page, button(page, 'Anmelden vor Ort'));
    await expect(box).toContainText('Angemeldet');
    await expectFocus(says);
    await press(page, button(page, 'Wechseln'));
    await expect(box).toContainText('Online');
    await expectFocus(says);
    await press(page, box.getByRole('button', { name: 'Abmelden online' }));
    await expect(box).toContainText('Noch nicht angemeldet');
    await expectFocus(says);
  });

  test('somebody is found, narrowed down to and asked', async ({ as }) => {
    const page = await as('miriam-hartung');
    await page.goto('/fachleute');
    const task = page.getByLabel('Wobei brauchen Sie jemanden?');
    await type(page, task, 'Bilderbuchkino');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/q=Bilderbuchkino/);
    await expectFocus(task);
    const sector = page.getByRole('checkbox', { name: /^Bildung|^Kultur|^Soziales/ }).first();
    await press(page, sector, 'Space');
    await expect(page).toHaveURL(/sector=/);
    await expect(sector).toBeChecked();
    await expectFocus(sector);
    await press(page, main(page).getByRole('listitem').filter({ hasText: 'Passt, weil' }).getByRole('link').first());
    await expect(page).toHaveURL(/\/fachleute\/[\w-]+$/);
    await expectFocus(title(page));
    await type(page, page.getByLabel('Ihre Frage'), 'Guten Tag, darf ich mir Ihr Bilderbuchkino ansehen?');
    await press(page, button(page, 'Anfrage senden'));
    await expect(page.getByText(/^Ihre Anfrage ist bei/)).toBeVisible();
    await expectFocus(page.locator('#anfrage'));
  });

  test('a profile is changed and saved', async ({ as }) => {
    const page = await as('karla-mittenzwei');
    await page.goto('/profil');
    await type(page, page.getByLabel(/^In einem Satz/), 'Bilder, die sprechen.');
    await press(page, button(page, 'Speichern'));
    await expect(page.getByText('Gespeichert. Ihr Profil gilt damit als bestätigt.')).toBeVisible();
    await expectFocus(button(page, 'Speichern'));
    await page.reload();
    await expect(page.getByLabel(/^In einem Satz/)).toHaveValue('Bilder, die sprechen.');
  });

  test('somebody is admitted', async ({ as, visitor }) => {
    const [page, newcomer] = [await as('hannelore-dietzsch'), await visitor()];
    const name = `Levke ${Date.now()}`;
    const email = `levke-${Date.now()}@example.org`;
    await call(newcomer, 'POST', '/api/accounts', {
      name,
      email,
      password: 'drei Birken am Bach',
      institution: 'Kita Birkennest',
      jobTitle: 'Erzieherin',
      sectors: ['education'],
      why: '',
    });
    const mails = await (await page.request.get('/api/mails')).text();
    const token = new RegExp(`${email}[^]*?bestaetigen\\?token=([\\w-]{43})`).exec(mails)?.[1];
    await call(newcomer, 'POST', '/api/confirmations', { token });
    await page.goto('/verwaltung');
    await press(page, page.getByRole('row', { name }).getByRole('button', { name: 'Aufnehmen' }));
    await expect(page.getByText(`${name} ist dabei und bekommt eine Mail.`)).toBeVisible();
    await expect(page.getByRole('row', { name })).toHaveCount(0);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.tagName), 'the focus stays near')
      .not.toBe('BODY');
  });
});
