import MarkdownIt, { type MarkdownIt as Markdown, type StateBlock } from 'markdown-it';

const ITEM = /^([\s>]*(?:[-+*][ \t]+)*)(\d{1,9})([.)])(?:[ \t]+(\S.*)?)?$/;
const MONTHS =
  'januar|jänner|februar|feber|märz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|may|june|july|october|december|(?:jan|feb|mär|mar|apr|jun|jul|aug|sept?|okt|oct|nov|dez|dec)\\.';
/** What follows the day in a date: "3. Oktober", "17. 05. 2027", "2. Jan.", and in "1. - 4. Klasse", "1. und 2. Klasse". */
const DATE = new RegExp(
  `^(?:(?:[-–—/+]|und|oder|bis)\\s*\\d{1,3}\\.|\\d{1,2}\\.|\\d{4}(?!\\d)|(?:${MONTHS})(?!\\p{L}))`,
  'iu',
);

/** CommonMark's own rule for lists. */
const list = new MarkdownIt('zero').enable('list').block.ruler.getRules('')[0]!;

/**
 * A number and a full stop begin a list only where the list counts: 1. 2. 3. "3. Oktober", "10. Klasse" and "17. 05. 2027" are words;
 * in a list the number would be left out or, worse, be another one.
 */
export function ordinals(markdown: Markdown) {
  const isWord = (state: StateBlock, line: number) => {
    const at = state.bMarks[line]! + state.tShift[line]!;
    const env = state.env as { counting?: Set<number> };
    return (
      /^\d{1,9}[.)](?:\s|$)/.test(state.src.slice(at, at + 12)) && !(env.counting ??= countingIn(state.src)).has(at)
    );
  };
  const { ruler } = markdown.block;
  ruler.at('list', (state, line, end, silent) => !isWord(state, line) && list(state, line, end, silent), {
    alt: ['paragraph', 'reference', 'blockquote'],
  });
  // Where a list stops counting it ends, and the words that follow are no part of its last item.
  ruler.before('list', 'list_end', (state, line, _, silent) => silent && isWord(state, line), { alt: ['list'] });
  ruler.before(
    'list',
    'item_end',
    (state, line, _, silent) =>
      silent && state.listIndent >= 0 && state.sCount[line]! < state.blkIndent && isWord(state, line),
    { alt: ['paragraph'] },
  );
}

interface Run {
  column: number;
  number: number;
  delimiter: string;
  /** Where its first item stands, as long as it is not known whether it counts. */
  waiting: number | null;
}

/** Where in the text the numbers of lists that count stand. */
function countingIn(source: string): Set<number> {
  const counting = new Set<number>();
  let runs: Run[] = [];
  let from = 0;
  let afterText = false;
  let afterBlank = false;
  for (const line of source.split('\n')) {
    const [, prefix, digits, delimiter, words = ''] = ITEM.exec(line) ?? [];
    if (prefix !== undefined && !DATE.test(words)) {
      const [column, number, at] = [prefix.length, Number(digits), from + prefix.length];
      const run = runs.find((one) => one.column === column && one.delimiter === delimiter);
      const counts = run && (number === run.number + 1 || (number === 1 && run.number === 1));
      if (counts) counting.add(at).add(run.waiting ?? at);
      // In the middle of a paragraph a single "1." is one, too: "im\n1. Stock".
      const begins = !counts && number <= 1 && !afterText;
      if (begins) counting.add(at);
      runs = [
        ...runs.filter((one) => one.column < column),
        { column, number, delimiter: delimiter!, waiting: counts || begins ? null : at },
      ];
    } else if (line.trim() && (afterBlank || prefix !== undefined)) {
      const indent = line.search(/\S/);
      runs = runs.filter(({ column }) => column < indent);
    }
    afterBlank = !line.trim();
    afterText = !afterBlank && prefix === undefined && !/^[\s>]*(?:[-+*#]|$)/.test(line);
    from += line.length + 1;
  }
  return counting;
}
