import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Actor, guest } from '@querschnitt/shared/kernel/actor';
import type { Language } from '@querschnitt/shared/kernel/language';
import { ownPath } from '@querschnitt/shared/kernel/own-path';
import type { SiteFacts } from '@querschnitt/shared/site/site.schema';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Sessions } from '../auth/sessions.js';
import type { Clock } from '../clock/clock.js';
import type { Config } from '../config/config.js';
import type { PublicChanges } from '../database/public-changes.js';
import { sessionOf } from './access.guard.js';
import type { Budgets } from './budgets.js';
import { type Drawable, GuestPages, pageOf, type SentPage } from './guest-pages.js';
import { languageOf } from './language.js';
import { mayUseExample } from './own-machine.js';
import { subrequest, captureSubrequests } from './subrequests.js';
import { answerProblem } from './problem.filter.js';
import { Problem } from './problem.js';
import { isHeld } from './validators.js';
import { whenOver } from './when-over.js';

interface PageRequest {
  url: string;
  /** As far as can be said without the session. */
  language: Language;
  theme?: string | undefined;
  density?: string | undefined;
  panel?: string | undefined;
  fetchJson: (method: string, path: string, body?: unknown) => Promise<{ status: number; body: unknown }>;
  assets: Record<Language, Assets>;
  facts: { mode: 'example' | 'production'; publicUrl: string };
  site: SiteFacts;
}
type Render = (request: PageRequest) => Promise<Drawable>;
interface Assets {
  css: string[];
  js: string[];
}
interface Chunk {
  file: string;
  css?: string[];
  isEntry?: boolean;
}

interface Surroundings {
  config: Config;
  clock: Clock;
  changes: PublicChanges;
  sessions: Pick<Sessions, 'of'>;
  budgets: Budgets;
  site: () => Promise<SiteFacts>;
}

/** Serves the built client: hashed assets for ever, pages rendered from the same components that run in the browser. */
export async function servePages(
  fastify: FastifyInstance,
  webDist: string,
  { config, clock, changes, sessions, budgets, site }: Surroundings,
) {
  const guestPages = new GuestPages(changes, clock);
  const assets = { de: await readAssets(webDist, 'de'), en: await readAssets(webDist, 'en') };
  const { render } = (await import(pathToFileURL(join(webDist, 'server/entry-server.js')).href)) as { render: Render };
  const { default: fastifyStatic } = await import('@fastify/static');
  const lasting = { index: false as const, preCompressed: true, maxAge: '365d', immutable: true };
  await fastify.register(fastifyStatic, { ...lasting, root: join(webDist, 'client/assets'), prefix: '/assets/' });
  // Beside the assets, which share one route, there are but few files: each is a route of its own, or all else would be a page.
  await fastify.register(fastifyStatic, {
    ...lasting,
    root: join(webDist, 'client'),
    wildcard: false,
    globIgnore: ['assets/**'],
    decorateReply: false,
  });
  // Begun with the head of the answer, before a slow phone has looked into the page.
  const styles = assets.de.css.map((href) => `<${href}>; rel=preload; as=style`).join(', ');
  captureSubrequests(fastify);
  fastify.get('/*', async (request, reply) => {
    // A page asks the API; an unknown API address must not be answered with a page that asks again.
    if (request.url.startsWith('/api/')) return answerProblem(new Problem('not_found'), request, reply);
    void reply.header('link', styles);
    const ask = async () => render(pageRequest(fastify, request, config, assets, await site()));
    const arrive = (actor: Actor) => budgets.arrive(actor, request, whenOver(reply));
    // Without a database there is still a page that says so.
    const actor = await sessionOf(request, sessions).then(
      (session) => session.actor,
      () => guest,
    );
    if (actor.id !== null) {
      arrive(actor);
      return sendPage(request, reply, pageOf(request.url, await ask()));
    }
    const askInTurn = async () => {
      arrive(actor);
      await budgets.turn(request);
      return ask();
    };
    return sendPage(
      request,
      reply,
      await guestPages.of(
        request.url,
        [languageOf(request), ...chosen(request), mayUseExample(config, request)],
        askInTurn,
      ),
    );
  });
  return assets;
}

/** The browser's files of one language; styles have none. */
async function readAssets(webDist: string, language: Language): Promise<Assets> {
  const manifest = JSON.parse(
    await readFile(join(webDist, `client/.vite/manifest.${language}.json`), 'utf8'),
  ) as Record<string, Chunk>;
  const chunks = Object.values(manifest);
  const css = chunks.flatMap((chunk) => [...(chunk.css ?? []), ...(chunk.file.endsWith('.css') ? [chunk.file] : [])]);
  return {
    css: [...new Set(css)].map((file) => `/${file}`),
    js: chunks.filter((chunk) => chunk.isEntry && chunk.file.endsWith('.js')).map(({ file }) => `/${file}`),
  };
}

function pageRequest(
  fastify: FastifyInstance,
  request: FastifyRequest,
  config: Config,
  assets: PageRequest['assets'],
  site: SiteFacts,
): PageRequest {
  const headers = { cookie: request.headers.cookie ?? '', 'accept-language': request.headers['accept-language'] ?? '' };
  return {
    url: request.url,
    language: languageOf(request),
    theme: request.cookies.theme,
    density: request.cookies.density,
    panel: request.cookies.panel,
    assets,
    facts: { mode: config.mode, publicUrl: config.publicUrl },
    site,
    fetchJson: (method, path) => subrequest(fastify, request, method, path, headers),
  };
}

/** What is chosen on a device, as far as there is such a choice. */
const chosen = ({ cookies: { theme, density, panel } }: FastifyRequest) => [
  theme === 'light' || theme === 'dark' ? theme : '',
  density === 'compact',
  panel === 'off',
];

function sendPage(request: FastifyRequest, reply: FastifyReply, { page, etag, html }: SentPage) {
  if (page.redirect) return reply.redirect(ownPath(page.redirect));
  void reply.headers({ 'cache-control': 'private, no-cache', etag, vary: 'cookie, accept-language, accept-encoding' });
  if (isHeld(request.headers['if-none-match'], etag)) return reply.status(304).send();
  return html.send(request, reply.status(page.status).type('text/html; charset=utf-8'));
}
