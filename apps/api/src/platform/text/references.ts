import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { ADDRESS, targetOf, trimmed } from './addresses.js';
import { handleIn, MENTION, type Mentionable } from './mentions.js';

interface TextEnv {
  people: Map<string, Mentionable>;
  mentioned: Set<string>;
}

/** More links than this are no reading. */
const MOST = 500;
const REFERENCE = new RegExp(`${ADDRESS}|${MENTION}`, 'gu');

/** Turns addresses and `@handle` in running text into links; nothing inside links and code. Unknown handles stay as they are written. */
export function references(markdown: MarkdownIt) {
  markdown.core.ruler.at('linkify', (state) => {
    let left = MOST;
    for (const block of state.tokens) {
      if (block.type !== 'inline' || !block.children) continue;
      let depth = 0;
      let before = '';
      block.children = block.children.flatMap((token) => {
        if (token.type === 'link_open') depth += 1;
        if (token.type === 'link_close') depth -= 1;
        const found = token.type === 'text' && depth === 0 && left > 0 ? split(state, token, before, left) : [token];
        left -= (found.length - 1) / 2;
        before = token.content.slice(-1);
        return found;
      });
    }
  });
  markdown.renderer.rules.mention = (tokens, index) => {
    const { content, meta } = tokens[index]!;
    return `<a class="mention" href="/fachleute/${encodeURIComponent((meta as unknown as Mentionable).handle)}">${markdown.utils.escapeHtml(content)}</a>`;
  };
}

/** `before` is the sign in front of the text, where that stands in another token: `\@name` names nobody. */
function split(state: StateCore, token: Token, before: string, most: number): Token[] {
  if (!/[@.:]/.test(token.content)) return [token];
  const { people, mentioned } = state.env as unknown as TextEnv;
  const text = before + token.content;
  const parts: Token[] = [];
  let done = before.length;
  const keep = (until: number) => {
    if (until > done) parts.push(part(state, token, 'text', text.slice(done, until)));
  };
  REFERENCE.lastIndex = done;
  for (let match = REFERENCE.exec(text); match && parts.length < most * 2; match = REFERENCE.exec(text)) {
    const { url, mail, host, handle } = match.groups!;
    const person = handle && people.get(handleIn(handle));
    const address = url || host ? trimmed((url ?? host)!) : mail;
    if (person) {
      keep(match.index);
      const named = part(state, token, 'mention', `@${person.name}`);
      named.meta = person as never;
      mentioned.add(person.id);
      parts.push(named);
      done = match.index + match[0].length;
    } else if (address) {
      const href = state.md.normalizeLink(targetOf(address) ?? address);
      if (!state.md.validateLink(href)) continue;
      keep(match.index);
      const open = part(state, token, 'link_open', '', 'a', 1);
      open.attrs = [['href', href]];
      parts.push(open, part(state, token, 'text', address), part(state, token, 'link_close', '', 'a', -1));
      done = match.index + address.length;
      REFERENCE.lastIndex = done;
    }
  }
  if (!parts.length) return [token];
  keep(text.length);
  return parts;
}

function part(
  state: StateCore,
  { level }: Token,
  type: string,
  content: string,
  tag = '',
  nesting: -1 | 0 | 1 = 0,
): Token {
  const made = new state.Token(type, tag, nesting);
  made.content = content;
  made.level = level;
  return made;
}
