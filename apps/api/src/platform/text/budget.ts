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

/** Rows are filled up to the width of the head: a table of few signs may have very many cells. */
export function boundedTables(markdown: Markdown) {
  markdown.block.ruler.at(
    'table',
    (state, line, end, silent) => {
      if (line + 2 > end) return false;
      const columns = state.src.slice(state.bMarks[line + 1]!, state.eMarks[line + 1]!).split('|').length;
      if (columns > MOST_COLUMNS) return false;
      let last = line + 2;
      while (last < end && (last - line) * columns <= MOST_CELLS && !state.isEmpty(last)) last += 1;
      return (last - line) * columns <= MOST_CELLS && table(state, line, end, silent);
    },
    { alt: ['paragraph', 'reference'] },
  );
}
