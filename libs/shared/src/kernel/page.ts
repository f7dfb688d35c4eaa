import { z } from 'zod';

/** The one shape of a list: `next` is the cursor of the following page, `null` on the last. */
export const page = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });
export type Page<T> = { items: T[]; next: string | null };

/** Keyset cursors are opaque to clients: base64url of the JSON of the last row's sort key. */
export const cursor = z.string().max(400).optional();
