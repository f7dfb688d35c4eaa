/** Flags for every Chromium that is started. */
export const chromiumArgs: string[];
/** Path of a Chromium that starts; empty for Playwright's own. @throws a sentence when none can be had */
export function findChromium(): Promise<string>;
