import { expect, expectAccessible, expectNoSidewaysScrolling, test } from '../support/journey.js';

test('the administration says who runs the platform; what is missing is a marked gap until then', async ({
  as,
  visitor,
}) => {
  const administrator = await as('hannelore-dietzsch', { viewport: { width: 360, height: 740 } });
  const guest = await visitor();

  await test.step('takes the telephone number out: the pages show a gap, and the administration is told of it', async () => {
    await administrator.goto('/verwaltung/betrieb', { waitUntil: 'networkidle' });
    await expectAccessible(administrator, 'name and operator');
    await expectNoSidewaysScrolling(administrator, 'name and operator');
    for (const tab of await administrator.getByRole('main').locator('.tabs a').all())
      await expect(tab, 'no part of the administration is out of sight').toBeInViewport({ ratio: 0.9 });
    await administrator.getByLabel('Telefon').fill('');
    await administrator.getByRole('button', { name: 'Speichern' }).click();
    await expect(administrator.getByText('Gespeichert. Die Seiten zeigen es schon.')).toBeVisible();
    await guest.goto('/impressum');
    await expect(guest.getByText('[Nummer]')).toBeVisible();
    await expect(guest.getByText('Die markierten Stellen trägt ein')).toBeVisible();
    await administrator.goto('/verwaltung');
    await administrator.getByRole('link', { name: 'Angaben eintragen' }).click();
  });

  await test.step('gives the platform another name, town and number: guests read them at once', async () => {
    await administrator.getByLabel('Name der Plattform').fill('Treffpunkt Nord');
    await administrator.getByLabel('Stadt oder Region').fill('Neustadt');
    await administrator.getByLabel('Telefon').fill('03641 12345');
    await administrator.getByRole('button', { name: 'Speichern' }).click();
    await expect(administrator.getByText('Gespeichert. Die Seiten zeigen es schon.')).toBeVisible();
    await guest.goto('/');
    await expect(guest).toHaveTitle('Treffpunkt Nord');
    await expect(guest.getByRole('heading', { level: 1 })).toContainText('in Neustadt');
    await guest.getByRole('link', { name: 'Impressum' }).click();
    await expect(guest.getByRole('link', { name: '03641 12345' })).toHaveAttribute('href', 'tel:0364112345');
    await expect(guest.getByText('Die markierten Stellen trägt ein')).toBeHidden();
    await guest.getByRole('link', { name: 'Barriere melden' }).click();
    await expect(guest.getByRole('link', { name: 'verwaltung@querschnitt.example' })).toBeVisible();
  });

  await test.step('gives everything back as it was', async () => {
    await administrator.getByLabel('Name der Plattform').fill('Querschnitt');
    await administrator.getByLabel('Stadt oder Region').fill('Jena');
    await administrator.getByRole('button', { name: 'Speichern' }).click();
    await expect
      .poll(async () => (await guest.request.get('/api/site')).json())
      .toEqual({ name: 'Querschnitt', town: 'Jena' });
  });
});
