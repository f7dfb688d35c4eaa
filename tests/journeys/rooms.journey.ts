import type { Page } from '@playwright/test';
import { call, composer, post, say, standing, talk, write } from '../support/conversation.js';
import { expect, expectAccessible, expectListening, test } from '../support/journey.js';

test.describe('rooms', () => {
  test('edits, reactions, solutions and deletions are seen by others at once, and can be undone', async ({ as }) => {
    const [miriam, hannelore] = [await as('miriam-hartung'), await as('hannelore-dietzsch')];
    const { topic, address } = await talk(miriam, [hannelore]);
    await say(hannelore, topic.id, 'Ich bringe den alten mit.');
    await miriam.goto(address);
    await hannelore.goto(address);

    await expectListening(hannelore);
    await composer(hannelore).focus();
    await hannelore.keyboard.press('ArrowUp');
    const editor = hannelore.getByRole('textbox', { name: 'Beitrag bearbeiten' });
    await expect(editor).toHaveValue('Ich bringe den alten mit.');
    await editor.fill('Ich bringe den neuen mit.');
    await hannelore.getByRole('button', { name: 'Speichern' }).click();
    await expect(post(miriam, 'den neuen mit')).toContainText('bearbeitet');
    await post(miriam, 'den neuen mit')
      .getByRole('button', { name: /^bearbeitet/ })
      .click();
    await expect(miriam.getByRole('dialog')).toContainText('den alten mit');
    await expectAccessible(miriam, 'history of a post');
    await miriam.keyboard.press('Escape');

    await post(miriam, 'den neuen mit').hover();
    await miriam.getByRole('button', { name: 'Reagieren' }).click();
    await miriam.getByRole('button', { name: 'Danke' }).click();
    await expect(post(hannelore, 'den neuen mit').getByRole('button', { name: 'Danke, 1 Person' })).toBeVisible();

    await post(miriam, 'den neuen mit').hover();
    await miriam.getByRole('button', { name: 'Als Lösung markieren' }).click();
    await expect(hannelore.getByRole('heading', { name: /^Die Antwort, als Lösung markiert/ })).toBeVisible();

    await say(hannelore, topic.id, 'Das nehme ich zurück.');
    await post(hannelore, 'Das nehme ich zurück.').hover();
    await hannelore
      .getByRole('group', { name: 'Aktionen zu Beitrag 3' })
      .getByRole('button', { name: 'Weitere Aktionen' })
      .click();
    await hannelore.getByRole('button', { name: 'Löschen' }).click();
    await expect(miriam.locator('#b3')).toContainText('Dieser Beitrag wurde gelöscht.');
    await hannelore.getByRole('button', { name: 'Rückgängig' }).click();
    await expect(post(miriam, 'Das nehme ich zurück.')).toBeVisible();
  });

  test('a cut connection loses nothing and doubles nothing, on neither side', async ({ as }) => {
    const [miriam, hannelore] = [await as('miriam-hartung'), await as('hannelore-dietzsch')];
    const { topic, address } = await talk(miriam, [hannelore]);
    await miriam.goto(address);
    await hannelore.goto(address);
    const before = 'Vorher ein langer Beitrag, damit die Seite rollt. '.repeat(40).trim();
    await write(hannelore, before);
    await expect(post(miriam, 'Vorher')).toBeVisible();
    await miriam.mouse.move(640, 300);
    await miriam.mouse.wheel(0, 2_000);
    await expect.poll(() => miriam.evaluate(() => scrollY)).toBeGreaterThan(60);

    await miriam.context().setOffline(true);
    await expect(miriam.getByText('Keine Verbindung.')).toBeInViewport();
    await write(miriam, 'Aus dem Funkloch eins');
    await write(miriam, 'Aus dem Funkloch zwei');
    await expect(miriam.locator('[data-unsent]')).toHaveCount(2);
    await expect(miriam.locator('[data-unsent]').first()).toContainText('Noch nicht gesendet');
    await expectAccessible(miriam, 'offline with unsent posts');
    const size = miriam.viewportSize()!;
    await miriam.setViewportSize({ width: 320, height: 740 });
    const covered = async () => {
      const [bar, head] = [
        await miriam.locator('p', { hasText: 'Keine Verbindung.' }).boundingBox(),
        await miriam.locator('.page-head').boundingBox(),
      ];
      return bar!.y + bar!.height - head!.y;
    };
    await expect.poll(covered, 'in several lines it covers no head').toBeLessThanOrEqual(1);
    await miriam.setViewportSize(size);
    for (const text of ['Verpasst eins', 'Verpasst zwei', 'Verpasst drei']) await say(hannelore, topic.id, text);

    await miriam.context().setOffline(false);
    await expect(miriam.locator('[data-unsent]')).toHaveCount(0);
    await expect(post(hannelore, 'Aus dem Funkloch zwei')).toBeVisible();
    const expected = [
      'Am Donnerstag brauchen wir einen.',
      before,
      'Verpasst eins',
      'Verpasst zwei',
      'Verpasst drei',
      'Aus dem Funkloch eins',
      'Aus dem Funkloch zwei',
    ];
    await expect.poll(() => standing(miriam)).toEqual(expected);
    await expect.poll(() => standing(hannelore)).toEqual(expected);
  });

  test('drafts and unsent posts outlive a reload', async ({ as }) => {
    const miriam = await as('miriam-hartung');
    const { address } = await talk(miriam);
    await miriam.goto(address);
    await composer(miriam).fill('Noch nicht fertig');
    await expect(miriam.getByText('Entwurf gesichert')).toBeVisible();
    await miriam.route('**/posts', (route) => route.abort());
    await miriam.reload();
    await expect(composer(miriam)).toHaveValue('Noch nicht fertig');
    await composer(miriam).press('Control+Enter');
    await expect(miriam.locator('[data-unsent]')).toHaveCount(1);
    await miriam.unroute('**/posts');
    await miriam.reload();
    await expect.poll(() => standing(miriam)).toEqual(['Am Donnerstag brauchen wir einen.', 'Noch nicht fertig']);
    await expect(composer(miriam)).toHaveValue('');
  });

  test('opens at the first unread post; every count clears when it was read', async ({ as }) => {
    const [karla, hannelore] = [await as('karla-mittenzwei'), await as('hannelore-dietzsch')];
    const { room, topic, address } = await talk(hannelore, [karla]);
    for (let i = 2; i <= 24; i++)
      await say(
        hannelore,
        topic.id,
        `Beitrag ${i}: ${'Ein Satz, der eine ganze Zeile füllt und noch etwas mehr dazu sagt. '.repeat(2)}`,
      );
    await call(karla, 'PUT', `/api/topics/${topic.id}/read`, { position: 8 });

    await karla.goto('/');
    const line = karla
      .getByRole('navigation', { name: 'Räume und Gespräche' })
      .locator(`a[href="/raeume/${room.slug}"]`)
      .filter({ hasText: '16' });
    await expect(line).toBeVisible();
    await karla.goto(address);
    await expect(karla.locator('#neu')).toBeInViewport();
    await expect(karla.locator('#b9')).toBeInViewport();
    await expect(karla.locator('#b1')).not.toBeInViewport();

    await say(hannelore, topic.id, 'Und noch einer');
    const below = karla.getByRole('button', { name: /neue Beiträge weiter unten/ });
    await expect(below).toBeVisible();
    await below.click();
    await expect(post(karla, 'Und noch einer')).toBeInViewport();
    await expect(below).toBeHidden();
    await expect(line).toBeHidden();
  });

  test('every post of a long topic can be reached by scrolling up, without a jump and with a bounded page', async ({
    as,
  }) => {
    test.setTimeout(120_000);
    const karla = await as('karla-mittenzwei');
    await karla.goto('/raeume/jugendarbeit-digital');
    await karla
      .getByRole('link', { name: 'Ein Satz am Tag: Was heute geklappt hat' })
      .or(karla.locator('.tp a').first())
      .first()
      .click();
    await karla.locator('article[data-position]').first().waitFor();
    await karla.goto(`${new URL(karla.url()).pathname}?beitrag=320`);
    await karla.locator('#b320').waitFor();
    await watchJumps(karla);
    await karla.mouse.move(640, 400);
    await expect
      .poll(
        async () => {
          for (let i = 0; i < 8; i++) {
            await karla.mouse.wheel(0, -600);
            await karla.waitForTimeout(20);
          }
          return karla.locator('#b1').count();
        },
        { timeout: 90_000, intervals: [0] },
      )
      .toBe(1);
    const { jumps, prepends, most } = await karla.evaluate(
      () => (window as unknown as { seen: { jumps: number[]; prepends: number; most: number } }).seen,
    );
    test.info().annotations.push({
      type: 'measured',
      description: `${prepends} pages put on above, largest jump ${Math.max(0, ...jumps).toFixed(2)} px, at most ${most} posts at once`,
    });
    expect(prepends).toBeGreaterThan(5);
    expect(Math.max(0, ...jumps)).toBeLessThan(1);
    expect(most).toBeLessThanOrEqual(150);
  });

  test('a long topic is sent with what lies below the screen unmeasured, and opens at its place all the same', async ({
    as,
  }) => {
    const karla = await as('karla-mittenzwei');
    await karla.goto('/raeume/jugendarbeit-digital');
    const address = await karla
      .getByRole('link', { name: 'Ein Satz am Tag: Was heute geklappt hat' })
      .or(karla.locator('.tp a').first())
      .first()
      .getAttribute('href');
    const place = `${new URL(address!, karla.url()).pathname}?beitrag=300`;
    expect(await (await karla.request.get(place)).text()).toContain('class="unmeasured"');
    await karla.goto(place);
    await expect(karla.locator('#b300')).toBeFocused();
    await expect(karla.locator('#b300')).toBeInViewport();
    await expect(karla.locator('.unmeasured')).toHaveCount(0);
    expect(
      await karla
        .locator('article[data-position]')
        .evaluateAll((posts) => new Set(posts.map((one) => getComputedStyle(one).contentVisibility)).size),
    ).toBe(1);
  });

  test('a private room tells outsiders nothing', async ({ as, visitor }) => {
    const [hannelore, karla, guest] = [await as('hannelore-dietzsch'), await as('karla-mittenzwei'), await visitor()];
    const { room, address } = await talk(hannelore, [], 'private');
    for (const page of [karla, guest]) {
      for (const path of [`/raeume/${room.slug}`, address]) {
        expect((await page.goto(path))!.status()).toBe(404);
        await expect(page.getByText('Am Donnerstag brauchen wir einen.')).toHaveCount(0);
      }
      await page.goto('/raeume');
      await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
      await expect(page.locator(`a[href*="${room.slug}"]`)).toHaveCount(0);
    }
    await hannelore.goto(`/raeume/${room.slug}/mitglieder`);
    await hannelore.getByLabel('Name').fill('Karla');
    await hannelore.getByRole('button', { name: 'Karla Mittenzwei einladen' }).click();
    await expect(hannelore.getByRole('main').getByRole('link', { name: 'Karla Mittenzwei' })).toBeVisible();
    expect((await karla.goto(address))!.status()).toBe(200);
    await expect(post(karla, 'Am Donnerstag brauchen wir einen.')).toBeVisible();
  });

  test('the keyboard alone is enough to mention, answer and come back to the field', async ({ as }) => {
    const [miriam, hannelore] = [await as('miriam-hartung'), await as('hannelore-dietzsch')];
    const { topic, address } = await talk(miriam, [hannelore]);
    await say(hannelore, topic.id, 'Soll ich ein Kabel mitbringen?');
    await miriam.goto(address);
    await expectListening(miriam);
    await miriam.locator('#b2').focus();
    await miriam.keyboard.press('ArrowUp');
    await expect(miriam.locator('#b1')).toBeFocused();
    await miriam.keyboard.press('ArrowDown');
    await expect(miriam.locator('#b2')).toBeFocused();
    const reply = miriam.getByRole('button', { name: 'Antworten' });
    for (
      let i = 0;
      i < 4 && !(await reply.evaluate((button) => button === document.activeElement).catch(() => false));
      i++
    )
      await miriam.keyboard.press('Tab');
    await expect(reply).toBeFocused();
    await miriam.keyboard.press('Enter');
    await expect(composer(miriam)).toBeFocused();
    await expect(miriam.getByText('Antwort an Hannelore Dietzsch')).toBeVisible();
    await expectFormatting(miriam);
    await miriam.keyboard.type('Ja, @hanne');
    const list = miriam.getByRole('listbox', { name: 'Personen zum Erwähnen' });
    await expect(list.getByRole('option', { selected: true })).toContainText('Hannelore Dietzsch');
    await expect(miriam.getByRole('combobox', { name: /^Ihr Beitrag in/ })).toBeFocused();
    await expectAccessible(miriam, 'suggestions open');
    await miriam.keyboard.press('Tab');
    await expect(list).toBeHidden();
    await miriam.keyboard.type('bitte');
    await miriam.keyboard.press('Control+Enter');
    await expect(post(miriam, 'bitte').locator('a.mention')).toHaveText('@Hannelore Dietzsch');
    await expect(post(miriam, 'bitte').locator('a.quote')).toContainText('Soll ich ein Kabel mitbringen?');
    await miriam.locator('#b1').focus();
    await miriam.keyboard.press('Escape');
    await expect(composer(miriam)).toBeFocused();
  });

  test('on a phone a post shows when it came and that it can be answered, and the field formats', async ({ as }) => {
    const [karla, hannelore] = [
      await as('karla-mittenzwei', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }),
      await as('hannelore-dietzsch'),
    ];
    const { topic, address } = await talk(hannelore, [karla]);
    for (const text of ['Und eine Leinwand.', 'Und ein Kabel.']) await say(hannelore, topic.id, text);
    await karla.goto(address);
    await expectListening(karla);
    await expect(karla.locator('#b3 > time')).toBeVisible();
    await expect(karla.locator('#b3').getByRole('button', { name: 'Antworten' })).toBeVisible();
    await karla.locator('#b1').getByRole('button', { name: 'Antworten' }).tap();
    await expect(karla.getByText('Antwort an Hannelore Dietzsch')).toBeVisible();
    await expect(composer(karla)).toBeFocused();
    await karla.keyboard.type('Gern');
    await karla.keyboard.press('Control+a');
    await karla.getByRole('button', { name: 'Formatieren' }).tap();
    await karla.getByRole('button', { name: 'Fett' }).tap();
    await expect(composer(karla)).toHaveValue('**Gern**');
    await expect(composer(karla)).toBeFocused();
    await expectAccessible(karla, 'a topic under the finger');
  });

  test('what belongs together stands together, from the desk to the phone', async ({ as }) => {
    const miriam = await as('miriam-hartung');
    const { room, topic, address } = await talk(miriam, [], 'private');
    const { posts } = await call<{ posts: { id: string }[] }>(
      miriam,
      'GET',
      `/api/rooms/${room.slug}/topics/${topic.slug}`,
    );
    const { id } = await call(miriam, 'POST', `/api/topics/${topic.id}/posts`, {
      id: crypto.randomUUID(),
      source: 'Ich bringe den alten mit.',
      replyTo: posts[0]!.id,
    });
    await call(miriam, 'PATCH', `/api/posts/${id}`, { source: 'Ich bringe den neuen mit.', version: 0 });
    // Or the next would go on below it without a head of its own.
    await call(miriam, 'DELETE', `/api/posts/${posts[0]!.id}`);
    const box = async (selector: string) => (await miriam.locator(selector).first().boundingBox())!;
    const middle = async (selector: string) => ((one) => one.y + one.height / 2)(await box(selector));
    for (const width of [1440, 768, 720, 360]) {
      await miriam.setViewportSize({ width, height: 900 });
      await miriam.goto(`/raeume/${room.slug}`);
      expect(
        Math.abs((await middle('.page-head .where .icon')) - (await middle('.page-head h1'))),
        `the lock and the name at ${width}`,
      ).toBeLessThan(6);

      await miriam.goto(`${address}?beitrag=2#b2`);
      await expect(miriam.locator('#b2')).toBeFocused();
      const [quote, said] = [await box('#b2 .quote'), await box('#b2 .prose')];
      expect(said.y - quote.y - quote.height, `between what is answered and the answer at ${width}`).toBeGreaterThan(4);
      expect(
        Math.abs((await middle('#b2 header time')) - (await middle('#b2 header h3'))),
        `the time and the name at ${width}`,
      ).toBeLessThan(6);

      // One area for the colour and the frame, and it stands out from the text.
      const marked = await miriam.locator('#b2').evaluate((post) => {
        const { outlineStyle, left, right, backgroundColor } = getComputedStyle(post, '::before');
        return {
          outline: getComputedStyle(post).outlineStyle,
          outlineStyle,
          coloured: backgroundColor !== 'rgba(0, 0, 0, 0)',
          left: parseFloat(left),
          right: parseFloat(right),
        };
      });
      expect(marked, `a post one was led to at ${width}`).toMatchObject({
        outline: 'none',
        outlineStyle: 'solid',
        coloured: true,
      });
      expect(Math.max(marked.left, marked.right)).toBeLessThanOrEqual(-12);
    }
  });

  test('what somebody else said, a picture and code look like it', async ({ as }) => {
    const miriam = await as('miriam-hartung');
    const { topic, address } = await talk(miriam, [], 'private');
    await say(miriam, topic.id, '> Wer bringt ihn mit?\n\n```\nnpm start\n```');
    await miriam.goto(address);
    const style = (selector: string, property: string) =>
      miriam
        .locator(selector)
        .first()
        .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    for (const property of ['border-inline-start-width', 'padding-inline-start'])
      expect(parseFloat(await style('#b2 blockquote', property)), property).toBeGreaterThan(0);

    await miriam.locator('#b2 pre').hover();
    const behind = await miriam
      .locator('#b2')
      .evaluate((element) => getComputedStyle(element, '::before').backgroundColor);
    await expect(miriam.locator('#b2 pre')).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
    expect(await style('#b2 pre', 'background-color')).not.toBe(behind);

    await miriam.locator('#b1 .avatar').evaluate((avatar) => avatar.replaceChildren(new Image()));
    expect(await style('#b1 .avatar img', 'border-radius')).toBe('50%');
    expect(await style('#b1 .avatar img', 'outline-style'), 'its ring is not covered by the picture').toBe('solid');
    expect(await style('#b1 .avatar', 'box-shadow')).toContain(await style('#b1 .avatar img', 'outline-color'));
  });

  test('on a phone a guest reads the name of the platform and the whole name of a room, and the title of a topic has the width of its row, beside nothing but its mark', async ({
    visitor,
  }) => {
    const page = await visitor({ viewport: { width: 360, height: 740 } });
    await page.goto('/');
    await expect(page.getByRole('main').getByText('Querschnitt', { exact: true })).toBeInViewport();
    await page.goto('/raeume/geraete-und-ausleihe');
    expect(await page.getByRole('heading', { level: 1 }).evaluate((name) => name.scrollWidth - name.clientWidth)).toBe(
      0,
    );
    await expect(page.getByRole('link', { name: 'Zum Mitreden anmelden' })).toBeInViewport();
    const shares = await page
      .locator('.tp')
      .evaluateAll((rows) =>
        rows.map((row) => row.querySelector('h3')!.getBoundingClientRect().width / row.getBoundingClientRect().width),
      );
    expect(shares.length).toBeGreaterThan(3);
    expect(Math.min(...shares)).toBeGreaterThan(0.8);
  });

  test('a public topic can be read without an account and without scripts', async ({ as, visitor }) => {
    const { address } = await talk(await as('miriam-hartung'));
    const guest = await visitor({ javaScriptEnabled: false });
    await guest.goto(address);
    await expect(guest.getByRole('heading', { level: 1, name: 'Wer bringt den Beamer mit?' })).toBeVisible();
    await expect(post(guest, 'Am Donnerstag brauchen wir einen.')).toBeVisible();
    await expect(guest.getByRole('link', { name: 'Anmelden und antworten' })).toBeVisible();
    await expect(composer(guest)).toHaveCount(0);
  });

  test('a page kept for guests is nobody else’s: not of those who are signed in, nor in another language, and a deleted post leaves it at once', async ({
    as,
    visitor,
  }) => {
    const miriam = await as('miriam-hartung');
    const { address, topic } = await talk(miriam);
    const pageOf = async (reader: Page, headers = {}) => (await reader.request.get(address, { headers })).text();
    const guest = await visitor();
    const said = await say(miriam, topic.id, 'Das steht hier nicht lange.');
    for (let n = 0; n < 2; n++) {
      expect(await pageOf(guest)).toContain('Anmelden und antworten');
      expect(await pageOf(guest, { 'accept-language': 'en' })).toContain('Sign in');
      const own = await pageOf(miriam);
      expect(own).not.toContain('Anmelden und antworten');
      expect(own).toContain('Miriam Hartung');
    }
    expect(await pageOf(guest)).toContain('Das steht hier nicht lange.');
    await call(miriam, 'DELETE', `/api/posts/${said.id}`);
    expect(await pageOf(guest)).not.toContain('Das steht hier nicht lange.');
  });
});

