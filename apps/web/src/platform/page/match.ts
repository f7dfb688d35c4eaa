import { matchPath } from '../router';
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

/** The page if it is already here; rendering then needs no waiting. */
export const loadedPage = (route: PageRoute) => loaded.get(route);

export function loadPage(route: PageRoute): Promise<PageModule> {
  const known = loading.get(route);
  if (known) return known;
  const load = route.load().then(
    (page) => {
      loaded.set(route, page);
      return page;
    },
    (error: unknown) => {
      loading.delete(route);
      throw error;
    },
  );
  loading.set(route, load);
  return load;
}
