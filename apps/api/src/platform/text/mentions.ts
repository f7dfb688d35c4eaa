import type { MarkdownIt } from 'markdown-it';

export type Mentionable = { id: string; handle: string; name: string };

type Env = { people: Map<string, Mentionable>; mentioned: Set<string> };

const HANDLE = /@([a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?)/iy;
const ANYWHERE = new RegExp(`(?<![\\w@.])${HANDLE.source}`, 'gi');

/** Handles a text may be naming, before it is known who exists. */
export const handlesIn = (source: string) => [...new Set([...source.matchAll(ANYWHERE)].map((match) => match[1]!.toLowerCase()))];

/** Turns `@handle` into a link to that person, shown by name; unknown handles stay as they are written. */
export function mentions(markdown: MarkdownIt) {
  markdown.inline.ruler.before('link', 'mention', (state, silent) => {
    if (state.src[state.pos] !== '@' || /[\w@.]/.test(state.src[state.pos - 1] ?? '')) return false;
    HANDLE.lastIndex = state.pos;
    const handle = HANDLE.exec(state.src)?.[1];
    const { people, mentioned } = state.env as unknown as Env;
    const person = handle && people.get(handle.toLowerCase());
    if (!person) return false;
    if (!silent) {
      const token = state.push('mention', '', 0);
      token.content = `@${person.name}`;
      token.meta = person;
      mentioned.add(person.id);
    }
    state.pos += handle.length + 1;
    return true;
  });
  markdown.renderer.rules.mention = (tokens, index) => {
    const { content, meta } = tokens[index]!;
    return `<a class="mention" href="/fachleute/${encodeURIComponent((meta as unknown as Mentionable).handle)}">${markdown.utils.escapeHtml(content)}</a>`;
  };
}
