const MOST_LINES = 40;
const MOST_CHARACTERS = 3_000;

/** Whether a text is longer than a screen, as far as that can be told without one. */
export const isLong = (html: string) =>
  html.replace(/<[^>]*>/g, '').length > MOST_CHARACTERS ||
  (html.match(/<(p|li|br|tr|h\d)\b|\n(?!<)/g)?.length ?? 0) > MOST_LINES;
