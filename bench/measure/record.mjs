/**
 * Loaded before the product (`node --import`): notes every statement that goes to the database, with its values, so that
 * the limit runs the very same and plans are those of what really runs. `RECORD_TO` names the file, one JSON per line.
 */
import { appendFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const pg = createRequire(new URL('../../apps/api/package.json', import.meta.url))('pg');
const query = pg.Client.prototype.query;

pg.Client.prototype.query = function (text, values, ...rest) {
  const asked =
    typeof text === 'string'
      ? { text, values: Array.isArray(values) ? values : [] }
      : { name: text?.name, text: text?.text, values: text?.values ?? [] };
  if (asked.text)
    appendFileSync(
      process.env.RECORD_TO,
      `${JSON.stringify({ client: this.processID, ...asked, values: asked.values.map(plain) })}\n`,
    );
  return query.call(this, text, values, ...rest);
};

const plain = (value) => (Buffer.isBuffer(value) ? { bytes: value.toString('hex') } : value);
