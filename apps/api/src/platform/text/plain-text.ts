import type { Token } from 'markdown-it';

/** What turns writing around ends with its paragraph; in one line it would turn around what stands beside it. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;

/** The words of a parsed text in one line; the numbers of a list are words, too. Quotations only where there is nothing else: they are not the author's. */
export const plainText = (tokens: Token[]): string => inOneLine(unquoted(tokens)) || inOneLine(tokens);

const inOneLine = (tokens: Token[]) => tokens.map(wordsOf).join(' ').replace(TURNING, '').replace(/\s+/g, ' ').trim();

function unquoted(tokens: Token[]) {
  let depth = 0;
  return tokens.filter(({ type, nesting }) => {
    if (type === 'blockquote_open' || type === 'blockquote_close') depth += nesting;
    return depth === 0;
  });
}

function wordsOf(token: Token): string {
  if (token.type === 'list_item_open') return token.info && `${token.info}${token.markup}`;
  if (token.type === 'inline') return (token.children ?? []).map(inlineWords).join('');
  return token.type === 'fence' || token.type === 'code_block' ? token.content : '';
}

function inlineWords(token: Token): string {
  if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
  if (token.type === 'task') return token.meta?.done ? '[x] ' : '[ ] ';
  if (token.type === 's_open' || token.type === 's_close') return token.markup;
  return token.type === 'text' || token.type === 'code_inline' || token.type === 'mention' ? token.content : '';
}
