import { z } from 'zod';

/** Which version of something a change was made from; it rises with every change, and a change of an older one is refused. */
export const version = z.int().min(0);
