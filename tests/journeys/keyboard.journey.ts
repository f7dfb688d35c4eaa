import type { Locator, Page } from '@playwright/test';
import { call } from '../support/conversation.js';
import { expect, test } from '../support/journey.js';

/** Steps from one end of the longest page to the other; who is not reached by then is not reached at all. */
const FAR = 150;

/** Tabs until a control has the focus, and sees it marked. Nothing here touches a mouse or sets a focus by itself. */
async function reach(page: Page, control: Locator, key = 'Tab') {
  await expect(control).toBeEnabled();
  for (let i = 0; i < FAR && !(await holds(control)); i++) await page.keyboard.press(key);
  await expect(control).toBeFocused();
  const marked = await control.evaluate((element) => {
    // A field in a box leaves the mark to the box.
    const looks = [element, element.closest('.ask-box:focus-within')].filter((one) => one !== null).map((one) => getComputedStyle(one));
    return looks.some(({ outlineStyle, outlineWidth, boxShadow }) => (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none');
  });
  expect(marked, 'one sees where the focus is').toBe(true);
}
const holds = (control: Locator) => control.evaluate((element) => element === document.activeElement);

async function press(page: Page, control: Locator, key = 'Enter') {
  await reach(page, control);
  await page.keyboard.press(key);
}

/** Writes into a field, over what stood there. */
async function type(page: Page, field: Locator, text: string) {
  await reach(page, field);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

const main = (page: Page) => page.getByRole('main');
const button = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name }).first();

test.describe('by keyboard alone', () => {
  test('somebody is found, narrowed down to and asked', async ({ as }) => {
    const page = await as('miriam-hartung');
    await page.goto('/fachleute');
    await type(page, page.getByLabel('Wobei brauchen Sie jemanden?'), 'Bilderbuchkino');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/q=Bilderbuchkino/);
    await press(page, page.getByRole('checkbox', { name: /^Bildung|^Kultur|^Soziales/ }).first(), 'Space');
    await expect(page).toHaveURL(/sector=/);
    const hit = main(page).getByRole('listitem').filter({ hasText: 'Passt, weil' }).getByRole('link').first();
    await press(page, hit);
    await expect(page).toHaveURL(/\/fachleute\/[\w-]+$/);
    await type(page, page.getByLabel('Ihre Frage'), 'Guten Tag, darf ich mir Ihr Bilderbuchkino ansehen?');
    await press(page, button(page, 'Anfrage senden'));
    await expect(page.getByText(/^Ihre Anfrage ist bei/)).toBeVisible();
  });

  test('a profile is changed and saved', async ({ as }) => {
    const page = await as('karla-mittenzwei');
    await page.goto('/profil');
    await type(page, page.getByLabel(/^In einem Satz/), 'Bilder, die sprechen.');
    await press(page, button(page, 'Speichern'));
    await expect(page.getByText('Gespeichert. Ihr Profil gilt damit als bestätigt.')).toBeVisible();
    await page.reload();
    await expect(page.getByLabel(/^In einem Satz/)).toHaveValue('Bilder, die sprechen.');
  });

  test('somebody is admitted', async ({ as, visitor }) => {
    const [page, newcomer] = [await as('hannelore-dietzsch'), await visitor()];
    const name = `Levke ${Date.now()}`;
    const email = `levke-${Date.now()}@example.org`;
    await call(newcomer, 'POST', '/api/accounts', { name, email, password: 'drei Birken am Bach', institution: 'Kita Birkennest', jobTitle: 'Erzieherin', sectors: ['education'], why: '' });
    const mails = await (await page.request.get('/api/mails')).text();
    const token = new RegExp(`${email}[^]*?bestaetigen\\?token=([\\w-]{43})`).exec(mails)?.[1];
    await call(newcomer, 'POST', '/api/confirmations', { token });
    await page.goto('/verwaltung');
    await press(page, page.getByRole('row', { name }).getByRole('button', { name: 'Aufnehmen' }));
    await expect(page.getByText(`${name} ist dabei und bekommt eine Mail.`)).toBeVisible();
  });
});
