import type { Edit } from './format-text';

const ITEM = /^(\s*)([-*+]|(\d{1,9})[.)]|>)(\s+)/;

/** What Enter does at the end of a line of a list or quotation: the next one begins alike; an empty one ends it. */
export function continueList(value: string, caret: number): Edit | undefined {
  const from = value.lastIndexOf('\n', caret - 1) + 1;
  const line = value.slice(from, caret);
  const item = ITEM.exec(line);
  if (!item) return undefined;
  const [sign = '', indent = '', mark = '', number, space = ''] = item;
  if (line.length === sign.length) return { from, to: caret, text: '', select: [from, from] };
  const next = number ? `${Number(number) + 1}${mark.slice(number.length)}` : mark;
  const text = `\n${indent}${next}${space}`;
  return { from: caret, to: caret, text, select: [caret + text.length, caret + text.length] };
}
