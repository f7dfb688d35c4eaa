import { adjectiveEnding, erPlural, feminineBase, irregular, keepsS } from './stem.data.js';

/** Longest stretch kept of a word; PostgreSQL takes lexemes up to 2 kB, people do not write them. */
const LONGEST = 60;

/**
 * A light stemmer over folded words: Kurse → kurs, Museen → muse, Pädagoginnen → padagog, inklusiver → inklus.
 * It takes off inflection and the few derivations by which people search; it leaves -ung alone (Bildung is no Bild).
 */
export function stem(folded: string): string {
  const word = folded.slice(0, LONGEST);
  if (word.length < 4 || /\d/.test(word)) return word;
  const known = irregular.get(word);
  if (known) return known;
  return derivation(singular(masculine(word)));
}

const masculine = (word: string) => {
  if (/.{4}innen$/.test(word)) return word.slice(0, -5);
  return word.endsWith('in') && feminineBase.test(word.slice(0, -2)) ? word.slice(0, -2) : word;
};

function singular(word: string) {
  const bare = ending(word);
  const known = irregular.get(bare);
  if (known) return known;
  if (/.{3}[^a]um$/.test(bare)) return bare.slice(0, -2);
  return bare.endsWith('ss') ? bare.slice(0, -1) : bare;
}

function ending(word: string): string {
  if (/ern?$/.test(word)) {
    const base = word.replace(/ern?$/, '');
    if (erPlural.test(base) || (base.length > 4 && adjectiveEnding.test(base))) return base;
    return word.replace(/n$/, '');
  }
  if (/.{3}ens$/.test(word)) return irregular.get(word.slice(0, -1)) ?? ending(word.slice(0, -1));
  if (word.endsWith('eln')) return word.slice(0, -1);
  if (word.endsWith('ialien')) return word.slice(0, -3);
  if (/.{3}en$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('em') && adjectiveEnding.test(word.slice(0, -2))) return word.slice(0, -2);
  if (/.{4}es$/.test(word)) return word.slice(0, -2);
  if (/.{3}e$/.test(word)) return word.slice(0, -1);
  return genitive(word);
}

/** Workshops, Kitas, Vereins, Lehrers, Buchs; not Kurs, Kreis, Campus, Glas, Fuchs. */
const genitive = (word: string) =>
  word.length > 4 && word.endsWith('s') && (!keepsS.test(word) || erPlural.test(word.slice(0, -1)))
    ? word.slice(0, -1)
    : word;

function derivation(word: string) {
  if (/.{3}og(?:ik|isch|i)$/.test(word)) return word.replace(/(?:ik|isch|i)$/, '');
  if (/.{4}(?:isch|ik)$/.test(word)) return word.replace(/(?:isch|ik)$/, '');
  if (/.{4}[st](?:ion|iv)$/.test(word)) return word.replace(/(?:ion|iv)$/, '');
  if (/.{5}(?:heit|keit)$/.test(word)) return word.replace(/(?:heit|keit)$/, '');
  return word;
}
