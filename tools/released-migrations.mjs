import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const folder = new URL('../apps/api/src/migrations/', import.meta.url);

/** SHA-256 of a migration, by the name of its file. */
export const sumOf = (file) =>
  createHash('sha256')
    .update(readFileSync(new URL(file, folder), 'utf8').replaceAll('\r\n', '\n'))
    .digest('hex');

/** Sums of the migrations that some database may have run. */
export const released = () => JSON.parse(readFileSync(new URL('released.json', folder), 'utf8'));
