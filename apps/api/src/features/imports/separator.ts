import type { ImportReport } from '@querschnitt/shared/imports/import.schema';

type Separator = ImportReport['separator'];
const SIGNS = [';', ',', '\t', '|'] as const satisfies Separator[];
/** Enough to see what the columns are, also below a title. */
const LOOKED_AT = 40;

/** Excel's own way to name the separator in the first line, which is no line of the table. */
export function separatorOf(text: string): { separator: Separator; text: string } {
  const named = /^"?sep=([;,\t|])"?[;,\t| ]*(?=\r?\n|\r)/i.exec(text);
  // The line stays, empty, so that the others keep their numbers.
  if (named) return { separator: named[1] as Separator, text: text.slice(named[0].length) };
  const lines = text
    .slice(0, 100_000)
    .split(/\r\n?|\n/, LOOKED_AT)
    .map((line) => line.replace(/"[^"]*"/g, ''));
  const [best] = SIGNS.map((sign) => ({ sign, ...regularity(lines.map((line) => line.split(sign).length - 1)) })).sort(
    (a, b) => b.lines - a.lines || b.signs - a.signs,
  );
  return { separator: best!.sign, text };
}

/** How many lines have the sign equally often, and how often that is. */
function regularity(counts: number[]) {
  const lines = new Map<number, number>();
  for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1);
  const [signs, most] = [...lines].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  return { lines: most, signs };
}
