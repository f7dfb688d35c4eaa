const searches = new Map<string, string>();
const KEPT = 100;

/** With which query a page was looked at last in this tab. */
export const lastSearch = (pathname: string) => searches.get(pathname) ?? '';

export function remember(pathname: string, search: string) {
  searches.delete(pathname);
  searches.set(pathname, search);
  if (searches.size > KEPT) searches.delete(searches.keys().next().value!);
}
