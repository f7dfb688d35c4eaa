import type { MarkdownIt, StateInline } from 'markdown-it';

const WORD = /[\p{L}\p{N}\p{M}]/u;
const STAR = 0x2a;
/** "(*1985)", "(*3.5.1985)": born. */
const BORN = /^\*(?=(?:\d{1,2}\.\s?\d{1,2}\.\s?)?\d{4}\b)/;

/** Stars in "Kolleg*innen", "Frauen*" and "(*1985)" and two backslashes in front of the name of a server are meant, not markup. */
export function marks(markdown: MarkdownIt) {
  markdown.inline.ruler.before('emphasis', 'star', (state, silent) => {
    const meant = starsMeant(state);
    if (!meant) return false;
    if (!silent) state.pending += '*'.repeat(meant);
    state.pos += meant;
    return true;
  });
  markdown.inline.ruler.before('escape', 'server', (state, silent) => {
    const { src, pos } = state;
    if (!src.startsWith('\\\\', pos) || !WORD.test(src[pos + 2] ?? '') || /\S/.test(src[pos - 1] ?? ' ')) return false;
    if (!silent) state.pending += '\\\\';
    state.pos += 2;
    return true;
  });
}

function starsMeant(state: StateInline) {
  const { src, pos } = state;
  if (src[pos] !== '*') return 0;
  if (src[pos - 1] === '(' && BORN.test(src.slice(pos, pos + 16))) return 1;
  if (!WORD.test(src[pos - 1] ?? '')) return 0;
  if (WORD.test(src[pos + 1] ?? '')) return 1;
  let run = 1;
  while (src[pos + run] === '*') run += 1;
  return WORD.test(src[pos + run] ?? '') ? 0 : run - closing(openRuns(state), run);
}

/** The stars that wait for their end, run by run. */
function openRuns({ delimiters }: StateInline) {
  const runs: number[] = [];
  for (let at = 0; at < delimiters.length; ) {
    const { marker, length, open, close } = delimiters[at]!;
    const stars = marker === STAR ? length : 0;
    const ended = stars && close ? closing(runs, stars) : 0;
    if (stars && open && !ended) runs.push(stars);
    at += stars || 1;
  }
  return runs;
}

/** How many stars of a run behind a word end what is open, which they take from it; one star alone ends nothing bold. */
function closing(runs: number[], stars: number) {
  let left = stars;
  while (left && runs.length) {
    const last = runs.pop()!;
    if (last === 2 && left === 1) {
      runs.push(last);
      break;
    }
    if (last > left) runs.push(last - left);
    left -= Math.min(last, left);
  }
  return stars - left;
}
