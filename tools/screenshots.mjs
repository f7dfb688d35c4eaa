/** `node tools/screenshots.mjs`: the README's pictures from the running example, into docs/pictures. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { build } from './build.mjs';
import { chromiumArgs, findChromium } from './chromium.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const PORT = process.env.PORT ?? '3017';
const origin = `http://127.0.0.1:${PORT}`;
const desktop = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const forms = {
  light: { ...desktop, colorScheme: 'light' },
  dark: { ...desktop, colorScheme: 'dark' },
  phone: { ...phone, colorScheme: 'light' },
};
const screens = {
  start: (page) => page.goto('/'),
  topic: async (page) => {
    await page.goto('/raeume/geraete-und-ausleihe');
    await page.goto(
      await page
        .getByRole('link', { name: /Tablets über Nacht mitgeben/ })
        .first()
        .getAttribute('href'),
    );
  },
  event: async (page) => {
    await page.goto('/termine');
    await page.goto(
      await page
        .getByRole('link', { name: /Elternabend zu Bildschirmzeit/ })
        .first()
        .getAttribute('href'),
    );
  },
  experts: (page) => page.goto('/fachleute?q=Elternabend+zu+Handys+vorbereiten'),
};

build();
const data = mkdtempSync(join(tmpdir(), 'querschnitt-pictures-'));
chmodSync(data, 0o755);
const product = spawn(process.execPath, ['apps/api/dist/main.js'], {
  env: { ...process.env, HOST: '127.0.0.1', PORT, DATA_DIR: data },
  stdio: 'inherit',
});
try {
  await ready();
  mkdirSync('docs/pictures', { recursive: true });
  const executablePath = (await findChromium()) || undefined;
  const browser = await chromium.launch({ executablePath, args: chromiumArgs });
  for (const [form, options] of Object.entries(forms)) await shoot(browser, form, options);
  await browser.close();
} finally {
  product.kill('SIGTERM');
  await once(product, 'exit');
  rmSync(data, { recursive: true, force: true });
}

async function shoot(browser, form, options) {
  const context = await browser.newContext({
    baseURL: origin,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
    ...options,
  });
  await context.request.post('/api/example/sign-in', { data: { account: 'miriam-hartung' }, headers: { origin } });
  const page = await context.newPage();
  for (const [screen, open] of Object.entries(screens)) {
    await open(page);
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.fonts.ready);
    // A palette of 256 colours is enough for paper and ink, and a quarter of the size.
    const picture = await sharp(await page.screenshot())
      .png({ palette: true, effort: 10 })
      .toBuffer();
    writeFileSync(`docs/pictures/${screen}-${form}.png`, picture);
    console.log(`  docs/pictures/${screen}-${form}.png, ${(picture.length / 1000).toFixed(0)} kB`);
  }
  await context.close();
}

async function ready() {
  while (product.exitCode === null) {
    const answer = await fetch(`${origin}/api/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error('Querschnitt startet nicht.');
}
