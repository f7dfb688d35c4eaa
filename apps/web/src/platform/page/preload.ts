import { session } from '../session';
import { loadPage, type Match } from './match';
import type { Asking, Need } from './page';

/** Loads what a page needs, and its code, at the same time; answers where it leads to if it only leads on. @throws {ApiProblem} when a need is refused */
export async function preloadPage(client: Asking, match: Match, search: URLSearchParams) {
  const [page, { me }] = await Promise.all([loadPage(match.route), client.ensureQueryData(session)]);
  const context = { params: match.params, search, me, client };
  const needs = (await page.preload?.(context)) ?? [];
  await Promise.all(needs.map((need) => fetchNeed(client, need)));
  return page.redirect?.(context);
}

const fetchNeed = (client: Asking, need: Need) =>
  'initialPageParam' in need
    ? client.fetchInfiniteQuery(need as Parameters<Asking['fetchInfiniteQuery']>[0])
    : client.fetchQuery({ queryKey: need.queryKey });
