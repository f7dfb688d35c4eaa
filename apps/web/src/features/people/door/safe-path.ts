/** Where to go after sign-in: a page of this host, never another one (open redirect, CWE-601). */
export function safePath(wanted: string | null): string {
  if (!wanted?.startsWith('/')) return '/';
  const base = 'https://here.invalid';
  const url = new URL(wanted, base);
  return url.origin === base ? url.pathname + url.search + url.hash : '/';
}
