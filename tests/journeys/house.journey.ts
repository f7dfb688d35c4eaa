import type { Page } from '@playwright/test';
import { call, composer, talk } from '../support/conversation.js';
import { invited } from '../support/invited.js';
import { expect, expectAccessible, expectListening, test } from '../support/journey.js';

/** From so many addresses on, pages are looked at, but no further links are taken from them. */
const PAGES_WALKED = 250;

test.describe('the house', () => {
  test('refuses an address that leads nowhere, in a sentence and with a way back', async ({ visitor }) => {
    const page = await visitor();
    const answer = await page.goto('/nirgendwo');
    expect(answer!.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page, 'not found');
  });

  for (const who of ['guest', 'member'] as const)
    test(`has no link that leads nowhere, for a ${who}`, async ({ as, visitor }) => {
      test.setTimeout(180_000);
      const { request } = await (who === 'guest' ? visitor() : as('miriam-hartung'));
      const seen = new Map([['/', '']]);
      const lost: string[] = [];
      for (const [address, from] of seen) {
        const answer = await request.get(address);
        if (answer.status() >= 400) lost.push(`${address}, on ${from}`);
        // The example shows everybody's mails there; what they lead to is for whom they were written to.
        if (
          address === '/mails' ||
          seen.size > PAGES_WALKED ||
          !(answer.headers()['content-type'] ?? '').includes('text/html')
        )
          continue;
        // What somebody calls another in a text is the same for all readers; the page it leads to offers guests to sign in.
        const html = (await answer.text()).replace(/<a class="mention".*?<\/a>/g, '');
        for (const [, href] of html.matchAll(/<a [^>]*?href="(\/[^"#]*)/g)) {
          const to = href!.replaceAll('&amp;', '&').replace(/\?beitrag=.*/, '');
          if (!to.startsWith('/api') && !seen.has(to)) seen.set(to, address);
        }
      }
      expect(seen.size).toBeGreaterThan(60);
      expect(lost).toEqual([]);
    });

  test('sends its pages packed, and only once where nothing has changed', async ({ request }) => {
    const first = await request.get('/barrierefreiheit', { headers: { 'accept-encoding': 'br' } });
    expect(first.headers()['content-encoding']).toBe('br');
    expect(first.headers().link).toMatch(/^<\/assets\/style-[\w-]+\.css>; rel=preload; as=style$/);
    const again = await request.get('/barrierefreiheit', {
      headers: { 'accept-encoding': 'br', 'if-none-match': first.headers().etag! },
    });
    expect(again.status()).toBe(304);
    const other = await request.get('/barrierefreiheit', {
      headers: { 'accept-language': 'en', 'if-none-match': first.headers().etag! },
    });
    expect(other.status(), 'another language is another page').toBe(200);
  });

  test('after an upgrade an open tab loads the next page anew, and keeps what was typed', async ({ as }) => {
    const page = await as('miriam-hartung');
    let upgraded = false;
    const heard: string[] = [];
    await page.routeWebSocket(/socket\.io/, (browser) => {
      const server = browser.connectToServer();
      server.onMessage((message) => {
        if (String(message).includes('"release"')) heard.push(String(message));
        browser.send(upgraded ? String(message).replaceAll('.js"', '-of-the-next-release.js"') : message);
      });
    });
    await page.goto('/raeume/geraete-und-ausleihe');
    await expect.poll(() => heard.length).toBe(1);
    const address = (await page
      .getByRole('main')
      .getByRole('link', { name: /Tablets über Nacht mitgeben/ })
      .first()
      .getAttribute('href'))!;
    const visit = async () => {
      heard.length = 0;
      await page.goto(address, { waitUntil: 'networkidle' });
      await expect.poll(() => heard.length).toBe(1);
      await page.evaluate(() => Object.assign(window, { before: true }));
    };
    const isSameDocument = () => page.evaluate(() => 'before' in window);
    const go = async (name: string) => {
      await page.getByRole('navigation', { name: 'Bereiche' }).getByRole('link', { name }).click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    };

    await visit();
    await go('Termine');
    await expect(page).toHaveURL(/termine/);
    expect(await isSameDocument(), 'without an upgrade the document stays').toBe(true);

    upgraded = true;
    await visit();
    await composer(page).fill('Noch nicht fertig');
    await go('Termine');
    await expect(page).toHaveURL(/termine/);
    expect(await isSameDocument(), 'the next page comes as a document').toBe(false);
    await page.goto(address);
    await expect(composer(page)).toHaveValue('Noch nicht fertig');
    await composer(page).fill('');
  });

  test('loses no early click: a button waits until scripts listen to it', async ({ as }) => {
    const page = await as('miriam-hartung');
    await page.goto('/raeume/geraete-und-ausleihe');
    const address = (await page
      .getByRole('main')
      .getByRole('link', { name: /Tablets über Nacht mitgeben/ })
      .first()
      .getAttribute('href'))!;
    const release = await holdScripts(page);
    await page.goto(address, { waitUntil: 'commit' });
    const react = page.locator('.react').first();
    await expect(react).toBeVisible();
    await expect(page.locator('button:enabled:not([popovertarget])')).toHaveCount(0);
    const before = await react.getAttribute('aria-pressed');
    const click = react.click();
    release();
    await click;
    await expect(react).toHaveAttribute('aria-pressed', String(before !== 'true'));
  });

  test('loses no early tick: what was chosen before scripts listen is done then', async ({ visitor }) => {
    const page = await visitor({ viewport: { width: 1440, height: 900 } });
    const release = await holdScripts(page);
    await page.goto('/termine', { waitUntil: 'commit' });
    const education = page.getByRole('checkbox', { name: /^Bildung/ });
    await education.check();
    release();
    await expect(page).toHaveURL(/sector=education/);
    await expect(education).toBeChecked();
  });

  test('loses nothing filled in before scripts listen: forms, lists to choose from, switches and looking somebody up', async ({
    as,
    visitor,
  }) => {
    const [guest, hannelore] = [await visitor(), await as('hannelore-dietzsch')];
    const early = async (page: Page, address: string, fill: () => Promise<unknown>) => {
      const release = await holdScripts(page);
      await page.goto(address, { waitUntil: 'commit' });
      await fill();
      release();
      await expectListening(page);
    };

    await early(guest, '/registrieren', async () => {
      await guest.getByLabel('Vor- und Nachname').fill('Jonna Albers');
      await guest.getByLabel('Bildung').check();
    });
    await guest.getByRole('button', { name: 'Anfrage senden' }).click();
    await expect(guest.getByLabel('E-Mail')).toHaveAttribute('aria-invalid', 'true');
    await expect(guest.getByLabel('Vor- und Nachname')).toHaveValue('Jonna Albers');
    await expect(guest.getByLabel('Vor- und Nachname')).not.toHaveAttribute('aria-invalid');
    await expect(guest.getByLabel('Bildung')).toBeChecked();

    await early(guest, '/fachleute', () =>
      guest.getByRole('combobox', { name: 'Sortierung' }).selectOption('confirmed'),
    );
    await expect(guest).toHaveURL(/sort=confirmed/);

    await early(hannelore, '/termine/neu', async () => {
      await hannelore.getByLabel('Art', { exact: true }).selectOption({ index: 2 });
      await hannelore.getByLabel(/^Schlagwörter/).fill('Medien, Garten');
    });
    const kind = await hannelore.getByLabel('Art', { exact: true }).inputValue();
    await hannelore.getByRole('button', { name: 'Termin ankündigen' }).click();
    await expect(hannelore.getByLabel('Titel', { exact: true })).toHaveAttribute('aria-invalid', 'true');
    await expect(hannelore.getByLabel(/^Schlagwörter/)).toHaveValue('Medien, Garten');
    await expect(hannelore.getByLabel('Art', { exact: true })).toHaveValue(kind);

    await early(hannelore, '/termine/neu', () => hannelore.getByLabel('Beginn').fill('2030-05-06T16:00'));
    await expect(hannelore.getByLabel('Ende'), 'an end is suggested').toHaveValue('2030-05-06T18:00');

    const { room } = await talk(hannelore, [], 'private');
    await early(hannelore, `/raeume/${room.slug}/mitglieder`, () => hannelore.getByLabel('Name').fill('Karla'));
    await expect(hannelore.getByRole('button', { name: 'Karla Mittenzwei einladen' })).toBeVisible();

    const newcomer = await invited(await visitor(), hannelore, 'Nele Amsel');
    await early(newcomer, '/konto', () => newcomer.getByRole('checkbox', { name: /gerade da bin/ }).uncheck());
    await expect(newcomer.getByText('Gespeichert').first()).toBeVisible();
    expect(await call(newcomer, 'GET', '/api/account')).toMatchObject({ showsPresence: false });
  });

  test('takes what a browser remembers of a form, after a step back, for nobody’s wish', async ({ as, visitor }) => {
    const newcomer = await invited(await visitor(), await as('hannelore-dietzsch'), 'Nele Dohle');
    const presence = newcomer.getByRole('checkbox', { name: /gerade da bin/ });
    await newcomer.goto('/konto');
    await expectListening(newcomer);
    await presence.uncheck();
    await expect(newcomer.getByText('Gespeichert').first()).toBeVisible();
    await newcomer.goto('/impressum');
    await call(newcomer, 'PATCH', '/api/account', { showsPresence: true });
    await newcomer.goBack();
    await expectListening(newcomer);
    await expect(presence).toBeChecked();
    expect(await call(newcomer, 'GET', '/api/account')).toMatchObject({ showsPresence: true });
  });

  test('keeps what is written before scripts listen, below what was kept before', async ({ as }) => {
    const page = await as('miriam-hartung');
    await page.goto('/raeume/geraete-und-ausleihe/neu');
    const text = page.getByRole('textbox', { name: 'Ihre Frage oder Ihr Beitrag' });
    await expectListening(page);
    await text.fill('Gestern begonnen.');
    await expect(page.getByText('Entwurf gesichert')).toBeVisible();
    const release = await holdScripts(page);
    await page.reload({ waitUntil: 'commit' });
    await text.fill('Heute weiter.');
    release();
    await expect(text).toHaveValue('Gestern begonnen.\nHeute weiter.');
    await expect(page.getByText('Entwurf gesichert')).toBeVisible();
  });

  test('searches the directory without scripts, and keeps what is typed while they come', async ({ visitor }) => {
    const still = await visitor({ javaScriptEnabled: false });
    await still.goto('/fachleute?sector=culture');
    await still.getByLabel('Wobei brauchen Sie jemanden?').fill('Bilderbuchkino');
    await still.getByRole('button', { name: 'Suchen' }).click();
    await expect(still).toHaveURL('/fachleute?q=Bilderbuchkino&sector=culture');
    await expect(still.getByRole('main')).toContainText('Verstanden als');

    const page = await visitor();
    const release = await holdScripts(page);
    await page.goto('/fachleute', { waitUntil: 'commit' });
    const task = page.getByLabel('Wobei brauchen Sie jemanden?');
    await task.fill('Bilderbuchkino');
    release();
    await expectListening(page);
    await expect(task).toHaveValue('Bilderbuchkino');
  });

  test('prints light and over the whole width, whatever the screen is', async ({ visitor }) => {
    const page = await visitor({ colorScheme: 'dark', viewport: { width: 700, height: 990 } });
    await page.goto('/raeume/geraete-und-ausleihe');
    await page
      .getByRole('main')
      .getByRole('link', { name: /Tablets über Nacht mitgeben/ })
      .first()
      .click();
    const posts = page.locator('.stream');
    await expect(posts).toBeVisible();
    const look = () =>
      page.evaluate(() => ({
        ink: getComputedStyle(document.body).color,
        scheme: getComputedStyle(document.documentElement).colorScheme,
      }));
    const screen = await look();
    await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'));
    await page.emulateMedia({ media: 'print' });
    expect(await look()).toEqual({ ink: 'rgb(36, 30, 26)', scheme: 'light' });
    expect(screen.ink, 'on the screen it is dark').not.toBe('rgb(36, 30, 26)');
    await expect(page.getByRole('navigation', { name: 'Bereiche' })).toBeHidden();
    const { width } = (await posts.boundingBox())!;
    expect(width, 'no column is kept for what is not printed').toBeGreaterThan(600);
  });

  test('allows no foreign script, style or frame', async ({ request }) => {
    const policy = (await request.get('/')).headers()['content-security-policy']!;
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/unsafe-|https?:/);
  });
});

/** Pages arrive, their scripts do not, until the answer is called. */
async function holdScripts(page: Page) {
  let release = () => undefined as void;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/assets/*.js', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}
