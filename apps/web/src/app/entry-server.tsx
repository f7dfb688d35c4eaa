import { type Actor, guest } from '@querschnitt/shared/kernel/actor';
import type { Language } from '@querschnitt/shared/kernel/language';
import { dayOf } from '@querschnitt/shared/kernel/wall-clock';
import type { SiteFacts } from '@querschnitt/shared/site/site.schema';
import { renderToString } from 'react-dom/server';
import { StaticRouter } from '../platform/router';
import { isProblem } from '../platform/api';
import { createQueryClient } from '../platform/api/query-client';
import { Answers } from '../platform/page/answers';
import { matchRoute } from '../platform/page/match';
import { preloadPage } from '../platform/page/preload';
import { session } from '../platform/session';
import { siteFacts } from '../platform/site';
import type { PageState } from './facts';
import { Root } from './Root';
import { routes } from './routes';

export interface PageRequest {
  /** Path and query. */
  url: string;
  /** For when the session, which knows better, cannot be asked. */
  language: Language;
  theme?: string | undefined;
  density?: string | undefined;
  panel?: string | undefined;
  /** Calls the API in the same process, as the visitor. */
  fetchJson: (method: string, path: string, body?: unknown) => Promise<{ status: number; body: unknown }>;
  assets: Record<Language, PageState['assets']>;
  facts: PageState['facts'];
  site: SiteFacts;
}

export interface PageAnswer {
  status: number;
  redirect?: string | undefined;
  /** Everything the page is drawn from but its address and the moment: the same twice means the same page. */
  state: string;
  /** Whether nobody's name or news are on it. */
  forGuest: boolean;
  draw: () => string;
}

/** Asks for what a page needs; `draw` makes it from the components that run in the browser. */
export async function render(request: PageRequest): Promise<PageAnswer> {
  const { pathname, search, searchParams } = new URL(request.url, 'http://page');
  const asked = new Answers(({ method, path, body }) => request.fetchJson(method, path, body));
  const match = matchRoute(routes, pathname);
  let redirect: string | undefined;
  const failure = await prepare().then(
    () => null,
    (error: unknown) =>
      isProblem(error) ? { status: error.status || 503, title: error.message } : Promise.reject(error),
  );
  if (redirect) return leading(redirect);
  if (failure?.status === 401) return leading(`/anmelden?weiter=${encodeURIComponent(pathname + search)}`);

  // The session is asked for first: without an answer to it there are no others.
  const answers: PageState['answers'] =
    asked.all.length > 0
      ? asked.all
      : [[session.queryKey, { ...stranger, language: request.language, mode: request.facts.mode }]];
  const visit = answers[0]![1] as Visit;
  const state: PageState = {
    preferences: {
      language: visit.language,
      theme: request.theme === 'light' || request.theme === 'dark' ? request.theme : undefined,
      density: request.density === 'compact' ? 'compact' : undefined,
      panel: request.panel === 'off' ? 'off' : undefined,
    },
    today: dayOf(new Date()),
    facts: request.facts,
    assets: request.assets[visit.language],
    failure,
    answers: [...answers, [siteFacts.queryKey, request.site]],
  };
  const written = JSON.stringify(state);
  return { status: failure?.status ?? (match ? 200 : 404), state: written, forGuest: visit.me.id === null, draw };

  async function prepare() {
    await asked.fetchQuery(session);
    if (match) redirect = await preloadPage(asked, match, searchParams);
  }

  /** From what is written, as in the browser: what was answered may still hold moments and what has no value. */
  function draw() {
    const read = JSON.parse(written) as PageState;
    const client = createQueryClient(noFurther);
    for (const [key, data] of read.answers) client.setQueryData(key, data);
    const html = renderToString(
      <StaticRouter location={pathname + search}>
        <Root state={read} client={client} />
      </StaticRouter>,
    );
    return `<!doctype html>${withState(html, written)}`;
  }
}

const leading = (redirect: string): PageAnswer => ({
  status: 302,
  redirect,
  state: '',
  forGuest: false,
  draw: () => '',
});

/** Drawing waits for nothing: what a page has not asked for before, it asks for in the browser. */
const noFurther = () => new Promise<never>(() => undefined);

type Visit = { me: Actor; language: Language };

/** Drawn for when nobody could be asked who is there. */
const stranger = { me: guest, person: null, showsPresence: false, exampleAccounts: false } as const;

/** As data, not as a program, and with `<` escaped so that no text can end the element. */
const withState = (html: string, state: string) =>
  html.replace(
    '</body></html>',
    () => `<script type="application/json" id="state">${state.replace(/</g, '\\u003c')}</script></body></html>`,
  );
