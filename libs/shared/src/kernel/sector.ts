import { z } from 'zod';

/** The three fields Querschnitt connects: Bildung, Kultur, Soziales. */
export const sectors = ['education', 'culture', 'social'] as const;
export const sector = z.enum(sectors);
export type Sector = (typeof sectors)[number];
