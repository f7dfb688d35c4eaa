import { z } from 'zod';

/** Control, format and filler characters that nobody sees: they turn text around, or make two names look like one (Unicode TR 36, 3.1; TR 39). */
export const HIDDEN =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u;
/** A sign or digit drawn as an emoji, and emoji that are joined into one: 👩‍🏫. */
const AS_EMOJI = /([\p{Extended_Pictographic}\d#*]\p{Emoji_Modifier}?)[\uFE0E\uFE0F]/gu;
const JOINED_EMOJI = /(\p{Extended_Pictographic}\p{Emoji_Modifier}?)\u200D(?=\p{Extended_Pictographic})/gu;
/** Joiners that scripts need between their letters, as Persian does. */
const JOINED_LETTERS =
  /([\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Sinhala}\p{Script=Malayalam}])[\u200C\u200D](?=\p{L})/gu;

const showsAll = (text: string) =>
  !HIDDEN.test(text.replace(AS_EMOJI, '$1').replace(JOINED_EMOJI, '$1').replace(JOINED_LETTERS, '$1'));

/** More marks on one letter than any script has are no writing: they cover the lines around it, and putting them in order takes their number squared (UAX 15, Stream-Safe Text). */
const HEAPED = /(\p{M}{8})\p{M}+/gu;

/** Any text with no more marks on a letter than a script may have. */
export const withoutHeaps = (text: string) => text.replace(HEAPED, '$1');

/** One form for what looks the same (NFC). Soft hyphens come along when text is copied, and mean nothing. */
export const inOneForm = (text: string) => text.normalize('NFC').replaceAll('\u00AD', '').trim();

/** One line of text, in which everything can be seen: no line breaks, so that it may stand in mail headers, calendars and logs, and no invisible or turning characters. */
export const line = (max: number) =>
  z
    .string()
    .refine((text) => withoutHeaps(text) === text, { abort: true })
    .overwrite(inOneForm)
    .max(max)
    .regex(/^[^\p{Cc}\u2028\u2029]*$/u, { abort: true })
    .refine(showsAll, { params: { hidden: true } });