/** Keys and pasting as everywhere; leaves the field empty. */
async function expectFormatting(page: Page) {
  const field = composer(page);
  await page.keyboard.type('Kabel');
  for (const [key, text] of [
    ['b', '**Kabel**'],
    ['b', 'Kabel'],
    ['i', '_Kabel_'],
    ['i', 'Kabel'],
  ] as const) {
    if (text === '**Kabel**') await page.keyboard.press('Shift+Home');
    await page.keyboard.press(`Control+${key}`);
    await expect(field).toHaveValue(text);
  }
  await field.evaluate((area) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'https://kabel.example/');
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(field).toHaveValue('[Kabel](https://kabel.example/)');
  await field.evaluate((area) => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(['Bild'], 'bild.png', { type: 'image/png' }));
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  const cannot = page.getByText('Bilder und Dateien lassen sich noch nicht anhängen.');
  await expect(cannot).toHaveCount(1);
  await field.evaluate((area) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['Bild'], 'bild.png', { type: 'image/png' }));
    area.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(cannot, 'also of a file that is dropped').toHaveCount(2);
  const [toast, send] = [
    (await page.locator('.toast').last().boundingBox())!,
    (await page.getByRole('button', { name: 'Senden' }).boundingBox())!,
  ];
  expect(
    toast.x + toast.width <= send.x || toast.y + toast.height <= send.y || toast.y >= send.y + send.height,
    'what is said covers nothing one presses',
  ).toBe(true);
  await page.keyboard.press('Enter');
  await page.keyboard.type('- eins');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('[Kabel](https://kabel.example/)\n- eins\n- ');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type('Gern :smi');
  await expect(page.getByRole('listbox', { name: 'Emojis' }).getByRole('option', { selected: true })).toContainText(
    'Lächeln',
  );
  await expectAccessible(page, 'emojis offered');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('Gern 🙂 ');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect(field).toHaveValue('');
}

