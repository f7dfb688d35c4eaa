/** Lighthouse is large and only looks: it is fetched when it is wanted, at this version, and is no part of the installation. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumArgs, findChromium } from '../../tools/chromium.mjs';
import { chromium } from '@playwright/test';

const VERSION = '12.8.2';
const TRIES = 3;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/** @returns {Promise<{ scores: Record<string, number>, missed: string[] }>} of 100 each, on the phone Lighthouse simulates, and what cost points */
export async function lighthouse(address) {
  const folder = mkdtempSync(join(tmpdir(), 'querschnitt-lighthouse-'));
  const report = join(folder, 'report.json');
  const given = [
    'exec',
    '--yes',
    '--',
    `lighthouse@${VERSION}`,
    address,
    '--quiet',
    '--output=json',
    `--output-path=${report}`,
    `--only-categories=${CATEGORIES.join()}`,
    `--chrome-flags=${['--headless=new', ...chromiumArgs].join(' ')}`,
  ];
  const env = { ...process.env, CHROME_PATH: (await findChromium()) || chromium.executablePath() };
  // On a busy machine it sometimes fails to record the page, and says so.
  let tries = TRIES;
  while (spawnSync('npm', given, { stdio: ['ignore', 'ignore', 'inherit'], cwd: folder, env }).status !== 0)
    if (!--tries) throw new Error(`Lighthouse failed at ${address}`);
  const { categories, audits } = JSON.parse(readFileSync(report, 'utf8'));
  rmSync(folder, { recursive: true });
  const scores = Object.fromEntries(CATEGORIES.map((name) => [name, Math.round(categories[name].score * 100)]));
  const weighty = CATEGORIES.flatMap((name) =>
    categories[name].auditRefs
      .filter(({ weight, id }) => weight && audits[id].score !== null && audits[id].score < 0.9)
      .map(({ id }) => id),
  );
  return { scores, missed: weighty };
}
