const FORTNIGHT = 14 * 86_400_000;

/** @param today `YYYY-MM-DD` */
export const isNewcomer = (joinedAt: string, today: string) => Date.parse(today) - Date.parse(joinedAt) < FORTNIGHT;
