import { domainToASCII } from 'node:url';
import { targetOf } from './addresses.js';

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': '\u00a0',
};
const BLOCK_END = /^<\/(p|li|h\d|tr|pre)>$|^<br\b/;

/**
 * Our own sanitised HTML as plain text, for calendars and mails: what a reader of the page sees. Numbered lists keep their
 * numbers, tasks their boxes, quotations and what is struck out their marks, and behind words that lead somewhere stands the address.
 */
export function textOfHtml(html: string): string {
  const lists: (number | null)[] = [];
  const out: string[] = [];
  const quotations: number[] = [];
  let link: { href: string; from: number } | undefined;
  for (const [part] of html.matchAll(/<br \/>\n?|<li[^>]*>\s*|<blockquote[^>]*>\s*|<[^>]*>|[^<]+/g)) {
    const [, name = '', attributes = ''] = /^<([a-z]\w*)([^>]*)/.exec(part) ?? [];
    const list = lists.at(-1);
    if (name === 'ol') lists.push(Number(/start="(\d+)"/.exec(attributes)?.[1] ?? 1));
    else if (name === 'ul') lists.push(null);
    else if (part === '</ol>' || part === '</ul>') lists.pop();
    else if (name === 'li' && typeof list === 'number') out.push(`${(lists[lists.length - 1] = list + 1) - 1}. `);
    else if (name === 'li') out.push('- ');
    else if (name === 'input') out.push(attributes.includes('checked') ? '[x]' : '[ ]');
    else if (name === 's' || part === '</s>') out.push('~~');
    else if (name === 'blockquote') quotations.push(out.length);
    else if (part === '</blockquote>') out.push(quoted(out.splice(quotations.pop() ?? out.length).join('')));
    else if (name === 'a')
      link = {
        href: decoded(/href="(https?:[^"]*|mailto:[^"]*|tel:[^"]*)"/.exec(attributes)?.[1] ?? ''),
        from: out.length,
      };
    else if (part === '</a>' && link) out.push(addressOf(link.href, out.slice(link.from).join('')));
    else if (BLOCK_END.test(part)) out.push('\n');
    else if (!part.startsWith('<')) out.push(decoded(part));
  }
  return out
    .join('')
    .replace(/\n\s*\n\s*\n/g, '\n\n')
    .replace(/\n\n(?=(\d+\.|-) )/g, '\n')
    .trim();
}

const quoted = (text: string) =>
  `${text
    .trim()
    .replace(/\n{2,}/g, '\n\n')
    .replace(/^/gm, '> ')
    .replace(/^> $/gm, '>')}\n`;

/** Nothing where the words are the address already. */
function addressOf(href: string, words: string) {
  const bare = href.replace(/^(https?:\/\/|mailto:|tel:)/, '').replace(/\/$/, '');
  return href && !words.includes(bare) && canonical(href) !== canonical(targetOf(words) ?? words) ? ` (${href})` : '';
}

/** One spelling of an address, whose umlauts may be written as they are or as computers need them. */
function canonical(address: string) {
  const [, name, host] = /^(mailto:[^@]*@)(.*)$/i.exec(address) ?? [];
  const whole = host ? `${name}${domainToASCII(host)}` : URL.canParse(address) ? new URL(address).href : address;
  try {
    return decodeURIComponent(whole);
  } catch {
    return whole;
  }
}

const decoded = (text: string) => text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES[entity]!);
