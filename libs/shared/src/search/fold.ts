/** One character where Unicode knows several, without the invisible ones that only steer line breaks. */
export const clean = (text: string) => text.normalize('NFKC').replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '');

/** Letters that are no letter of the alphabet with a mark, as they are written without. */
export const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * The form under which spellings meet: lower case, no accents, ä = ae = a, ö = oe = o, ü = ue = u, ß = ss.
 * `ue` stays where it is no umlaut: after a, e, q (Bauer, neue, Quelle) and at the end (Statue, Statuen).
 */
export function fold(word: string) {
  const plain = word
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => plainLetters[letter]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return plain.replace(/ae|oe/g, (pair) => pair.charAt(0)).replace(/(?<![aeq])ue(?!n?s?$)/g, 'u');
}
