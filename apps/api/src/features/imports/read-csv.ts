import { setImmediate } from 'node:timers/promises';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { ImportKind } from '@querschnitt/shared/imports/import';
import type { ImportReport } from '@querschnitt/shared/imports/import.schema';
import { asLine } from '@querschnitt/shared/kernel/as-line';
import { fail } from '../../platform/http/problem.js';
import { decode } from '../../platform/text/decode.js';
import { guessMapping } from './guess-mapping.js';
import { isRowAmong } from './heading.js';
import { holdsRows, type Torn, tornIn } from './open-quote.js';
import { separatorOf } from './separator.js';
import { unwrapped } from './unwrapped.js';

const MOST = 5000;
const MOST_COLUMNS = 200;
const LONGEST_LINE = 100_000;
/** Titles, dates and blank lines some put above the heading. */
const ABOVE = 15;
/** Enough to see whether the first line is like the others. */
const LOOKED_AT = 40;
/** What a heading says is no longer. */
const LONGEST_WORDS = 200;
const PIECE = 16_384;

export interface Sheet {
  encoding: ImportReport['encoding'];
  separator: ImportReport['separator'];
  header: string[];
  /** Cells as one reads them, with the line they begin on, counted from 1. */
  rows: { line: number; cells: string[]; openQuote: boolean }[];
}

interface Row {
  line: number;
  cells: string[];
  width: number;
  torn: Torn | undefined;
}

/**
 * A CSV file as offices write them: encoding and separator guessed, a title above the heading passed over (RFC 4180, and what Excel makes of it).
 * Read in pieces, others come to their turn in between, and no further than is allowed.
 * @throws {Problem} import.empty, import.too_long, import.unreadable
 */
export async function readCsv(kind: ImportKind, content: Buffer): Promise<Sheet> {
  if (isWorkbook(content)) fail('import.workbook');
  const { text: decoded, encoding } = decode(content);
  const { separator, text } = separatorOf(unwrapped(kind, decoded.replace(/^\uFEFF/, '')));
  const lines = await cut(text, separator);
  const { header, width, below } = headingIn(kind, lines);
  const rows = below.map(({ line, cells, torn }) => ({
    line,
    cells,
    openQuote: torn !== undefined && holdsRows(torn, separator, width),
  }));
  if (!header.length || !rows.length) return fail('import.empty');
  if (rows.length > MOST) fail('import.too_long', { params: { limit: MOST } });
  return { encoding, separator, header, rows };
}

/** Of Excel, new (a ZIP archive) and old (a compound file). */
const isWorkbook = (content: Buffer) => /^(?:504b0304|d0cf11e0)/.test(content.toString('hex', 0, 4));

/** The line that names most columns; where none names any, the first with more than one cell, unless that is a row like those below: then there is no heading. */
function headingIn(kind: ImportKind, lines: Row[]): { header: string[]; width: number; below: Row[] } {
  const looked = lines.slice(0, LOOKED_AT).map(({ cells }) => cells.map((cell) => cell.slice(0, LONGEST_WORDS)));
  const isRow = (at: number) =>
    isRowAmong(
      looked[at] ?? [],
      looked.filter((_, n) => n !== at),
    );
  const top = lines.slice(0, ABOVE).map(({ cells }, at) => ({
    at,
    named: isRow(at) ? 0 : Object.keys(guessMapping(kind, looked[at]!)).length,
    filled: cells.filter(Boolean).length,
  }));
  const [best] = [...top].sort((a, b) => b.named - a.named || a.at - b.at);
  const at = best?.named ? best.at : (top.find(({ filled }) => filled > 1)?.at ?? 0);
  const { cells, width } = lines[at] ?? { cells: [], width: 0 };
  if (!isRow(at)) return { header: cells, width, below: lines.slice(at + 1) };
  const below = lines.slice(at);
  return {
    header: Array.from({ length: Math.max(...below.map((line) => line.cells.length)) }, () => ''),
    width,
    below,
  };
}

async function cut(text: string, delimiter: string): Promise<Row[]> {
  const options = {
    delimiter,
    record_delimiter: '\n',
    info: true,
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_LINE,
  };
  const rows: Row[] = [];
  try {
    for await (const { info, raw, record } of Readable.from(pieces(text)).pipe(parse(options)) as AsyncIterable<{
      info: { lines: number };
      raw: string;
      record: string[];
    }>) {
      const cells = record.slice(0, MOST_COLUMNS).map(asRead);
      while (cells.length && !cells.at(-1)) cells.pop();
      if (cells.length)
        rows.push({
          line: info.lines - (record.join('').match(/\n/g)?.length ?? 0),
          cells,
          width: record.length,
          torn: tornIn(record, raw, delimiter),
        });
      // One more than fits below any heading; the rest need not be read to say so.
      if (rows.length > MOST + ABOVE) break;
    }
    return rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return fail('import.unreadable', { params: { line: Number(error.lines ?? 1) } });
  }
}

async function* pieces(text: string) {
  for (let at = 0, end; at < text.length; at = end) {
    end = at + PIECE + (text[at + PIECE - 1] === '\r' && text[at + PIECE] === '\n' ? 1 : 0);
    yield text.slice(at, end).replace(/\r\n?/g, '\n');
    await setImmediate();
  }
}

const NOTHING = /^(?:[-–—−/.?]+|n\/a|k\. ?a\.|n\. ?n\.|keine angaben?)$/i;

/** A cell without what only programs see: breaks and fixed spaces are blanks, a dash is nothing, `="007"` is Excel's way to keep a zero. */
function asRead(cell: string) {
  const plain = asLine(cell.replace(/_x000d_/gi, ' '));
  const kept = /^="([^"=]*)"$/.exec(plain)?.[1] ?? plain;
  return NOTHING.test(kept) ? '' : kept;
}
