import type { Page } from '@playwright/test';
import { call, say, talk } from '../support/conversation.js';
import { invited } from '../support/invited.js';
import { expect, expectAccessible, expectListening, test } from '../support/journey.js';

const toMe = (page: Page) => page.getByRole('region', { name: 'An Sie' });
const idOf = (page: Page) => call<{ me: { id: string } }>(page, 'GET', '/api/session').then(({ me }) => me.id);

test('who is let into a private room reads so on the start page, until they have opened the room', async ({ as }) => {
  const [miriam, karla] = [await as('miriam-hartung'), await as('karla-mittenzwei')];
  const { room } = await talk(miriam, [], 'private');
  const { name } = await call<{ name: string }>(miriam, 'GET', `/api/rooms/${room.slug}`);
  const row = () => toMe(karla).getByRole('link', { name: `Miriam Hartung hat Sie in den Raum „${name}“ aufgenommen` });

  await karla.goto('/');
  await expectListening(karla);
  await call(miriam, 'POST', `/api/rooms/${room.id}/members`, { memberId: await idOf(karla) });
  await expect(row()).toBeVisible();
  await expectAccessible(karla, 'start page of somebody who was let into a room');
  await karla.goto('/termine');
  await karla.goto('/');
  await row().click();
  await expect(karla.getByRole('heading', { level: 1, name })).toBeVisible();
  await karla.getByRole('link', { name: 'Start', exact: true }).click();
  await expect(karla.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(row()).toHaveCount(0);
  await karla.reload();
  await expect(row()).toHaveCount(0);
});

test('who moves up from a waiting list reads so on the start page, until they have opened the page of the event', async ({
  as,
}) => {
  const [hannelore, miriam, karla] = [
    await as('hannelore-dietzsch'),
    await as('miriam-hartung'),
    await as('karla-mittenzwei'),
  ];
  const title = `Nachrücken ${Date.now()}`;
  const day = new Date(new Date().getTime() + 9 * 86_400_000).toISOString().slice(0, 10);
  const draft = {
    title,
    description: 'Zum Ausprobieren.',
    kind: 'training',
    sectors: ['culture'],
    starts: `${day}T16:00`,
    ends: `${day}T18:00`,
    placeName: 'Werkraum',
    options: [{ name: 'Vor Ort', mode: 'on_site', capacity: 1 }],
  };
  const { slug, options } = await call<{ slug: string; options: { id: string }[] }>(
    hannelore,
    'POST',
    '/api/events',
    draft,
  );
  const seat = `/api/participation/${options[0]!.id}`;
  await call(miriam, 'PUT', seat);
  await call(karla, 'PUT', seat);
  const row = () => toMe(karla).getByRole('link', { name: `Sie sind nachgerückt: ${title}` });

  await karla.goto('/');
  await expectListening(karla);
  await expect(row()).toHaveCount(0);
  await call(miriam, 'DELETE', seat);
  await expect(row()).toBeVisible();
  await expectAccessible(karla, 'start page of somebody who moved up');
  await row().click();
  await expect(karla).toHaveURL(`/termine/${slug}`);
  await expect(karla.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await karla.getByRole('link', { name: 'Start', exact: true }).click();
  await expect(karla.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(row()).toHaveCount(0);
  await karla.reload();
  await expect(row()).toHaveCount(0);
});

test('everything marked as read by mistake is news again', async ({ as }) => {
  const [hannelore, karla] = [await as('hannelore-dietzsch'), await as('karla-mittenzwei')];
  const { topic, address } = await talk(hannelore, [karla]);
  await say(hannelore, topic.id, 'Wer hat noch einen?');
  await karla.goto('/');
  await expectListening(karla);
  const lead = karla.locator('.lead .intro');
  const before = await lead.innerText();
  // Where the password is wanted once more and the dialog for it cannot be had, that is said.
  await karla.route('**/api/inbox/read', (route) =>
    route.fulfill({
      status: 403,
      contentType: 'application/problem+json',
      body: JSON.stringify({ type: 'about:blank', title: '', status: 403, code: 'auth.confirm' }),
    }),
  );
  await karla.route('**/assets/AskPassword*.js', (route) => route.abort());
  await karla.getByRole('button', { name: 'Alles gelesen' }).click();
  await expect(karla.locator('.toast')).toContainText('Laden Sie die Seite bitte neu');
  await karla.unroute('**/api/inbox/read');
  await karla.getByRole('button', { name: 'Alles gelesen' }).click();
  await expect(karla.getByRole('heading', { level: 1, name: 'Alles gelesen' })).toBeVisible();
  await karla.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(lead).toHaveText(before);
  await karla.reload();
  await expect(lead).toHaveText(before);

  await karla.goto(address.slice(0, address.lastIndexOf('/')));
  await expectListening(karla);
  await karla.getByRole('button', { name: 'Alles gelesen' }).click();
  await karla.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(karla.getByRole('button', { name: 'Alles gelesen' })).toBeVisible();
});

test('somebody just let in is welcomed with rooms of their field, and hears who asks them for advice', async ({
  as,
  visitor,
}) => {
  const [hannelore, karla] = [await as('hannelore-dietzsch'), await as('karla-mittenzwei')];
  const ulla = await invited(await visitor(), hannelore, 'Ulla Anfang');
  await ulla.goto('/');
  await expect(ulla.getByRole('heading', { level: 1, name: /^Willkommen bei/ })).toBeVisible();
  const rooms = ulla.getByRole('region', { name: 'Räume für Sie' }).getByRole('listitem');
  await expect(rooms.first()).toContainText('Bildung');
  await expect(rooms.first().getByRole('button', { name: /^Beitreten/ })).toBeVisible();

  const size = ulla.viewportSize()!;
  await ulla.setViewportSize({ width: 360, height: 740 });
  for (const name of ['Nächste Termine', 'Menschen aus Ihrem Bereich', 'Ihr Profil in drei Schritten'])
    await expect(ulla.getByRole('heading', { name }).filter({ visible: true }), name).toHaveCount(1);
  await expect(ulla.getByRole('link', { name: /^Frage stellen/ }).filter({ visible: true })).not.toHaveCount(0);
  await ulla.setViewportSize(size);

  const more = ulla.getByRole('button', { name: /^Mehr/ });
  await expect(more).not.toContainText('1');
  await expectListening(ulla);
  const { person } = await call<{ person: { handle: string } }>(ulla, 'GET', '/api/session');
  await call(karla, 'POST', `/api/experts/${person.handle}/requests`, {
    id: crypto.randomUUID(),
    topic: 'question',
    text: 'Wie fangt ihr den Morgenkreis an?',
    answerBy: null,
  });
  await expect(toMe(ulla).getByRole('link', { name: 'Karla Mittenzwei bittet Sie um Rat' })).toBeVisible();
  await expect(more).toContainText('1');

  // Signed out in another tab, this one shows nothing of theirs any more.
  const other = await ulla.context().newPage();
  await call(other, 'DELETE', '/api/session');
  await other.goto('/');
  await expect(ulla.getByRole('main').getByRole('link', { name: 'Anmelden' })).toBeVisible();
  await expect(toMe(ulla)).toHaveCount(0);
});
