import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { program } from './program.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const OFF_THE_PATH = [
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const PLAYWRIGHTS_OWN = '';
const isRoot = process.getuid?.() === 0;

/** Quiet, and as root without the sandbox, which refuses to run for root. */
export const chromiumArgs = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(isRoot ? ['--no-sandbox'] : []),
];

/** Its path; the empty string stands for Playwright's own. @throws a sentence where none starts and none can be had */
export async function findChromium() {
  for (const places of ways()) for (const path of places) if (await starts(path)) return path;
  throw new Error(
    'Es ließ sich kein Chromium starten oder laden. Bitte installieren Sie Chromium und nennen Sie es mit CHROMIUM=/pfad/zu/chromium.',
  );
}

/** Where one may be, and then, step by step, where one has been brought to. */
function* ways() {
  yield [...(process.env.CHROMIUM ? [process.env.CHROMIUM] : []), PLAYWRIGHTS_OWN, ...theSystems()];
  console.log('  Kein Chromium gefunden, es wird geladen …');
  const loaded = playwright('install', '--only-shell', 'chromium');
  yield [PLAYWRIGHTS_OWN];
  if (!isRoot) return;
  if (loaded) playwright('install-deps', 'chromium');
  yield [PLAYWRIGHTS_OWN];
  spawnSync('sh', ['-c', 'apt-get update -q && apt-get install -qy --no-install-recommends chromium'], {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  yield theSystems();
}

function theSystems() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...OFF_THE_PATH].filter(existsSync);
}

/** Where the network lets nothing through, waiting is in vain: the system's package may still be had. */
function playwright(...args) {
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000', ...process.env };
  return (
    spawnSync(process.execPath, [program('playwright', '@playwright/test'), ...args], { stdio: 'inherit', env })
      .status === 0
  );
}

async function starts(executablePath) {
  try {
    await (await chromium.launch({ executablePath: executablePath || undefined, args: chromiumArgs })).close();
    return true;
  } catch {
    return false;
  }
}