/** Notes in every frame how far posts moved on the screen that scrolling does not explain, and how many there were at once. */
function watchJumps(page: Page) {
  return page.evaluate(() => {
    const seen = { jumps: [] as number[], prepends: 0, most: 0 };
    (window as unknown as { seen: typeof seen }).seen = seen;
    const stream = document.querySelector('article[data-position]')!.parentElement!;
    const first = () => stream.querySelector<HTMLElement>('article[data-position]')!.dataset.position;
    const inView = () =>
      [...stream.querySelectorAll<HTMLElement>('article[data-position]')].find(
        (article) => article.getBoundingClientRect().bottom > 60,
      )!;
    let anchor = inView();
    let top = anchor.getBoundingClientRect().top;
    let before = first();
    // Between two frames nothing scrolls by itself: a change of the list must leave the anchor where it was.
    new MutationObserver(() => {
      if (first() === before || !anchor.isConnected) return;
      seen.prepends++;
      before = first();
      seen.jumps.push(Math.abs(anchor.getBoundingClientRect().top - top));
    }).observe(stream, { childList: true });
    const look = () => {
      anchor = inView();
      top = anchor.getBoundingClientRect().top;
      seen.most = Math.max(seen.most, stream.querySelectorAll('article[data-position]').length);
      requestAnimationFrame(look);
    };
    addEventListener('scroll', () => {
      anchor = inView();
      top = anchor.getBoundingClientRect().top;
    });
    look();
  });
}
