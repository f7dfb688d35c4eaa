/** Where the reader is; `key` names this entry of the history. */
export interface Location {
  pathname: string;
  /** `?filter=open`, or empty. */
  search: string;
  /** `#melden`, or empty. */
  hash: string;
  /** What the page before handed over; survives a reload. */
  state: unknown;
  key: string;
  /** The page one came from by a link, path and query; `null` where that is not known. */
  before: string | null;
}

/** An absolute path, or only `?…` or `#…` of the page one is on. */
export type To = string | Partial<Pick<Location, 'pathname' | 'search' | 'hash'>>;

const toText = (to: To) => (typeof to === 'string' ? to : `${to.pathname ?? ''}${to.search ?? ''}${to.hash ?? ''}`);

/** The place `to` leads to, seen from `from`. */
export function resolve(
  to: To,
  from: Pick<Location, 'pathname' | 'search'>,
): Pick<Location, 'pathname' | 'search' | 'hash'> {
  const { pathname, search, hash } = new URL(toText(to) || '#', `http://page${from.pathname}${from.search}`);
  return { pathname, search, hash };
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** `/raeume/:room` on `/raeume/ausleihe` → `{ room: 'ausleihe' }`; `null` if it does not fit. A closing slash does not matter. */
export function matchPath(pattern: string, pathname: string): Record<string, string> | null {
  const names: string[] = [];
  const source = pattern
    .split('/')
    .map((part) => (part.startsWith(':') ? (names.push(part.slice(1)), '([^/]+)') : escaped(part)))
    .join('/');
  const found = new RegExp(`^${source === '/' ? '' : source}/?$`, 'i').exec(pathname);
  return found && Object.fromEntries(names.map((name, i) => [name, decode(found[i + 1]!)]));
}

/** A broken escape is nobody's address, but must not break the page that says so. */
function decode(text: string) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
