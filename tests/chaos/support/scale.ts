/** 1 is the long form; the short one, part of `npm test`, does the same with a fraction of everything. */
const share = Number(process.env.CHAOS_SHARE ?? 0.03);
export const short = share < 1;

/** A number of the long form, scaled, but not below what the scenario needs to mean anything. */
export const sized = (full: number, least = 1) => Math.max(least, Math.round(full * share));

/** A promised time or amount of memory. Held to in the long form; the short one shares the machine with other tests, and only reports it. */
export const promised = (limit: number) => (short ? Infinity : limit);

/** A figure for the table in README.md. */
export const report = (figure: string) => console.log(`    ${figure}`);

export const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
