/** Endings a bare name must have to be taken for a host; German words that are one of a country's ("am", "in", "es") are left out. */
const ENDINGS =
  'de|at|ch|li|lu|eu|fr|nl|be|dk|pl|cz|uk|org|net|com|info|edu|gov|int|io|app|dev|online|social|schule|berlin|hamburg|bayern|koeln|cologne|nrw|ruhr|saarland|wien|museum|coop';
const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?';
/** Not inside a word, an address or a path. */
const BEFORE = '(?<![\\p{L}\\p{N}@/._+-])';
const AFTER = '(?![\\p{L}\\p{N}@_-])';
const REST = '[^\\s<>"„“”]';

/** Addresses in running text. Each sign is looked at a bounded number of times, whatever is written. */
export const ADDRESS = [
  `(?<url>${BEFORE}(?:[Hh][Tt][Tt][Pp][Ss]?://|[Ww]{3}\\.)(?=[\\p{L}\\p{N}])${REST}{1,2000})`,
  `(?<mail>${BEFORE}[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}._+-]{0,62}[\\p{L}\\p{N}_+-])?@(?:${LABEL}\\.){1,4}\\p{L}{2,24}${AFTER})`,
  `(?<host>${BEFORE}(?:${LABEL}\\.){1,4}(?:${ENDINGS})(?![\\p{L}\\p{N}@_-]|\\.[\\p{L}\\p{N}])(?:[/?#]${REST}{0,2000})?)`,
].join('|');

const CLOSING: Record<string, string> = { ')': '(', ']': '[', '}': '{' };

/** The address without what ends the sentence around it: "(www.stadt.de/a)." → `www.stadt.de/a`. */
export function trimmed(address: string): string {
  const count = new Map<string, number>();
  for (const sign of address) count.set(sign, (count.get(sign) ?? 0) + 1);
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address[end - 1]!;
    const opening = CLOSING[last];
    const unmatched = opening !== undefined && count.get(last)! > (count.get(opening) ?? 0);
    if (!unmatched && !/[.,;:!?'*_~…»«’‘|]/.test(last)) break;
    count.set(last, count.get(last)! - 1);
  }
  return address.slice(0, end);
}

const MAIL = /^[^\s/:@]{1,64}@[^\s/:@]{1,250}\.\p{L}{2,24}$/u;
const HOST = new RegExp(`^(?:${LABEL}\\.){1,6}\\p{L}{2,24}(?::\\d{1,5})?(?=[/?#]|$)`, 'u');
/** "protokoll.pdf" is a file, no host. */
const FILE = /^[^/?#]*\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|txt|csv|ics|zip|png|jpe?g|gif|webp|svg|html?|md)$/i;

/**
 * Where a link somebody wrote leads: to a scheme, within the site (`/…`, `#…`), to a host, to a mailbox.
 * @returns null if it would lead nowhere: people do not write addresses relative to a page
 */
export function targetOf(written: string): string | null {
  if (/^(?:[a-z][a-z0-9+.-]*:(?!\d)|\/(?!\/)|#)/i.test(written)) return written;
  if (MAIL.test(written)) return `mailto:${written}`;
  return HOST.test(written) && !FILE.test(written) ? `https://${written}` : null;
}
