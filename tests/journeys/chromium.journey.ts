import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { program } from '../../tools/program.mjs';
import { freePort } from '../support/free-port.js';
import { zip } from '../support/zip.js';

// Up to three browsers are started: the machine may be busy.
test.setTimeout(120_000);

/** A machine of its own: programs of the system, Playwright's browsers, what apt was asked for. */
let machine: string;
const within = (path: string) => join(machine, path);
let real: string;

test.beforeAll(async ({ launchOptions }) => {
  const server = await chromium.launchServer(launchOptions);
  real = server.process().spawnfile;
  await server.close();
});
test.beforeEach(() => {
  machine = mkdtempSync(join(tmpdir(), 'querschnitt-machine-'));
  mkdirSync(within('bin'));
  symlinkSync('/bin/sh', within('bin/sh'));
});
test.afterEach(() => rmSync(machine, { recursive: true }));

const script = (...lines: string[]) => ['#!/bin/sh', ...lines, ''].join('\n');
const starts = () => script(`exec "${real}" "$@"`);
const startsWithLibraries = () => script(`[ -e "${within('libraries')}" ] && exec "${real}" "$@"`);
const fails = script('exit 1');
const put = (name: string, text: string) => writeFileSync(within(`bin/${name}`), text, { mode: 0o755 });

/** It brings the browser where it is asked for, libraries otherwise. */
const aptThatBrings = () =>
  script(
    `echo "$@" >> ${within('apt')}`,
    `case "$*" in *" chromium") /bin/ln -s good ${within('bin/chromium')} ;; install*) : > ${within('libraries')} ;; esac`,
  );
const aptThatFails = () => script(`echo "$@" >> ${within('apt')}`, 'exit 100');
const asked = () =>
  existsSync(within('apt')) ? readFileSync(within('apt'), 'utf8').match(/^(update|install)|chromium$/gm) : [];

/** Where Playwright downloads from. */
interface Shop {
  url: string;
  close(): unknown;
}

/** Whatever it asks for is that browser. */
async function shop(browser: string): Promise<Shop> {
  const archive = zip(
    Object.fromEntries(
      ['chrome-headless-shell-linux64/chrome-headless-shell', 'chrome-linux/headless_shell', 'ffmpeg-linux'].map(
        (path) => [path, browser],
      ),
    ),
  );
  const server = createServer((_request, answer) => answer.end(archive)).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
const closedShop = async (): Promise<Shop> => ({ url: `http://127.0.0.1:${await freePort()}`, close: () => undefined });

/** Node there; who runs it is said to Node, as one test cannot be both. */
async function node(args: string[], user: 'root' | 'ordinary', from: Shop) {
  const env = {
    PATH: within('bin'),
    HOME: machine,
    PLAYWRIGHT_BROWSERS_PATH: within('browsers'),
    PLAYWRIGHT_DOWNLOAD_HOST: from.url,
    NODE_OPTIONS: `--import=data:text/javascript,process.getuid=()=>${user === 'root' ? 0 : 1000}`,
  };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
  const code = await new Promise((ended) => child.once('close', ended));
  from.close();
  return { code, said };
}

/** The path it answers below the machine, Playwright's own being empty, or what it threw. */
async function find(user: 'root' | 'ordinary', from: Shop) {
  const { said } = await node(
    [
      '--input-type=module',
      '-e',
      `import { findChromium } from './tools/chromium.mjs'; console.log('→' + await findChromium().catch(String))`,
    ],
    user,
    from,
  );
  return said.split('→')[1]!.trim().replace(`${machine}/`, '');
}

test('the first of the system that really starts is taken, and nothing is loaded', async () => {
  put('chromium', fails);
  put('google-chrome', starts());
  put('apt-get', aptThatBrings());
  expect(await find('root', await closedShop())).toBe('bin/google-chrome');
  expect(asked()).toEqual([]);
});

test('where there is none, Playwright downloads its own; next time it is there', async () => {
  put('apt-get', aptThatBrings());
  expect(await find('ordinary', await shop(starts()))).toBe('');
  expect(await find('ordinary', await closedShop())).toBe('');
  expect(asked()).toEqual([]);
});

test('a downloaded one that lacks libraries gets them, where root may install them', async () => {
  put('apt-get', aptThatBrings());
  expect(await find('root', await shop(startsWithLibraries()))).toBe('');
  expect(asked()).toEqual(['update', 'install']);
});

test('where the download fails, root gets the package of the system', async () => {
  put('good', starts());
  put('apt-get', aptThatBrings());
  expect(await find('root', await closedShop())).toBe('bin/chromium');
  expect(asked()).toEqual(['update', 'install', 'chromium']);
});

test('where the download fails, an ordinary user is told what to do, and apt is not asked', async () => {
  put('apt-get', aptThatBrings());
  expect(await find('ordinary', await closedShop())).toMatch(
    /^Error: Es ließ sich kein Chromium starten oder laden\. Bitte installieren Sie Chromium/,
  );
  expect(asked()).toEqual([]);
});

test('where none can be had, the journeys fail with that sentence, and none is skipped', async () => {
  put('apt-get', aptThatFails());
  const { code, said } = await node(
    [program('playwright', '@playwright/test'), 'test', '--config', 'tests/playwright.config.ts'],
    'root',
    await closedShop(),
  );
  expect(code).toBe(1);
  expect(said.match(/Es ließ sich kein Chromium starten oder laden\./g)).toHaveLength(1);
  expect(said).not.toMatch(/skipped|passed/);
  expect(asked()).toEqual(['update']);
});
