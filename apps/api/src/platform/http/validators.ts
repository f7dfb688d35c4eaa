/**
 * Whether the reader has this very answer: If-None-Match names it, in whatever company, or everything. Compared weakly, since
 * proxies that compress make validators weak (RFC 9110, 13.1.2).
 */
export function isHeld(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const held = ifNoneMatch.match(/(?:W\/)?"[^"]*"|\*/g) ?? [];
  return held.some((one) => one === '*' || strong(one) === strong(etag));
}

const strong = (etag: string) => etag.replace(/^W\//, '');
