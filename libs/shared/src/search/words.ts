import { clean, fold } from './fold.js';

/** A word as it stands in the text. `pieces` has more than one entry for Schul-Cloud and BigBlueButton. */
export interface Word {
  start: number;
  end: number;
  shown: string;
  joined: string;
  pieces: string[];
  /** Ends in a hyphen that stands for the rest of a later word: "Kultur- und Sozialvereine". */
  cut: boolean;
}

const GENDER = String.raw`(?:[*:·_]in(?:nen)?\p{L}*|\/-?in(?:nen)?(?!\p{L})|\(in(?:nen)?\)|[*:_](?:e|r|n|s|en|er|es|em)(?!\p{L}))`;
const WORD = new RegExp(String.raw`[\p{L}\p{N}]+(?:${GENDER}|[-‐‑][\p{L}\p{N}]+)*[-‐‑]?`, 'giu');

/** Rejoins Lehrer*innen, Lehrer:in, Lehrer_innen, Lehrer/-innen, Lehrer(innen) and LehrerInnen. */
const rejoin = (word: string) =>
  word.replace(/[*:·_()]|\/-?/g, '').replace(/(\p{Ll}{2})In(nen)?(?!\p{Ll})/gu, '$1in$2');

const piecesOf = (word: string) => {
  const byHyphen = word.split(/[-‐‑]/).filter(Boolean);
  return byHyphen.flatMap((piece) => {
    const humps = piece.split(/(?<=\p{Ll})(?=\p{Lu})/u);
    return humps.every((hump) => hump.length > 1) ? humps : [piece];
  });
};

/** Words whose reading is remembered: a text has many, and few that no other text has. */
const KEPT = 20_000;
const read = new Map<string, Omit<Word, 'start' | 'end'>>();

/** The words of a text; positions refer to `clean(text)`. */
export const wordsOf = (text: string): Word[] =>
  [...clean(text).matchAll(WORD)].map(({ 0: raw, index }) => {
    const word = readingOf(raw);
    return { start: index, end: index + word.shown.length, ...word };
  });

function readingOf(raw: string) {
  const known = read.get(raw);
  if (known) return known;
  const cut = /[-‐‑]$/.test(raw);
  const shown = cut ? raw.slice(0, -1) : raw;
  const whole = rejoin(shown);
  const word = {
    shown,
    joined: fold(whole),
    pieces: piecesOf(whole)
      .map(fold)
      .filter((piece) => piece.length > 1),
    cut,
  };
  if (read.size >= KEPT) read.clear();
  read.set(raw, word);
  return word;
}
