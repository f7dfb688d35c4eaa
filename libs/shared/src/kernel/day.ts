import { z } from 'zod';

/** A calendar day of this century, `YYYY-MM-DD`: no other is meant here, and a database knows no year 0. */
export const day = z.iso.date().regex(/^20/);
