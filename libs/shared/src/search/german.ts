import { Compounds } from './compounds.js';
import { stem } from './stem.js';
import { type Word, wordsOf } from './words.js';

/** A word of a text with everything under which it can be found. */
export interface Term {
  word: Word;
  lexemes: string[];
}

/** Next words after "Kultur-" among which the compound it belongs to is looked for. */
const REACH = 4;
/** Words whose lexemes are remembered. */
const KEPT = 20_000;

/** One language for index and query. Build it anew when the corpus has learnt many new nouns. */
export class German {
  readonly compounds: Compounds;
  private readonly known = new Map<string, string[]>();

  /** @param nouns folded nouns of the corpus, which then also stand in compounds */
  constructor(nouns: Iterable<string> = []) {
    this.compounds = new Compounds(nouns);
  }

  /** The words of a text, each with its stem, its parts and their stems. */
  terms(text: string): Term[] {
    const words = wordsOf(text);
    return words.map((word, at) => ({
      word,
      lexemes: [
        ...new Set([...this.lexemes(word), ...this.completed(word, words.slice(at + 1, at + 1 + REACH))]),
      ].filter(Boolean),
    }));
  }

  own = (word: Word) => stem(word.joined);

  /** The stems of the parts of a word, hyphenated or grown together; empty for a simple word. */
  parts(word: Word): string[] {
    if (word.pieces.length < 2) return this.compounds.split(word.joined);
    return [...new Set(word.pieces.flatMap((piece) => this.compounds.split(piece).concat(stem(piece))))];
  }

  /** What a word is derived from, if that is known: Technik for Techniker. */
  root = (word: Word) => this.compounds.rootOf(this.own(word));

  /** The same in every text, and asked for in many: stemming was two thirds of answering a search. */
  private lexemes(word: Word): string[] {
    const known = this.known.get(word.shown);
    if (known) return known;
    const found = [this.own(word), ...this.parts(word), this.root(word) ?? ''];
    if (this.known.size >= KEPT) this.known.clear();
    this.known.set(word.shown, found);
    return found;
  }

  private completed(word: Word, following: Word[]): string[] {
    if (!word.cut) return [];
    const head = following.map(({ cut, joined }) => (cut ? undefined : this.compounds.headOf(joined))).find(Boolean);
    return head ? [stem(word.joined + head), stem(head)] : [];
  }
}
