const HERE = 'https://here.invalid';

/**
 * Where to lead somebody on: a page of this host, never another one (open redirect, CWE-601). What is answered is judged, not what was asked
 * for: `/.//host` is a path of this host until its dots are resolved.
 */
export function ownPath(wanted: string | null | undefined): string {
  if (!wanted?.startsWith('/') || !URL.canParse(wanted, HERE)) return '/';
  const { origin, pathname, search, hash } = new URL(wanted, HERE);
  return origin === HERE && !/^\/[/\\]/.test(pathname) ? pathname + search + hash : '/';
}
