import { readFile } from 'node:fs/promises';
import { call } from '../support/conversation.js';
import { invited } from '../support/invited.js';
import { expect, expectAccessible, expectListening, test } from '../support/journey.js';

test('a newcomer registers, is admitted by a human, finds somebody by a task and asks them', async ({
  visitor,
  as,
}) => {
  test.setTimeout(180_000);
  const newcomer = await visitor();
  const deciding = await as('hannelore-dietzsch');
  const expert = await as('miriam-hartung');
  const email = 'jonna.albers@example.org';

  await test.step('registers; what is missing is said at its field, and what was typed stays', async () => {
    await newcomer.goto('/registrieren');
    await newcomer.getByLabel('Vor- und Nachname').fill('Jonna Albers');
    await newcomer.getByLabel('E-Mail').fill(email);
    await newcomer.getByRole('button', { name: 'Anfrage senden' }).click();
    await expect(newcomer.getByText('Bitte wählen Sie mindestens eine Möglichkeit.')).toBeVisible();
    await expect(newcomer.getByLabel('Vor- und Nachname')).toHaveValue('Jonna Albers');
    await expectAccessible(newcomer, 'registration with problems');
    await newcomer.getByLabel('Einrichtung').fill('Kita Birkennest');
    await newcomer.getByLabel('Aufgabe').fill('Erzieherin');
    await newcomer.getByLabel('Bildung').check();
    await newcomer.getByLabel(/Was führt Sie her/).fill('Ich bin neu in der Stadt.');
    await newcomer.getByRole('button', { name: 'Anfrage senden' }).click();
    await expect(newcomer.getByRole('heading', { name: 'Sehen Sie in Ihr Postfach' })).toBeVisible();
  });

  await test.step('confirms the address by the link in the mail, and chooses a password there', async () => {
    const link = newcomer.getByRole('link', { name: /\/bestaetigen/ }).first();
    await newcomer.goto('/mails');
    await newcomer.goto((await link.getAttribute('href'))!);
    await expect(newcomer.getByLabel('Vor- und Nachname')).toHaveValue('Jonna Albers');
    await expect(newcomer.getByLabel('Einrichtung')).toHaveValue('Kita Birkennest');
    await expect(newcomer.getByLabel(/Was führt Sie her/)).toHaveValue('Ich bin neu in der Stadt.');
    await expect(newcomer.getByLabel('Bildung')).toBeChecked();
    await newcomer.getByLabel('Vor- und Nachname').fill('Jonna-Marie Albers');
    await expectAccessible(newcomer, 'confirmation with what was written');
    await newcomer.getByLabel('Neues Passwort', { exact: true }).fill('kurz');
    await newcomer.getByRole('button', { name: 'Adresse bestätigen' }).click();
    await expect(newcomer.getByLabel('Neues Passwort', { exact: true })).toHaveAttribute('aria-invalid', 'true');
    await newcomer.getByLabel('Neues Passwort', { exact: true }).fill('drei Birken am Bach');
    await newcomer.getByRole('button', { name: 'Adresse bestätigen' }).click();
    await expect(newcomer.getByRole('heading', { name: 'Adresse bestätigt' })).toBeVisible();
    const [said, next] = [
      (await newcomer.locator('.notice').boundingBox())!,
      (await newcomer.getByRole('link', { name: 'Bis dahin: öffentliche Räume lesen' }).boundingBox())!,
    ];
    expect(next.y - said.y - said.height, 'the way on stands apart from what is said').toBeGreaterThan(8);
  });

  const signIn = async () => {
    await newcomer.goto('/anmelden');
    await newcomer.getByLabel('E-Mail').fill(email);
    await newcomer.getByLabel('Passwort', { exact: true }).fill('drei Birken am Bach');
    await newcomer.getByRole('button', { name: 'Anmelden', exact: true }).click();
  };

  await test.step('cannot sign in before a human has decided, and reads that nothing went wrong', async () => {
    await signIn();
    await expect(newcomer.getByRole('heading', { name: 'Ihre Anfrage liegt vor' })).toBeVisible();
    await expect(newcomer.getByText('Das hat nicht geklappt')).toBeHidden();
  });

  await test.step('is admitted', async () => {
    await deciding.goto('/');
    await expectListening(deciding);
    const waiting = deciding.getByRole('link', { name: /wartet auf Aufnahme|warten auf Aufnahme/ });
    await expect(waiting).toBeVisible();
    const number = /^\d+/.exec(await waiting.innerText())?.[0] ?? '1';
    await deciding.getByRole('button', { name: /^Mehr/ }).click();
    await expect(deciding.getByRole('link', { name: /^Verwaltung/ })).toContainText(number);
    await deciding.keyboard.press('Escape');
    await waiting.click();
    await expect(deciding).toHaveURL(/\/verwaltung$/);
    await expectAccessible(deciding, 'applications');
    await deciding
      .getByRole('row', { name: /Jonna-Marie Albers/ })
      .getByRole('button', { name: 'Aufnehmen' })
      .click();
    await expect(deciding.getByText('Jonna-Marie Albers ist dabei und bekommt eine Mail.')).toBeVisible();
    await deciding.goto('/verwaltung/mitglieder?q=Jonna');
    await expect(deciding.getByRole('row', { name: /Jonna-Marie Albers/ })).toContainText('Kita Birkennest');
  });

  await test.step('signs in and finds who knows, in own words and with a slip', async () => {
    await signIn();
    await expect(newcomer.getByRole('link', { name: 'Profil' }).first()).toBeVisible();
    await newcomer.goto('/fachleute', { waitUntil: 'networkidle' });
    await newcomer.getByLabel('Wobei brauchen Sie jemanden?').fill('Tabletts an Familien verleihen');
    await newcomer.getByLabel('Wobei brauchen Sie jemanden?').press('Enter');
    const hit = newcomer.getByRole('link', { name: 'Miriam Hartung' }).first();
    await expect(hit).toBeVisible();
    await expectAccessible(newcomer, 'directory with hits');
    await hit.click();
    await expect(newcomer.getByRole('heading', { level: 1, name: 'Miriam Hartung' })).toBeVisible();
  });

  await test.step('asks, without either seeing the address of the other', async () => {
    await newcomer.setViewportSize({ width: 360, height: 640 });
    await newcomer.getByLabel('Ihre Frage').fill('Guten Tag, wie regeln Sie die Haftung, wenn ein Tablet kaputtgeht?');
    await newcomer.getByRole('button', { name: 'Anfrage senden' }).click();
    await expect(newcomer.getByText(/Ihre Anfrage ist bei Miriam Hartung/)).toBeInViewport();
    expect(await newcomer.content()).not.toContain('miriam.hartung@');
    await expert.goto('/anfragen');
    await expect(expert.getByText('wie regeln Sie die Haftung')).toBeVisible();
    expect(await expert.content()).not.toContain(email);
    await expectAccessible(expert, 'requests');
  });

  await test.step('takes all data away, once the password is shown again', async () => {
    const problem = {
      type: 'about:blank',
      title: 'Dafür brauchen wir Ihr Passwort noch einmal.',
      status: 403,
      code: 'auth.confirm',
    };
    await newcomer.route(
      '**/api/account/export',
      (route) => route.fulfill({ status: 403, contentType: 'application/problem+json', json: problem }),
      { times: 1 },
    );
    await newcomer.goto('/konto');
    await expectListening(newcomer);
    const file = newcomer.waitForEvent('download');
    await newcomer.getByRole('button', { name: 'Herunterladen' }).click();
    const dialog = newcomer.getByRole('dialog');
    await dialog.getByLabel('Passwort', { exact: true }).fill('drei Birken am Bach');
    await dialog.getByRole('button', { name: 'Bestätigen' }).click();
    expect((await file).suggestedFilename()).toBe('querschnitt-konto.json');
    expect(await readFile(await (await file).path(), 'utf8')).toContain(email);
  });
});

