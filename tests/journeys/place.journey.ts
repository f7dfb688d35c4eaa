import type { Page } from '@playwright/test';
import { call, composer, post, say, talk } from '../support/conversation.js';
import { expect, expectListening, test } from '../support/journey.js';

const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 360, height: 740 } };
const line = 'Ein Satz, der eine ganze Zeile füllt und noch etwas mehr dazu sagt. ';
const scrollY = (page: Page) => page.evaluate(() => Math.round(window.scrollY));
/** How far somebody has read a topic. */
const read = async (page: Page, address: string) => {
  const { topic } = await call<{ topic: { readPosition: number; unread: number } }>(
    page,
    'GET',
    address.replace('/raeume/', '/api/rooms/').replace(/\/([^/]+)$/, '/topics/$1'),
  );
  return topic;
};

async function long(owner: Page, reader: Page, posts = 24) {
  const made = await talk(owner, [reader]);
  for (let i = 2; i <= posts; i++) await say(owner, made.topic.id, `Beitrag ${i}: ${line.repeat(3)}`);
  return made;
}

test.describe('the place one reads at', () => {
  for (const [name, viewport] of Object.entries(sizes))
    test(`stays while one types and answers in the middle of a topic (${name})`, async ({ as }) => {
      const [karla, hannelore] = [await as('karla-mittenzwei', { viewport }), await as('hannelore-dietzsch')];
      const { topic, address } = await long(hannelore, karla);
      await call(karla, 'PUT', `/api/topics/${topic.id}/read`, { position: 6 });
      await karla.goto(`${address}?beitrag=6#b6`);
      await expectListening(karla);
      await expect(karla.locator('#b6')).toBeInViewport();
      await composer(karla).click();
      const before = await scrollY(karla);
      for (const letter of 'abcdefghij') {
        await karla.keyboard.type(letter);
        expect(await scrollY(karla), `after ${letter}`).toBe(before);
      }
      await expect(composer(karla)).toHaveValue('abcdefghij');
      expect(
        (await settledRead(karla, address)).readPosition,
        'nothing below the screen counts as read',
      ).toBeLessThanOrEqual(await lastOnScreen(karla));

      const answered = karla.locator('#b6');
      await answered.focus();
      await karla
        .getByRole('group', { name: 'Aktionen zu Beitrag 6' })
        .getByRole('button', { name: 'Antworten' })
        .press('Enter');
      await expect(karla.getByText('Antwort an Hannelore Dietzsch')).toBeVisible();
      await expect(composer(karla)).toBeFocused();
      await karla.keyboard.type('k\nl\nm\n');
      const [text, dock] = [await answered.boundingBox(), await karla.locator('.dock').boundingBox()];
      expect(text!.y + text!.height, 'the post one answers stays above the field').toBeLessThanOrEqual(dock!.y + 1);
    });

  test('does not move for the keys that lead through the rail', async ({ as }) => {
    const [karla, hannelore] = [await as('karla-mittenzwei', { viewport: sizes.desk }), await as('hannelore-dietzsch')];
    const { address } = await long(hannelore, karla);
    await karla.goto(`${address}?beitrag=8#b8`);
    await expectListening(karla);
    await karla.getByRole('navigation', { name: 'Hauptbereiche' }).getByRole('button', { name: /^Mehr/ }).focus();
    const before = await scrollY(karla);
    for (let i = 0; i < 4; i++) await karla.keyboard.press('Shift+Tab');
    expect(await scrollY(karla)).toBe(before);
  });

  test('does not move while one asks a person beside a long profile', async ({ as }) => {
    const karla = await as('karla-mittenzwei', { viewport: { width: 1366, height: 600 } });
    await karla.goto('/fachleute/selin-aydogan');
    await expectListening(karla);
    await karla.mouse.wheel(0, 200);
    await expect.poll(() => scrollY(karla)).toBeGreaterThan(100);
    const text = karla.getByLabel('Ihre Frage');
    await text.click();
    const before = await scrollY(karla);
    for (let i = 0; i < 6; i++) {
      await karla.keyboard.type(`Zeile ${i}\n`);
      expect(await scrollY(karla)).toBe(before);
    }
    await karla.getByLabel(/^Bis wann/).focus();
    expect(await scrollY(karla)).toBe(before);
    const send = karla.getByRole('button', { name: 'Anfrage senden' });
    await send.focus();
    await expect(send).toBeInViewport({ ratio: 1 });
    expect(await scrollY(karla)).toBe(before);
    await text.fill('');
  });

  test('sending from the middle shows the post, sends it once and marks nothing between as read', async ({ as }) => {
    const [karla, hannelore] = [await as('karla-mittenzwei'), await as('hannelore-dietzsch')];
    const { topic, address } = await long(hannelore, karla, 70);
    await call(karla, 'PUT', `/api/topics/${topic.id}/read`, { position: 10 });
    await karla.goto(`${address}?beitrag=10#b10`);
    await expectListening(karla);
    const { readPosition } = await settledRead(karla, address);
    await composer(karla).fill('Aus der Mitte');
    // The later posts come late: whoever is impatient presses again.
    await karla.route(/\/topics\/[^/]+\?at=/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await composer(karla).press('Control+Enter');
    await karla.keyboard.press('Control+Enter');
    await karla.keyboard.press('Control+Enter');
    await expect(post(karla, 'Aus der Mitte')).toBeInViewport();
    await expect(composer(karla)).toHaveValue('');
    await expect(karla.locator('[data-unsent]')).toHaveCount(0);
    await expect(post(karla, 'Aus der Mitte')).toHaveCount(1);
    expect(await settledRead(karla, address)).toMatchObject({ readPosition });
    expect(
      (
        await call<{ topic: { postCount: number } }>(
          karla,
          'GET',
          address.replace('/raeume/', '/api/rooms/').replace(/\/([^/]+)$/, '/topics/$1'),
        )
      ).topic.postCount,
    ).toBe(71);
  });

  test('one new post is above the field when the topic is opened by its address', async ({ as }) => {
    const [karla, hannelore] = [await as('karla-mittenzwei', { viewport: sizes.desk }), await as('hannelore-dietzsch')];
    const { topic, address } = await long(hannelore, karla, 20);
    await call(karla, 'PUT', `/api/topics/${topic.id}/read`, { position: 19 });
    for (let i = 0; i < 3; i++) {
      await karla.goto('about:blank');
      await karla.goto(address);
      await expect
        .poll(
          async () =>
            (await karla.locator('#b20').boundingBox())!.y +
            (await karla.locator('#b20').boundingBox())!.height -
            (await karla.locator('.dock').boundingBox())!.y,
        )
        .toBeLessThanOrEqual(1);
    }
  });

  for (const [name, viewport] of Object.entries(sizes))
    test(`a long post is folded, begins where one lands after sending it, and has its actions at its end (${name})`, async ({
      as,
    }) => {
      const [karla, hannelore] = [await as('karla-mittenzwei', { viewport }), await as('hannelore-dietzsch')];
      const { address } = await talk(hannelore, [karla]);
      await karla.goto(address);
      await expectListening(karla);
      await composer(karla).fill(
        Array.from({ length: 200 }, (_, i) => `Zeile ${i + 1}`).join('\n') + ' [Anhang](/raeume)',
      );
      await composer(karla).press('Control+Enter');
      const sent = karla.locator('#b2');
      await expect(sent.getByRole('heading', { name: 'Karla Mittenzwei' })).toBeInViewport();
      const readOn = sent.getByRole('button', { name: 'Weiterlesen' });
      await expect(readOn).toBeInViewport();
      expect((await sent.boundingBox())!.height).toBeLessThan(viewport.height);
      await readOn.click();
      const less = sent.getByRole('button', { name: 'Weniger zeigen' });
      await less.scrollIntoViewIfNeeded();
      await less.hover();
      await expect(sent.getByRole('group', { name: 'Aktionen zu Beitrag 2' })).toBeInViewport();
      await less.click();
      await expect(sent.getByRole('heading', { name: 'Karla Mittenzwei' })).toBeInViewport();
      await expect(readOn).toBeInViewport();

      await sent.getByRole('link', { name: 'Anhang' }).focus();
      await expect(less).toBeVisible();
      await expect(sent.getByRole('link', { name: 'Anhang' })).toBeInViewport();
    });

  test('answering from the start page refers to the post and waits in the field', async ({ as }) => {
    const [karla, hannelore] = [await as('karla-mittenzwei'), await as('hannelore-dietzsch')];
    const { topic, address } = await long(hannelore, karla, 14);
    await say(hannelore, topic.id, '@karla-mittenzwei was meinen Sie dazu?');
    await karla.goto('/');
    await expectListening(karla);
    await karla
      .getByRole('region', { name: 'An Sie' })
      .or(karla.locator('.to-me').first())
      .first()
      .getByRole('link', { name: 'Antworten' })
      .first()
      .press('Enter');
    await expect(karla).toHaveURL(new RegExp(`${address}\\?beitrag=15#b15$`));
    await expect(karla.getByText('Antwort an Hannelore Dietzsch')).toBeVisible();
    await expect(composer(karla)).toBeFocused();
    await karla.keyboard.type('Das sehe ich auch so');
    await karla.keyboard.press('Control+Enter');
    await expect(post(karla, 'Das sehe ich auch so').locator('a.quote')).toContainText('was meinen Sie dazu');
  });

  test('is found again by a step back, in lists, with what was searched, and by the arrow on a phone', async ({
    as,
  }) => {
    const karla = await as('karla-mittenzwei', { viewport: sizes.phone });
    for (const [list, item] of [
      ['/termine', 'main a[href^="/termine/"]:not([href*="?"]):not([href="/termine/neu"])'],
      ['/raeume', 'main a[href^="/raeume/"]'],
      ['/fachleute?q=Tablets', 'main a[href^="/fachleute/"]'],
    ] as const) {
      await karla.goto(list);
      await expectListening(karla);
      const link = karla.locator(item).nth(2);
      await link.scrollIntoViewIfNeeded();
      await karla.mouse.wheel(0, 300);
      await expect.poll(() => scrollY(karla)).toBeGreaterThan(0);
      await karla.waitForTimeout(300);
      const target = await visible(karla, item);
      const before = await scrollY(karla);
      await karla.locator(target).first().click();
      await expect.poll(() => new URL(karla.url()).pathname).not.toBe(new URL(list, karla.url()).pathname);
      await expect(karla.locator('a.up')).toBeVisible();
      await karla.goBack();
      await expect(karla).toHaveURL(new RegExp(`${list.replace('?', '\\?')}$`));
      // People are found again by what was searched; where one was among them is the browser's business.
      const keepsPlace = !list.includes('?');
      if (keepsPlace) await expect.poll(() => scrollY(karla), list).toBeGreaterThan(before - 40);
      if (keepsPlace) expect(await scrollY(karla), list).toBeLessThan(before + 40);

      await karla.locator(target).first().click();
      await expect.poll(() => new URL(karla.url()).pathname).not.toBe(new URL(list, karla.url()).pathname);
      await karla.locator('a.up').click();
      await expect(karla).toHaveURL(new RegExp(`${list.replace('?', '\\?')}$`));
      if (keepsPlace) await expect.poll(() => scrollY(karla), `${list}, by the arrow`).toBeGreaterThan(before - 40);
    }
  });
});

/** The number of the last post of which something is on the screen. */
const lastOnScreen = (page: Page) =>
  page
    .locator('[id^="b"]')
    .evaluateAll((posts) =>
      Math.max(
        ...posts
          .filter((post) => /^b\d+$/.test(post.id) && post.getBoundingClientRect().top < innerHeight)
          .map((post) => Number(post.id.slice(1))),
      ),
    );

/** What is marked as read is so after a moment. */
async function settledRead(page: Page, address: string) {
  await page.waitForTimeout(1_200);
  return read(page, address);
}

/** The address of the first such link that is wholly on the screen. */
async function visible(page: Page, selector: string) {
  const href = await page
    .locator(selector)
    .evaluateAll((links) =>
      links
        .find((link) =>
          ((box) => box.top > 80 && box.bottom < innerHeight - 120 && box.width > 0)(link.getBoundingClientRect()),
        )
        ?.getAttribute('href'),
    );
  return `main a[href="${href}"]`;
}
