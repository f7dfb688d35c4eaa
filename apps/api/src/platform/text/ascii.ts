import { plainLetters } from '@querschnitt/shared/search/fold';

const letters: Readonly<Record<string, string>> = { ...plainLetters, ä: 'ae', ö: 'oe', ü: 'ue' };
const ANY = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');

/** Small letters of the alphabet for addresses: "Jördis" → `joerdis`, "Aydoğan" → `aydogan`. */
export const ascii = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(ANY, (letter) => letters[letter]!)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