test('a person of the example is one click away', async ({ visitor }) => {
  const page = await visitor();
  await page.goto('/anmelden');
  await expectAccessible(page, 'sign-in');
  await page.getByRole('button', { name: /Karla Mittenzwei/ }).click();
  await expect(page).not.toHaveURL(/anmelden/);
  await expect(page.getByRole('navigation', { name: 'Hauptbereiche' }).getByText('Profil').first()).toBeVisible();
});

test('pages are in the language of the account, until another is chosen on this device', async ({ visitor, as }) => {
  const page = await invited(await visitor(), await as('hannelore-dietzsch'), 'Nele Amsel');
  await call(page, 'PATCH', '/api/account', { language: 'en' });
  await page.goto('/raeume', { waitUntil: 'networkidle' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rooms');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Räume');
  await call(page, 'PATCH', '/api/account', { language: 'en' });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Räume');
});

test('who invites is told which addresses need no invitation, sends a lost one again, and is asked before one is taken back', async ({
  as,
}) => {
  const hannelore = await as('hannelore-dietzsch');
  const lost = `verlegt-${Date.now()}@kita.example`;
  await hannelore.goto('/verwaltung');
  await expectListening(hannelore);
  const invite = async (...addresses: string[]) => {
    await hannelore.getByRole('textbox', { name: 'Mailadressen, eine je Zeile' }).fill(addresses.join('\n'));
    await hannelore
      .getByRole('button', { name: /senden$/ })
      .first()
      .click();
  };
  const rows = hannelore.getByRole('row', { name: new RegExp(lost) });
  await invite(lost);
  await expect(rows).toHaveCount(1);

  const [miriam] = (await call<{ items: { email: string }[] }>(hannelore, 'GET', '/api/members?q=Miriam')).items;
  await invite(lost, miriam!.email);
  const said = hannelore.getByRole('status').filter({ hasText: 'Nicht gesendet' });
  await expect(said).toContainText(`${lost} ist schon eingeladen.`);
  await expect(said).toContainText(`${miriam!.email} hat hier schon ein Konto.`);
  await expectAccessible(hannelore, 'addresses to which no invitation was sent');
  await hannelore.getByRole('button', { name: `Einladung an ${lost} noch einmal senden` }).click();
  await expect(said).not.toContainText(lost);
  await expect(rows).toHaveCount(1);

  const back = rows.getByRole('button', { name: `Einladung an ${lost} zurücknehmen` });
  await back.click();
  const question = hannelore.getByRole('dialog', { name: `Einladung an ${lost} zurücknehmen?` });
  await question.getByRole('button', { name: 'Abbrechen' }).click();
  await expect(back).toBeFocused();
  await back.click();
  await question.getByRole('button', { name: 'Zurücknehmen', exact: true }).click();
  await expect(rows).toHaveCount(0);
});

test('on a phone what is to be filled in stands on the first screen, before any drawing', async ({ visitor }) => {
  const page = await visitor({ viewport: { width: 360, height: 740 } });
  for (const door of ['/registrieren', '/anmelden', '/passwort']) {
    await page.goto(door);
    await expect(page.getByRole('main').locator('.section-drawing')).toBeHidden();
    expect((await page.getByRole('heading', { level: 1 }).boundingBox())!.y, door).toBeLessThan(200);
    await expect(page.getByRole('textbox').first()).toBeInViewport({ ratio: 1 });
  }
});
