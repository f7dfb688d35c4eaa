import { expect, expectAccessible, expectNoSidewaysScrolling, test } from '../support/journey.js';

test('a newcomer describes a task, finds a person and gets an answer, without seeing an address', async ({ as }) => {
  const karla = await as('karla-mittenzwei');
  await karla.goto('/fachleute');
  await karla.getByLabel('Wobei brauchen Sie jemanden?').fill('Leihverträge für Tablets');
  await karla.getByRole('button', { name: 'Suchen' }).click();
  await expect(karla.getByText('Passt, weil').first()).toBeVisible();

  await karla.goto('/fachleute/miriam-hartung');
  expect(await karla.content()).not.toMatch(/[\w.-]+@[\w.-]+\.example/);
  await karla.getByLabel('Ihre Frage').fill('Guten Tag, darf ich mir am Donnerstag ansehen, wie Sie die Tablets ausgeben?');
  await karla.getByRole('button', { name: 'Anfrage senden' }).click();
  await expect(karla.getByText('Ihre Anfrage ist bei Miriam Hartung.')).toBeVisible();

  const miriam = await as('miriam-hartung');
  await miriam.goto('/anfragen');
  const request = miriam.getByRole('listitem').filter({ hasText: 'wie Sie die Tablets ausgeben' });
  await request.getByRole('button', { name: 'Antworten' }).click();
  await miriam.getByLabel('Ihre Antwort').fill('Gern, kommen Sie um 14 Uhr an den Ladeschrank.');
  await miriam.getByRole('button', { name: 'Antwort senden' }).click();

  await karla.goto('/anfragen/gesendet');
  await expect(karla.getByText('Gern, kommen Sie um 14 Uhr an den Ladeschrank.')).toBeVisible();
});

test('a search with a slip offers what was meant', async ({ visitor }) => {
  const page = await visitor();
  await page.goto('/fachleute?q=Datenschuz');
  await expect(page.getByText(/Datenschutz/).first()).toBeVisible();
});

test('facets narrow the list and can be shared as an address', async ({ as }) => {
  const page = await as('miriam-hartung');
  await page.goto('/fachleute', { waitUntil: 'networkidle' });
  await page.getByRole('checkbox', { name: /Kultur/ }).click();
  await expect(page).toHaveURL(/sector=culture/);
  const shared = await as('karla-mittenzwei');
  await shared.goto(page.url());
  await expect(shared.getByRole('checkbox', { name: /Kultur/ })).toBeChecked();
});

for (const scheme of ['light', 'dark'] as const)
  test(`the directory is accessible and fits a narrow phone, ${scheme}`, async ({ as }) => {
    const page = await as('miriam-hartung', { colorScheme: scheme, viewport: { width: 320, height: 700 } });
    for (const path of ['/fachleute', '/fachleute?q=Elternabend', '/fachleute?q=xqzw', '/fachleute/selin-aydogan', '/profil', '/anfragen']) {
      await page.goto(path);
      await expect(page.getByRole('main')).toBeVisible();
      await expectAccessible(page, `${path}, ${scheme}`);
      await expectNoSidewaysScrolling(page, path);
    }
  });
