export type Format = 'bold' | 'italic' | 'link' | 'list' | 'quote' | 'code';

interface Selection {
  value: string;
  start: number;
  end: number;
}

/** What to put in place of the characters `from` to `to`, and what to select then. */
export interface Edit {
  from: number;
  to: number;
  text: string;
  select: [start: number, end: number];
}

/** What stands in where nothing is selected. */
export const sampleOf = (
  texts: { boldText: string; italicText: string; linkText: string; codeText: string },
  format: Format,
) =>
  ({ bold: texts.boldText, italic: texts.italicText, link: texts.linkText, code: texts.codeText, list: '', quote: '' })[
    format
  ];

const around: Record<'bold' | 'italic', string> = { bold: '**', italic: '_' };

/** How a button of the toolbar changes the text; `sample` stands in where nothing is selected. Pressing again takes the mark away. */
export function formatText(format: Format, { value, start, end }: Selection, sample: string): Edit {
  const chosen = value.slice(start, end);
  switch (format) {
    case 'bold':
    case 'italic':
      return wrap(around[format], { value, start, end }, sample);
    case 'code':
      return chosen.includes('\n')
        ? replace(start, end, '```\n', chosen, '\n```')
        : wrap('`', { value, start, end }, sample);
    case 'link':
      return isAddress(chosen) ? replace(start, end, '[', sample, `](${chosen})`) : link(start, end, chosen || sample);
    case 'list':
      return prefix('- ', { value, start, end });
    case 'quote':
      return prefix('> ', { value, start, end });
  }
}

export const isAddress = (text: string) => /^https?:\/\/\S+$/.test(text);

const replace = (from: number, to: number, before: string, text: string, after: string): Edit => ({
  from,
  to,
  text: before + text + after,
  select: [from + before.length, from + before.length + text.length],
});

function wrap(mark: string, { value, start, end }: Selection, sample: string): Edit {
  const chosen = value.slice(start, end);
  const marked = value.slice(start - mark.length, start) === mark && value.slice(end, end + mark.length) === mark;
  if (chosen && marked)
    return {
      from: start - mark.length,
      to: end + mark.length,
      text: chosen,
      select: [start - mark.length, end - mark.length],
    };
  return replace(start, end, mark, chosen || sample, mark);
}

/** The address is selected, because it is what has to be typed next. */
function link(from: number, to: number, text: string): Edit {
  const address = 'https://';
  const at = from + text.length + 3;
  return { from, to, text: `[${text}](${address})`, select: [at, at + address.length] };
}

/** Whole lines get a sign at their beginning, or lose it if all have it. */
function prefix(sign: string, { value, start, end }: Selection): Edit {
  const from = value.lastIndexOf('\n', start - 1) + 1;
  const stop = value.indexOf('\n', end);
  const to = stop < 0 ? value.length : stop;
  const lines = value.slice(from, to).split('\n');
  const all = lines.every((line) => line.startsWith(sign));
  const text = lines.map((line) => (all ? line.slice(sign.length) : sign + line)).join('\n');
  return {
    from,
    to,
    text,
    select: start === end ? [from + text.length, from + text.length] : [from, from + text.length],
  };
}
