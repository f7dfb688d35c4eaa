/**
 * `npm run dev`: the product with hot reload. A changed component is exchanged in the open page; a change of the API
 * restarts it; the database keeps running beside both.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { demandNode } from './node-version.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const begun = [];
let ending;

async function dev() {
  demandNode();
  (await import('./install.mjs')).install();
  (await import('./build.mjs')).build();

  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop(0));
  const port = Number(process.env.PORT ?? 3000);
  const origin = `http://127.0.0.1:${port}`;
  const api = `http://127.0.0.1:${port + 1}`;
  const starting = startDatabase();
  begun.push(async () => (await starting.catch(() => undefined))?.stop());
  const database = await starting;
  await ending;
  const server = spawn(
    process.execPath,
    ['--watch', '--watch-preserve-output', '--enable-source-maps', 'apps/api/dist/main.js'],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, PORT: port + 1, PUBLIC_URL: process.env.PUBLIC_URL ?? origin, DATABASE_URL: database.url },
    },
  );
  begun.push(() => ended(server));
  const vite = await startWeb(port, api);
  vite.watcher.add(['libs/shared/src', 'apps/api/src']).on('all', (_event, file) => void compile(file));
  console.log(`\n  Entwicklung: ${origin}\n`);
}

/** Ends what was begun, the newest first, and then this process; once, however often it is asked. */
function stop(code) {
  return (ending ??= (async () => {
    for (const end of begun.splice(0).reverse()) await end();
    process.exit(code);
  })());
}

async function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

async function startDatabase() {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: () => undefined };
  const { EmbeddedPostgres } = await import(
    pathToFileURL(resolve('apps/api/dist/platform/database/embedded-postgres.js')).href
  );
  return EmbeddedPostgres.start({ dataDir: resolve(process.env.DATA_DIR ?? '.data', 'postgres') });
}

/** One changed file of the API or of what both sides share, as the build would write it. */
async function compile(file) {
  const [, workspace, path] =
    /^(.*(?:libs\/shared|apps\/api))\/src\/(.+)\.ts$/.exec(resolve(file).replaceAll('\\', '/')) ?? [];
  if (!path || path.endsWith('.spec') || !existsSync(file)) return;
  const { transformFile } = await import('@swc/core');
  try {
    const { code, map } = await transformFile(file, { configFile: join(workspace, '.swcrc'), cwd: workspace });
    const result = join(workspace, 'dist', `${path}.js`);
    await mkdir(dirname(result), { recursive: true });
    if (map) await writeFile(`${result}.map`, map);
    await writeFile(result, `${code}\n//# sourceMappingURL=${basename(result)}.map\n`);
  } catch (error) {
    console.error(error.message);
  }
}

/** Vite in the middle: it compiles modules as the browser asks for them and draws pages from the same sources. */
async function startWeb(port, api) {
  const { createServer: createVite } = await import('vite');
  const server = createServer();
  const vite = await createVite({
    root: join(root, 'apps/web'),
    appType: 'custom',
    server: { middlewareMode: true, hmr: { server }, proxy: { '/api': api, '/socket.io': { target: api, ws: true } } },
  });
  // React takes the whole document over: it passes over elements it does not know, but not over spaces between them.
  const head = await vite.transformIndexHtml('/', '<head></head>');
  const scripts = [
    ...head.match(/<script[^]*?<\/script>/g),
    '<script type="module" src="/src/app/entry-client.tsx"></script>',
  ].join('');
  vite.middlewares.use(async (request, reply) => {
    try {
      const page = await draw(vite, request, api);
      if (page.redirect) return reply.writeHead(302, { location: page.redirect }).end();
      reply
        .writeHead(page.status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
        .end(page.draw().replace('</head>', () => `${scripts}</head>`));
    } catch (error) {
      vite.ssrFixStacktrace(error);
      console.error(error);
      reply.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(error.stack);
    }
  });
  server.on('request', vite.middlewares);
  await once(server.listen(port, '127.0.0.1'), 'listening');
  return vite;
}

async function draw(vite, request, api) {
  const { render } = await vite.ssrLoadModule('/src/app/entry-server.tsx');
  const { preferredLanguage } = await import('@querschnitt/shared/kernel/language');
  const { cookie = '', 'accept-language': accepted = '' } = request.headers;
  const cookies = Object.fromEntries(cookie.split('; ').map((pair) => pair.split('=')));
  return render({
    ...cookies,
    url: request.originalUrl,
    language: preferredLanguage(accepted, cookies.lang),
    assets: { de: { css: [], js: [] }, en: { css: [], js: [] } },
    facts: {
      mode: process.env.NODE_ENV === 'production' ? 'production' : 'example',
      publicUrl: `http://${request.headers.host}`,
    },
    fetchJson: async (method, path) => {
      const answer = await fetch(api + path, { method, headers: { cookie, 'accept-language': accepted } });
      const text = await answer.text();
      return { status: answer.status, body: text ? JSON.parse(text) : undefined };
    },
  });
}

dev().catch((error) => {
  if (!ending) console.error(`\n${error.message}\n`);
  return stop(1);
});
