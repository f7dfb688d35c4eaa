import MarkdownIt, { type MarkdownIt as Markdown } from 'markdown-it';

/** More marks than anybody writes, and the most that render in a few dozen milliseconds. */
const MOST_MARKS = 2000;
const MARK = /[*_~`[\]<>|\\&@\n]|(?<=^|\s)(?:[-+]|\d{1,9}[.)])(?=\s)/g;
const MOST_CELLS = 2000;
const MOST_COLUMNS = 40;

const table = new MarkdownIt('zero').enable('table').block.ruler.getRules('')[0]!;

/** A text that is mostly marks is shown as it was typed: each mark may cost as much as the whole text. */
export function isOverloaded(source: string) {
  let marks = 0;
  for (const _ of source.matchAll(MARK)) if ((marks += 1) > MOST_MARKS) return true;
  return false;
}

/** A text grows so much when it is rendered, beside some links and lists, unless it is made to grow. */
export const isOvergrown = (html: string, source: string) => html.length > 8 * source.length + 4096;

/** Rows are filled up to the width of the head: tables of few signs may have very many cells, of which a whole text has so many. */
export function boundedTables(markdown: Markdown) {
  markdown.block.ruler.at(
    'table',
    (state, line, end, silent) => {
      if (line + 2 > end) return false;
      const columns = state.src.slice(state.bMarks[line + 1]!, state.eMarks[line + 1]!).split('|').length;
      if (columns > MOST_COLUMNS) return false;
      const env = state.env as { cells?: number };
      const left = MOST_CELLS - (env.cells ?? 0);
      let last = line + 2;
      while (last < end && (last - line) * columns <= left && !state.isEmpty(last)) last += 1;
      const cells = (last - line) * columns;
      if (cells > left || !table(state, line, end, silent)) return false;
      if (!silent) env.cells = MOST_CELLS - left + cells;
      return true;
    },
    { alt: ['paragraph', 'reference'] },
  );
}
