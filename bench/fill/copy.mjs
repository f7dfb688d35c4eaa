import { once } from 'node:events';
import { from } from 'pg-copy-streams';

const CHUNK = 1 << 20;

/** One field of COPY's text format. */
export function field(value) {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'string') return escaped(value);
  if (Array.isArray(value)) return escaped(`{${value.map(element).join(',')}}`);
  if (value instanceof Date) return value.toISOString();
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`;
  return typeof value === 'object' ? escaped(JSON.stringify(value)) : String(value);
}

const escaped = (text) =>
  /[\\\n\t\r]/.test(text)
    ? text.replace(/[\\\n\t\r]/g, (sign) => ({ '\\': '\\\\', '\n': '\\n', '\t': '\\t', '\r': '\\r' })[sign])
    : text;
const element = (value) => `"${String(value).replace(/["\\]/g, '\\$&')}"`;

/** Rows on their way into one table. `line` takes a row already written as COPY wants it. */
export class Copy {
  /** @param {import('pg').Client} client @param {string[]} columns */
  constructor(client, table, columns) {
    this.stream = client.query(from(`copy ${table} (${columns.join(', ')}) from stdin`));
    this.columns = columns;
    this.pending = '';
    this.rows = 0;
  }

  /** @param {Record<string, unknown>} values by column */
  row(values) {
    return this.line(this.columns.map((column) => field(values[column])).join('\t'));
  }

  /** Answers a promise only where the database has to be waited for. */
  line(text) {
    this.rows++;
    this.pending += `${text}\n`;
    if (this.pending.length < CHUNK) return undefined;
    return this.flush();
  }

  flush() {
    const full = !this.stream.write(this.pending);
    this.pending = '';
    return full ? once(this.stream, 'drain') : undefined;
  }

  async end() {
    this.stream.end(this.pending);
    await once(this.stream, 'finish');
    return this.rows;
  }
}

/** All rows of one table at once. */
export async function copyAll(client, table, rows) {
  if (!rows.length) return;
  const copy = new Copy(client, table, Object.keys(rows[0]));
  for (const row of rows) await copy.row(row);
  await copy.end();
}
