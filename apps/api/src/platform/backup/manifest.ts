import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The last member but one. Its own sum follows, as `sha256sum` writes it. */
export const MANIFEST = 'manifest.json';
export const SUM = 'manifest.json.sha256';

const manifest = z.object({
  format: z.literal(1),
  /** Version of Querschnitt that wrote it. */
  product: z.string(),
  createdAt: z.iso.datetime(),
  /** Names, in the order in which they ran: the shape of the data. */
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.int() })),
  sequences: z.array(z.object({ name: z.string(), last: z.string(), called: z.boolean() })),
  members: z.record(z.string(), z.string()),
});
export type Manifest = z.infer<typeof manifest>;

export const parseManifest = (content: Buffer): Manifest => manifest.parse(JSON.parse(content.toString('utf8')));
export const sumOf = (content: Buffer) => createHash('sha256').update(content).digest('hex');
export const product = (
  JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string }
).version;
