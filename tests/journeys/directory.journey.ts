import type { Page } from '@playwright/test';
import { expect, test } from '../support/journey.js';

/** Pixels between the text of the search field and the browser's cross, which no selector reaches. */
async function gapBeforeCross(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  const { result } = await devtools.send('Runtime.evaluate', {
    expression: `document.querySelector('main input[type="search"]')`,
  });
  const { node } = await devtools.send('DOM.describeNode', { objectId: result.objectId!, depth: -1, pierce: true });
  const parts = [...node.shadowRoots!];
  for (const part of parts) parts.push(...(part.children ?? []));
  const boxOf = async (id: string) => {
    const part = parts.find(({ attributes }) => attributes?.includes(id))!;
    const { model } = await devtools.send('DOM.getBoxModel', { backendNodeId: part.backendNodeId });
    return { left: model.border[0]!, right: model.border[2]! };
  };
  return (await boxOf('search-clear')).left - (await boxOf('editing-view-port')).right;
}

test('somebody describes a task, finds a person and gets an answer; neither sees an address', async ({ as }) => {
  const asking = await as('miriam-hartung');
  await asking.goto('/fachleute');
  await asking.getByLabel('Wobei brauchen Sie jemanden?').fill('Bilderbuchkino mit dem Projektor');
  await asking.getByRole('button', { name: 'Suchen' }).click();
  const hit = asking.getByRole('listitem').filter({ hasText: 'Karla Mittenzwei' });
  await expect(hit.getByText('Passt, weil')).toBeVisible();

  await asking.goto('/fachleute/karla-mittenzwei');
  expect(await asking.content()).not.toMatch(/[\w.-]+@[\w.-]+\.example/);
  await asking.getByLabel('Ihre Frage').fill('Guten Tag, darf ich mir Ihr Bilderbuchkino ansehen?');
  await asking.getByRole('button', { name: 'Anfrage senden' }).click();
  await expect(asking.getByText('Ihre Anfrage ist bei Karla Mittenzwei.')).toBeVisible();

  const asked = await as('karla-mittenzwei');
  await asked.goto('/anfragen');
  const request = asked.getByRole('listitem').filter({ hasText: 'Ihr Bilderbuchkino ansehen' });
  await request.getByRole('button', { name: 'Antworten' }).click();
  await asked.getByLabel('Ihre Antwort').fill('Gern, am Donnerstag um neun.');
  await asked.getByRole('button', { name: 'Antwort senden' }).click();
  await expect(request.getByText('beantwortet')).toBeVisible();

  await asking.goto('/anfragen/gesendet');
  await expect(asking.getByText('Gern, am Donnerstag um neun.')).toBeVisible();
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

test('who is free this week is for members: a guest is offered neither the filter nor the order, though an address asks for both', async ({
  as,
  visitor,
}) => {
  const address = '/fachleute?available=true&sort=available';
  const free = /Nimmt diese Woche an/;
  const member = await as('miriam-hartung');
  await member.goto(address);
  await expect(member.getByRole('checkbox', { name: free })).toBeChecked();
  await expect(member.getByRole('combobox')).toHaveValue('available');
  const guest = await visitor();
  await guest.goto(address);
  await expect(guest.getByRole('combobox')).toHaveValue('fit');
  await expect(guest.getByRole('checkbox', { name: free })).toHaveCount(0);
  await expect(guest.getByRole('option', { name: 'Bald verfügbar' })).toHaveCount(0);
});

test('on a phone a long name ends before the cross that clears it', async ({ as }) => {
  const page = await as('hannelore-dietzsch', { viewport: { width: 360, height: 640 } });
  await page.goto(`/verwaltung/mitglieder?q=${'Wer+hilft+bei+Bildschirmzeit+'.repeat(3)}`, {
    waitUntil: 'networkidle',
  });
  await page.getByRole('main').getByRole('searchbox').focus();
  expect(await gapBeforeCross(page)).toBeGreaterThanOrEqual(8);
  await page.goto('/verwaltung/mitglieder');
  const rows = page.locator('.members tbody tr');
  await expect(rows.first()).toBeVisible();
  expect(
    Math.max(...(await rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height)))),
    'a member takes few lines',
  ).toBeLessThan(170);
});

test('on a phone a question is seen as a whole, and the filters close by how many they leave', async ({ visitor }) => {
  const page = await visitor({ viewport: { width: 360, height: 640 } });
  await page.goto('/fachleute', { waitUntil: 'networkidle' });
  const question = page.getByLabel('Wobei brauchen Sie jemanden?');
  await question.fill('Wer hilft uns, einen Elternabend über Bildschirmzeit vorzubereiten?');
  expect(await question.evaluate((field) => field.scrollHeight - field.clientHeight)).toBeLessThanOrEqual(0);
  await question.press('Enter');
  await expect(page).toHaveURL(/q=Wer\+hilft/);

  await page.goto('/fachleute', { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Eingrenzen' }).click();
  const sheet = page.locator('#index:popover-open');
  const found = page.getByRole('heading', { name: /^\d+ Profile?$/ });
  const all = await found.innerText();
  await sheet.getByRole('checkbox', { name: /Kultur/ }).click();
  await expect(found).not.toHaveText(all);
  const left = parseInt(await found.innerText());
  const lines = await sheet
    .locator('.check')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.children].map((part) => part.getBoundingClientRect()).map(({ top, height }) => top + height / 2),
      ),
    );
  expect(lines.length).toBeGreaterThan(3);
  for (const parts of lines)
    expect(Math.max(...parts) - Math.min(...parts), 'box, label and number in one line').toBeLessThan(4);
  await sheet.getByRole('button', { name: `${left} zeigen` }).click();
  await expect(sheet).toHaveCount(0);
});

test('between phone and desk the button of every card stands beside its facts', async ({ visitor }) => {
  const page = await visitor({ viewport: { width: 768, height: 1024 } });
  await page.goto('/fachleute', { waitUntil: 'networkidle' });
  const gaps = await page
    .locator('.hit .avail')
    .evaluateAll((all) =>
      all.map(
        (one) =>
          one.querySelector('.btn')!.getBoundingClientRect().left -
          one.querySelector('.facts')!.getBoundingClientRect().right,
      ),
    );
  expect(gaps.length).toBeGreaterThan(5);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(8);
});
