import { spawnSync } from 'node:child_process';
import { chromium } from '@playwright/test';
import { program } from './program.mjs';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'];

/** Quiet, and as root without the sandbox, which refuses to run for root. */
export const chromiumArgs = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];

/**
 * A Chromium that really starts: Playwright's own, else the system's, else a downloaded one, else, as root, the
 * system's package. Answers its path; the empty string stands for Playwright's own.
 */
export async function findChromium() {
  const found = await firstThatStarts();
  if (found !== undefined) return found;
  console.log('  Kein Chromium gefunden, es wird geladen …');
  spawnSync(process.execPath, [program('playwright', '@playwright/test'), 'install', ...(process.getuid?.() === 0 ? ['--with-deps'] : []), 'chromium'], { stdio: 'inherit' });
  const loaded = await firstThatStarts();
  if (loaded !== undefined) return loaded;
  if (process.getuid?.() === 0) spawnSync('sh', ['-c', 'apt-get update -q && apt-get install -qy --no-install-recommends chromium'], { stdio: 'inherit' });
  const installed = await firstThatStarts();
  if (installed !== undefined) return installed;
  throw new Error('Es ließ sich kein Chromium starten oder laden. Bitte installieren Sie Chromium und nennen Sie es mit CHROMIUM=/pfad/zu/chromium.');
}

async function firstThatStarts() {
  for (const path of [process.env.CHROMIUM, '', ...SYSTEM]) if (path !== undefined && (await starts(path))) return path;
  return undefined;
}

async function starts(executablePath) {
  try {
    await (await chromium.launch({ executablePath: executablePath || undefined, args: chromiumArgs })).close();
    return true;
  } catch {
    return false;
  }
}
