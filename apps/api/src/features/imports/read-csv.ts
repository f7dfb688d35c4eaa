import { CsvError, parse } from 'csv-parse/sync';
import type { ImportReport } from '@querschnitt/shared/imports/import.schema';
import { refuse } from '../../platform/http/problem.js';

const MOST = 5000;

export interface Sheet {
  encoding: ImportReport['encoding'];
  separator: ImportReport['separator'];
  header: string[];
  /** Cells, trimmed, with the line they begin on, counted from 1. */
  rows: { line: number; cells: string[] }[];
}

/**
 * A CSV file as offices write them: UTF-8, UTF-16 or Windows-1252, with or without a mark, parted by ; , or tab (RFC 4180).
 * @throws {Problem} import.empty, import.too_long, import.unreadable
 */
export function readCsv(content: Buffer): Sheet {
  const { text, encoding } = decode(content);
  const separator = separatorOf(text);
  const [header, ...rows] = cut(text, separator);
  if (!header || !rows.length) return refuse('import.empty');
  if (rows.length > MOST) refuse('import.too_long', { params: { limit: MOST } });
  return { encoding, separator, header: header.cells, rows };
}

/** Bytes that are no UTF-8 come from a program of the nineties. */
function decode(content: Buffer): { text: string; encoding: Sheet['encoding'] } {
  if (content[0] === 0xff && content[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(content), encoding: 'utf-16le' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(content), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(content), encoding: 'windows-1252' };
  }
}

/** The sign that parts the header into most columns. */
function separatorOf(text: string): Sheet['separator'] {
  const first = text.split(/\r?\n/, 1)[0]!.replace(/"[^"]*"/g, '');
  const count = (sign: string) => first.split(sign).length;
  return ([';', ',', '\t'] as const).reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function cut(text: string, delimiter: string): Sheet['rows'] {
  try {
    const records = parse(text, { delimiter, info: true, relax_column_count: true, skip_empty_lines: true, trim: true }) as unknown as { info: { lines: number }; record: string[] }[];
    return records.map(({ info, record }) => ({ line: info.lines, cells: record.map((cell) => cell.normalize('NFC')) })).filter(({ cells }) => cells.some(Boolean));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse('import.unreadable', { params: { line: Number(error.lines ?? 1) } });
  }
}
