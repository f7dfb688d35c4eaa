import { decodeHTMLStrict } from 'entities';

const BLOCKS =
  'p|div|ul|ol|dl|dt|dd|table|tr|h[1-6]|blockquote|pre|section|article|header|footer|address|figure|center';
const MARKUP = new RegExp(
  String.raw`<\/?(?:${BLOCKS}|br|hr|b|i|u|s|a|li|td|th|span|strong|em|small|sup|sub|code|font|img|html|body|o:p)(?:\s[^<>]*|\/)?>`,
  'i',
);
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i;
const TOKEN = /<[^<>]*>|[^<]+|</g;
const TAG = /^<(\/?)([a-z][\w:-]*)(?=[\s/>])/i;
/** After these a new line begins, and a block also begins one. */
const BLOCK = new RegExp(`^(?:${BLOCKS})$`);
const SILENT = new Set(['script', 'style', 'title', 'head']);

const isHtml = (text: string) => MARKUP.test(text);

/** What a text of several lines says, be it HTML or not. */
export function wordsOfForeign(text: string) {
  if (isHtml(text)) return textOfForeignHtml(text);
  return (ENTITY.test(text) ? decoded(text) : text).replace(/\r\n?/g, '\n');
}

/** The same of what stands on one line, such as titles and places. */
export const lineOfForeign = (text: string) =>
  isHtml(text)
    ? textOfForeignHtml(text).replace(/([,;:.!?–-]?)\n+/g, (_, sign: string) => `${sign || ','} `)
    : wordsOfForeign(text);

/** The words of foreign HTML with their line breaks; behind words that lead somewhere stands the address. Linear in its length. */
function textOfForeignHtml(html: string) {
  const out: string[] = [];
  const lists: (number | null)[] = [];
  let link: { href: string; from: number } | undefined;
  let silent = '';
  const put = (words: string) => words && out.push(words);
  const apart = (sign: '\n' | ' ') => {
    const last = out.at(-1);
    const blanks = last?.slice(last.trimEnd().length);
    if (last && !(sign === ' ' ? blanks : blanks!.includes('\n'))) put(sign);
  };
  for (const [token] of html.matchAll(TOKEN)) {
    const [, end, tag = ''] = TAG.exec(token) ?? [];
    const name = tag.toLowerCase();
    if (silent) {
      if (end && name === silent) silent = '';
    } else if (!name) {
      if (!/^<[!?]/.test(token)) put(decoded(token.replace(/[ \t]*\n[ \t]*/g, '\n')));
    } else if (SILENT.has(name)) silent = end ? '' : name;
    else if (name === 'a' && !end) link = { href: addressIn(token), from: out.length };
    else if (name === 'a' && link) {
      if (
        link.href &&
        !out
          .slice(link.from)
          .join('')
          .includes(link.href.replace(/^https?:\/\/|\/$/g, ''))
      )
        put(` (${link.href})`);
      link = undefined;
    } else if (name === 'ol' || name === 'ul') {
      if (end) lists.pop();
      else lists.push(name === 'ol' ? Number(/\bstart\s*=\s*["']?(\d{1,6})/i.exec(token)?.[1] ?? 1) : null);
      if (end) put('\n');
    } else if (name === 'li') {
      if (end) put('\n');
      else {
        const number = lists.at(-1) ?? null;
        apart('\n');
        put(number === null ? '- ' : `${number}. `);
        if (number !== null) lists[lists.length - 1] = number + 1;
      }
    } else if (name === 'td' || name === 'th') apart(' ');
    else if (name === 'hr') apart('\n');
    else if (name === 'br' || (end && BLOCK.test(name))) put('\n');
    else if (BLOCK.test(name)) apart('\n');
  }
  return out
    .join('')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Where a link leads: some calendars lead there by way of a search engine. */
function addressIn(token: string) {
  const href = decoded(/\bhref\s*=\s*["']?((?:https?|mailto):[^"'\s>]*)/i.exec(token)?.[1] ?? '');
  if (/^mailto:/i.test(href)) return href.slice('mailto:'.length).split('?')[0]!;
  const onward =
    /^https?:\/\/(?:www\.)?google\.\w{2,3}\/url\?/i.test(href) && URL.canParse(href)
      ? new URL(href).searchParams
      : undefined;
  return [onward?.get('q'), onward?.get('url')].find((one) => /^https?:/.test(one ?? '')) ?? href;
}

/** Without signs that only tell where a word may be parted, and without those that no text holds. */
const decoded = (text: string) =>
  decodeHTMLStrict(text)
    .replace(/\u00ad/g, '')
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffd]/g, (sign) => (sign === '\r' ? sign : ' '));
