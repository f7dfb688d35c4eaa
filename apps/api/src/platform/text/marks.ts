import type { MarkdownIt } from 'markdown-it';

/** Stars in "Kolleg*innen" and two backslashes in front of the name of a server are meant, not markup. */
export function marks(markdown: MarkdownIt) {
  const word = /[\p{L}\p{N}\p{M}]/u;
  markdown.inline.ruler.before('emphasis', 'star', (state, silent) => {
    const { src, pos } = state;
    if (src[pos] !== '*' || !word.test(src[pos - 1] ?? '') || !word.test(src[pos + 1] ?? '')) return false;
    if (!silent) state.pending += '*';
    state.pos += 1;
    return true;
  });
  markdown.inline.ruler.before('escape', 'server', (state, silent) => {
    const { src, pos } = state;
    if (!src.startsWith('\\\\', pos) || !word.test(src[pos + 2] ?? '') || /\S/.test(src[pos - 1] ?? ' ')) return false;
    if (!silent) state.pending += '\\\\';
    state.pos += 2;
    return true;
  });
}
