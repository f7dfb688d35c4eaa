import MarkdownIt, { type MarkdownIt as Markdown, type StateBlock, type StateInline } from 'markdown-it';
import { trimmed } from './addresses.js';

const WORD = /[\p{L}\p{N}\p{M}]/u;
const STAR = 0x2a;
/** "(*1985)", "(*3.5.1985)": born. */
const BORN = /^\*(?=(?:\d{1,2}\.\s?\d{1,2}\.\s?)?\d{4}\b)/;

/** What an address in running text may hold before markup could begin again. */
const LONGEST = 2000;
const REST = /^:\/\/(?:(?!\]\(|\*\*)[^\s<>"„“”\\`])+/u;
/** "-_-" and ">_<" are faces. */
const FACE = /[-<>^=~.;']/;

/**
 * Stars in "Kolleg*innen", "Frauen*" and "(*1985)", all signs of an address, two backslashes in front of the name of a server,
 * the apostrophe of "Anna`s", faces and what would be a heading, a link or a fence without words are meant, not markup.
 */
export function marks(markdown: Markdown) {
  markdown.inline.ruler.before('escape', 'address', (state, silent) => {
    const { src, pos } = state;
    const scheme = /https?$/i.exec(src.slice(Math.max(0, pos - 5), pos))?.[0];
    const rest = scheme && REST.exec(src.slice(pos, pos + LONGEST))?.[0];
    if (!rest) return false;
    const length = trimmed(scheme + rest).length - scheme.length;
    if (length <= 0) return false;
    if (!silent) state.pending += src.slice(pos, pos + length).replaceAll('&amp;', '&');
    state.pos += length;
    return true;
  });
  markdown.inline.ruler.before('escape', 'meant', (state, silent) => {
    const { src, pos } = state;
    const [before = ' ', sign, after = ' '] = [src[pos - 1], src[pos]!, src[pos + 1]];
    const meant =
      (sign === '`' && /\p{L}/u.test(before) && /\p{L}/u.test(after)) ||
      (sign === '_' && FACE.test(before) && FACE.test(after))
        ? 1
        : before === '¯' && sign === '\\' && after === '_'
          ? 2
          : 0;
    if (!meant) return false;
    if (!silent) state.pending += src.slice(pos, pos + meant);
    state.pos += meant;
    return true;
  });
  const { ruler } = markdown.block;
  const line = (state: StateBlock, at: number) =>
    state.src.slice(state.bMarks[at]! + state.tShift[at]!, state.eMarks[at]);
  const unless = (name: string, words: RegExp) => {
    const rule = new MarkdownIt('zero').enable(name).block.ruler.getRules('')[0]!;
    ruler.at(name, (state, from, end, silent) => !words.test(line(state, from)) && rule(state, from, end, silent), {
      alt: ['paragraph', 'reference', 'blockquote', 'list'],
    });
  };
  unless('heading', /^#+[\s#]*$/);
  unless('fence', /^~{3,}[^~]+~/);
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
  for (let at = 0; at < delimiters.length;) {
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
