const MARKUP = /<\/?(p|br|b|i|u|a|ul|ol|li|div|span|strong|em|html|body|h[1-6]|table)\b[^<>]*>/i;
const TOKEN = /<[^<>]*>|[^<]+|</g;
const NAMED: Record<string, string> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', nbsp: ' ', auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß',
  ndash: '–', mdash: '—', hellip: '…', euro: '€', bdquo: '„', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', eacute: 'é', middot: '·', bull: '•',
};

export const isHtml = (text: string) => MARKUP.test(text);

/** The words of foreign HTML with their line breaks; behind words that lead somewhere stands the address. Linear in its length. */
export function textOfForeignHtml(html: string) {
  const out: string[] = [];
  let link: { href: string; from: number } | undefined;
  let silent = '';
  for (const [token] of html.matchAll(TOKEN)) {
    const [, end, tag = ''] = /^<(\/?)([a-z]\w*)/i.exec(token) ?? [];
    const name = tag.toLowerCase();
    if (silent) {
      if (end && name === silent) silent = '';
    } else if (!name) {
      if (!/^<[!?]/.test(token)) out.push(decoded(token.replace(/[ \t]*\n[ \t]*/g, '\n')));
    } else if (['script', 'style', 'title', 'head'].includes(name)) silent = end ? '' : name;
    else if (name === 'a' && !end) link = { href: decoded(/\bhref\s*=\s*["']?(https?:[^"'\s>]*)/i.exec(token)?.[1] ?? ''), from: out.length };
    else if (name === 'a' && link) {
      const words = out.slice(link.from).join('');
      if (link.href && !words.includes(link.href.replace(/^https?:\/\/|\/$/g, ''))) out.push(` (${link.href})`);
      link = undefined;
    } else if (name === 'br' || (end && /^(p|div|li|ul|ol|h[1-6]|tr)$/.test(name))) out.push('\n');
    else if (name === 'li') out.push(out.at(-1)?.endsWith('\n') === false ? '\n- ' : '- ');
    else if (name === 'p' || name === 'div') out.push(out.length && out.at(-1)?.endsWith('\n') === false ? '\n' : '');
  }
  return out.join('').replace(/[ \t\u00a0]+/g, ' ').replace(/ ?\n ?/g, '\n').replace(/\n{3,}/g, '\n\n').trim();
}

const decoded = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return NAMED[name] ?? whole;
    const code = decimal ? Number(decimal) : parseInt(hex!, 16);
    return code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' ';
  });
