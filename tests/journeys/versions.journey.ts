import type { Page } from '@playwright/test';
import { call, composer, post, talk } from '../support/conversation.js';
import { expect, expectListening, expectNoSidewaysScrolling, test } from '../support/journey.js';

const newer = (page: Page) =>
  page.getByRole('alert').filter({ hasText: 'Inzwischen wurde eine neuere Fassung gespeichert' });
const save = (page: Page) => page.getByRole('main').getByRole('button', { name: 'Speichern', exact: true });
const mine = (page: Page) => newer(page).getByRole('button', { name: 'Meine Fassung speichern' });
const theirs = (page: Page) => newer(page).getByRole('button', { name: 'Neuere Fassung übernehmen' });

async function visit(page: Page, address: string) {
  await page.goto(address);
  await expectListening(page);
}

/** The field for the latest post of one's own. */
async function edit(page: Page, address: string) {
  await visit(page, address);
  await composer(page).focus();
  await page.keyboard.press('ArrowUp');
  const field = page.getByRole('textbox', { name: 'Beitrag bearbeiten' });
  await expect(field).toBeFocused();
  return field;
}

test.describe('whoever saves last is told of what was saved meanwhile, and loses nothing', () => {
  test('a post in two windows, and a draft of it that was left behind', async ({ as }) => {
    const page = await as('miriam-hartung', { viewport: { width: 360, height: 740 } });
    const { room, topic, address } = await talk(page);
    const { id } = await call(page, 'POST', `/api/topics/${topic.id}/posts`, {
      id: crypto.randomUUID(),
      source: 'Ich frage im Rathaus.',
    });
    const field = await edit(page, address);
    await field.fill('Ich frage im Rathaus und in der Bibliothek.');
    await call(page, 'PATCH', `/api/posts/${id}`, { source: 'Ich frage im Museum.', version: 0 });
    await save(page).click();
    await expect(newer(page)).toBeFocused();
    await expect(newer(page)).toContainText('Ich frage im Museum.');
    await expect(newer(page)).toContainText('Ich frage im Rathaus und in der Bibliothek.');
    await expect(field).toHaveValue('Ich frage im Rathaus und in der Bibliothek.');
    await expectNoSidewaysScrolling(page, 'two versions of a post');
    await mine(page).click();
    await expect(field).toBeHidden();
    await expect(post(page, 'Ich frage im Rathaus und in der Bibliothek.')).toBeVisible();
    expect(
      (await call<{ items: { html: string }[] }>(page, 'GET', `/api/posts/${id}/history`)).items.map(({ html }) =>
        html.trim(),
      ),
    ).toEqual(['<p>Ich frage im Museum.</p>', '<p>Ich frage im Rathaus.</p>']);

    const again = await edit(page, address);
    await again.fill('Noch nicht fertig');
    await page.goto(`/raeume/${room.slug}`);
    await call(page, 'PATCH', `/api/posts/${id}`, { source: 'Erledigt.', version: 2 });
    const restored = await edit(page, address);
    await expect(restored).toHaveValue('Noch nicht fertig');
    await save(page).click();
    await expect(newer(page)).toContainText('Erledigt.');
    await theirs(page).click();
    await expect(restored).toHaveValue('Erledigt.');
    await restored.fill('Erledigt, danke!');
    await save(page).click();
    await expect(restored).toBeHidden();
    expect(await call(page, 'GET', `/api/posts/${id}/source`)).toEqual({ source: 'Erledigt, danke!', version: 4 });
  });

  test('the title and the purpose of a room', async ({ as }) => {
    const page = await as('hannelore-dietzsch');
    const { room } = await talk(page);
    await visit(page, `/raeume/${room.slug}/einstellungen`);
    await page.getByLabel('Wofür ist der Raum da?').fill('Zum Üben.');
    await call(page, 'PATCH', `/api/rooms/${room.id}`, { purpose: 'Zum Lernen.', visibility: 'private', version: 0 });
    await save(page).click();
    await expect(newer(page)).toContainText('Zum Lernen.');
    await expect(newer(page)).toContainText('Nur Eingeladene');
    await theirs(page).click();
    await expect(page.getByLabel('Wofür ist der Raum da?')).toHaveValue('Zum Lernen.');
    await expect(page.getByRole('radio', { name: 'Nur Eingeladene' })).toBeChecked();
    await save(page).click();
    await expect(page).toHaveURL(new RegExp(`/raeume/${room.slug}$`));
  });

  test('a profile: saved twice from one page, then from another, and not confirmed unseen', async ({ as }) => {
    const page = await as('karla-mittenzwei');
    await visit(page, '/profil');
    const motto = page.getByLabel('In einem Satz');
    for (const words of ['Eins nach dem anderen.', 'Zwei nach dem anderen.']) {
      await motto.fill(words);
      await save(page).click();
      await expect(page.getByText('Gespeichert', { exact: false }).first()).toBeVisible();
      await expect.poll(async () => (await call<{ motto: string }>(page, 'GET', '/api/profile')).motto).toBe(words);
    }
    const other = await page.context().newPage();
    await visit(other, '/profil');
    await other.getByLabel('Aufgabe', { exact: false }).first().fill('Bibliothekarin');
    await save(other).click();
    await expect
      .poll(async () => (await call<{ jobTitle: string }>(page, 'GET', '/api/profile')).jobTitle)
      .toBe('Bibliothekarin');
    await page.getByRole('button', { name: 'Alles stimmt noch' }).click();
    await expect(newer(page)).toContainText('Bibliothekarin');
    await theirs(page).click();
    await expect(newer(page)).toBeHidden();
    await page.getByRole('button', { name: 'Alles stimmt noch' }).click();
    await motto.fill('Drei.');
    await save(page).click();
    await expect
      .poll(async () => call<{ motto: string; jobTitle: string }>(page, 'GET', '/api/profile'))
      .toMatchObject({ motto: 'Drei.', jobTitle: 'Bibliothekarin' });
  });
});
