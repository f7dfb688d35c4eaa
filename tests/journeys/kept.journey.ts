import { call, composer, talk } from '../support/conversation.js';
import { expect, expectListening, test } from '../support/journey.js';

test.describe('nobody’s work is lost, nor shown to the next person', () => {
  test('a form that was begun is there again after a reload and after another page, and can be thrown away', async ({
    as,
  }) => {
    const page = await as('hannelore-dietzsch');
    await page.goto('/termine/neu');
    await expectListening(page);
    const title = page.getByLabel('Titel', { exact: true });
    await title.fill('Noch lange nicht fertig');
    // What checks the form comes with the first try to send it.
    const announce = page.getByRole('button', { name: 'Termin ankündigen' });
    await page.route('**/assets/*.js', (route) => route.fulfill({ status: 404 }));
    await announce.click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Laden Sie die Seite bitte neu');
    await page.unroute('**/assets/*.js');
    await page.context().setOffline(true);
    await announce.click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Der Server ist gerade nicht erreichbar');
    await expect(title).toHaveValue('Noch lange nicht fertig');
    await page.context().setOffline(false);
    await announce.click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Angaben fehlen noch');
    await page.reload();
    await expect(title).toHaveValue('Noch lange nicht fertig');
    await page.getByRole('link', { name: 'Räume' }).first().click();
    await expect(page).toHaveURL(/\/raeume$/);
    await page.goBack();
    await expect(title).toHaveValue('Noch lange nicht fertig');
    await page.getByRole('button', { name: 'Verwerfen' }).click();
    await expect(title).toHaveValue('');
    await page.reload();
    await expectListening(page);
    await expect(title).toHaveValue('');
  });

  test('two tabs of one browser keep their own texts', async ({ as }) => {
    const one = await as('miriam-hartung');
    const { address } = await talk(one);
    const other = await one.context().newPage();
    for (const [tab, text] of [
      [one, 'Aus dem ersten'],
      [other, 'Aus dem zweiten'],
    ] as const) {
      await tab.goto(address);
      await expectListening(tab);
      await composer(tab).fill(text);
      await expect(tab.getByText('Entwurf gesichert')).toBeVisible();
    }
    for (const tab of [one, other]) await tab.goto('/raeume');
    for (const tab of [one, other]) await tab.goto(address);
    await expect(composer(one)).toHaveValue('Aus dem ersten');
    await expect(composer(other)).toHaveValue('Aus dem zweiten');
    for (const tab of [one, other]) await composer(tab).fill('');
  });

  test('whoever signs out is asked about unsent texts, and leaves nothing behind', async ({ as }) => {
    const page = await as('miriam-hartung');
    const { address } = await talk(page);
    await page.goto(address);
    await composer(page).fill('Vertraulich');
    await expect(page.getByText('Entwurf gesichert')).toBeVisible();
    const { me } = await call<{ me: { id: string } }>(page, 'GET', '/api/session');
    expect(
      (await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])).filter(
        (key) => !key.includes(me.id),
      ),
    ).toEqual([]);
    await page.getByRole('navigation', { name: 'Hauptbereiche' }).getByRole('button', { name: /^Mehr/ }).click();
    await page.getByRole('button', { name: 'Abmelden' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Verwerfen und abmelden' }).click();
    await expect(page).toHaveURL(/\/$/);
    await expect(page.getByRole('link', { name: 'Anmelden' }).first()).toBeVisible();
    expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toContain(
      'Vertraulich',
    );
  });

  test('a post refused for want of a session leads to signing in, and is sent then', async ({ as }) => {
    const page = await as('miriam-hartung');
    const { address } = await talk(page);
    await page.goto(address);
    await expectListening(page);
    await page.route('**/posts', (route) =>
      route.fulfill({
        status: 401,
        contentType: 'application/problem+json',
        body: JSON.stringify({
          type: 'about:blank',
          title: 'Bitte melden Sie sich an.',
          status: 401,
          code: 'auth.required',
        }),
      }),
    );
    await composer(page).fill('Nach der Pause');
    await composer(page).press('Control+Enter');
    await expect(page.getByRole('link', { name: 'Anmelden und senden' })).toHaveAttribute(
      'href',
      `/anmelden?weiter=${encodeURIComponent(address)}`,
    );
    await page.unroute('**/posts');
    await page.goto(address);
    await expect(page.locator('article[data-position]', { hasText: 'Nach der Pause' })).toBeVisible();
  });

  test('a tab whose session was ended from elsewhere says so, keeps what is typed and leads to signing in', async ({
    as,
  }) => {
    const [page, elsewhere] = [await as('karla-mittenzwei'), await as('karla-mittenzwei')];
    const { address } = await talk(await as('hannelore-dietzsch'), [page], 'internal');
    await page.goto(address);
    await expectListening(page);
    await composer(page).fill('Mitten im Satz');
    const again = page.getByRole('link', { name: 'Wieder anmelden' });
    await expect(again).toHaveCount(0);
    await page.waitForTimeout(500);
    await call(elsewhere, 'DELETE', '/api/account/sessions');
    await expect(again).toHaveAttribute('href', `/anmelden?weiter=${encodeURIComponent(address)}`);
    await expect(composer(page)).toHaveValue('Mitten im Satz');
    await again.click();
    await expect(page.getByRole('heading', { level: 1, name: 'Anmelden' })).toBeVisible();
    await page.request.post('/api/example/sign-in', {
      data: { account: 'karla-mittenzwei' },
      headers: { origin: new URL(page.url()).origin },
    });
    await page.goto(address);
    await expect(composer(page)).toHaveValue('Mitten im Satz');

    // Ended while this tab was away, it hears so when it comes back.
    await expectListening(page);
    await page.waitForTimeout(500);
    await page.context().setOffline(true);
    await call(elsewhere, 'DELETE', '/api/account/sessions');
    await page.waitForTimeout(1_500);
    await page.context().setOffline(false);
    await expect(again).toBeVisible();
  });

  test('a page that cannot be loaded is asked for twice and says what to do; signed out, a hidden page offers to sign in', async ({
    as,
    visitor,
  }) => {
    const page = await as('miriam-hartung');
    const { address } = await talk(page, [], 'internal');
    await page.goto(address);
    await expectListening(page);
    let asked = 0;
    await page.route(/\/assets\/EventsPage.*\.js/, (route) => {
      asked++;
      return route.fulfill({ status: 404 });
    });
    await page.getByRole('link', { name: 'Termine' }).first().click();
    await expect(page.getByRole('heading', { name: 'Diese Seite ließ sich nicht laden' }).first()).toBeVisible();
    await page.waitForTimeout(2_000);
    expect(asked).toBeLessThanOrEqual(6);
    await page.unroute(/\/assets\/EventsPage.*\.js/);

    await page.goto(address);
    await expectListening(page);
    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'Fachleute' }).first().click();
    await expect(page.getByRole('heading', { name: 'Keine Verbindung', level: 1 })).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText('neu laden');
    await page.context().setOffline(false);
    await expect(page.getByLabel('Wobei brauchen Sie jemanden?')).toBeVisible();

    const guest = await visitor();
    expect((await guest.goto(address))!.status()).toBe(404);
    await expect(guest.getByRole('main').getByRole('link', { name: 'Anmelden' })).toHaveAttribute(
      'href',
      `/anmelden?weiter=${encodeURIComponent(address)}`,
    );
    expect((await guest.goto('/raeume/gibt-es-nicht'))!.status()).toBe(404);
    await expect(guest.getByRole('main').getByRole('link', { name: 'Anmelden' })).toBeVisible();
  });
});
