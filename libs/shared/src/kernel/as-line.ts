import { HIDDEN, inOneForm, withoutHeaps } from './line.js';

/** Hidden characters that may stay, as `line` takes them, seen from the sign itself. */
const ALLOWED = [
  /(?<=[\p{Extended_Pictographic}\d#*]\p{Emoji_Modifier}?)[\uFE0E\uFE0F]/u,
  /(?<=\p{Extended_Pictographic}\p{Emoji_Modifier}?[\uFE0E\uFE0F]?)\u200D(?=\p{Extended_Pictographic})/u,
  /(?<=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Sinhala}\p{Script=Malayalam}])[\u200C\u200D](?=\p{L})/u,
];

const VISIBLE = new RegExp(`(${ALLOWED.map(({ source }) => source).join('|')})|${HIDDEN.source}`, 'gu');

/** Any text as one line that `line` takes, for what comes from elsewhere and cannot be sent back. */
export const asLine = (text: string) =>
  withoutHeaps(
    inOneForm(
      withoutHeaps(
        text
          .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
          .replace(VISIBLE, (_, allowed: string | undefined) => allowed ?? ''),
      ),
    ),
  ).replace(/ {2,}/g, ' ');
