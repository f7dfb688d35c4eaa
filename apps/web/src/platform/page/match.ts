import { matchPath } from '../router';
import { loadPart } from './load-part';
import type { PageModule, PageRoute } from './page';

export interface Match {
  route: PageRoute;
  params: Record<string, string>;
}

/** The first line of the table that fits, so put `/termine/neu` above `/termine/:event`. */
export function matchRoute(routes: PageRoute[], pathname: string): Match | undefined {
  for (const route of routes) {
    const params = matchPath(route.path, pathname);
    if (params) return { route, params };
  }
  return undefined;
}

const loaded = new Map<PageRoute, PageModule>();
const loading = new Map<PageRoute, Promise<PageModule>>();
const failed = new Set<PageRoute>();

/** The page if it is already here; rendering then needs no waiting. */
export const loadedPage = (route: PageRoute) => loaded.get(route);

/** The code of a page. One that could not be had stays so, however often it is drawn, until somebody asks for another try. @throws {PartMissing} */
export function loadPage(route: PageRoute): Promise<PageModule> {
  const known = loading.get(route);
  if (known) return known;
  const load = loadPart(route.load).then(
    (page) => {
      loaded.set(route, page);
      return page;
    },
    (error: unknown) => {
      failed.add(route);
      throw error;
    },
  );
  loading.set(route, load);
  return load;
}

/** Gives pages that could not be had another try: when somebody follows a link to one, presses the button, or is connected again. */
export function forgetFailures() {
  for (const route of failed) loading.delete(route);
  failed.clear();
}
