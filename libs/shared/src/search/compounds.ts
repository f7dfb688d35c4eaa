import { fold } from './fold.js';
import { lexicon, unsplit } from './lexicon.data.js';
import { stem } from './stem.js';

/** Names of people by what they do, and adjectives of what they belong to; `rootOf` asks whether the list knows of what. */
const DERIVED = /^(.{4,})(?:er|or|lich)$/;
const NOUNS = ['ung', 'ion', ''];
/** Letters German puts between the parts; the empty one first, as it is the most common. */
const LINKS = ['', 's', 'n', 'en', 'es', 'er', 'e'];
const SHORTEST = 3;
const SHORTEST_LEARNT = 5;
const LONGEST = 40;
/** Least letters of a part no list knows, and of the known part behind it. */
const UNKNOWN = 5;
const HEAD = 6;

const atoms = new Set(lexicon.map((word) => stem(fold(word))));
const whole = new Set(unsplit.map((word) => stem(fold(word))));

/** Takes compounds apart with the curated lexicon and with the nouns the corpus itself knows. */
export class Compounds {
  private readonly learnt: Set<string>;

  /** @param nouns folded words of the corpus that may stand in a compound */
  constructor(nouns: Iterable<string> = []) {
    this.learnt = new Set([...nouns].filter((noun) => noun.length >= SHORTEST_LEARNT).map(stem));
  }

  /** The stems of the parts of a folded word, at least two; empty where it is no compound. */
  split(folded: string): string[] {
    const parts = this.parts(folded);
    return [...new Set(parts.flatMap((part) => this.further(part)))];
  }

  /** The known word somebody or something is named after: Technik for Techniker, Prüfung for Prüfer, Moderation for Moderator, Ehrenamt for ehrenamtlich. */
  rootOf(own: string): string | undefined {
    if (atoms.has(own)) return undefined;
    const base = DERIVED.exec(own)?.[1];
    return base && NOUNS.map((noun) => stem(base + noun)).find((word) => atoms.has(word));
  }

  /** The last part as written, which "Kultur- und Sozialvereine" leaves out the first time. */
  headOf(folded: string) {
    return this.parts(folded).at(-1)?.surface;
  }

  private parts(folded: string): Part[] {
    const own = stem(folded);
    if (folded.length < 2 * SHORTEST || folded.length > LONGEST || atoms.has(own) || whole.has(own)) return [];
    return this.divided(folded, new Map(), null) ?? this.knownHead(folded);
  }

  /** Gesamtschule: who searches for schools wants it although "gesamt" is in no list. */
  private knownHead(folded: string): Part[] {
    for (let at = UNKNOWN; at <= folded.length - HEAD; at += 1) {
      const surface = folded.slice(at);
      const own = stem(surface);
      const head = atoms.has(own) ? own : this.rootOf(own);
      if (head)
        return [
          { stem: stem(folded.slice(0, at)), surface: folded.slice(0, at) },
          { stem: head, surface },
        ];
    }
    return [];
  }

  /** A noun learnt from the corpus may be a compound itself: Medienpädagogik in Medienpädagogikprojekt. */
  private further(part: Part): string[] {
    const deeper = atoms.has(part.stem) ? [] : this.split(part.surface);
    return deeper.length ? deeper : [part.stem];
  }

  /** The fewest parts that fill the rest, each known; the first part as long as possible. */
  private cut(rest: string, seen: Map<string, Part[] | null>): Part[] | null {
    const known = seen.get(rest);
    if (known !== undefined) return known;
    const best = this.divided(rest, seen, this.asHead(rest));
    seen.set(rest, best);
    return best;
  }

  /** Cuts once somewhere; the corpus knowing the whole as one noun (`asOne`) is no reason to leave it so at the top. */
  private divided(rest: string, seen: Map<string, Part[] | null>, asOne: Part[] | null): Part[] | null {
    let best = asOne;
    for (let at = rest.length - SHORTEST; at >= SHORTEST; at -= 1) {
      const first = this.asModifier(rest.slice(0, at));
      const others = first && this.cut(rest.slice(at), seen);
      if (others && (!best || others.length + 1 < best.length)) best = [first, ...others];
    }
    return best;
  }

  private asHead(surface: string): Part[] | null {
    const own = stem(surface);
    if (this.knows(own, surface)) return [{ stem: own, surface }];
    const root = this.rootOf(own);
    return root ? [{ stem: root, surface }] : null;
  }

  private asModifier(surface: string): Part | null {
    for (const link of LINKS) {
      if (!surface.endsWith(link)) continue;
      const base = surface.slice(0, surface.length - link.length);
      if (base.length < SHORTEST) continue;
      const own = stem(base);
      if (this.knows(own, base)) return { stem: own, surface: base };
    }
    return null;
  }

  private knows = (own: string, surface: string) =>
    atoms.has(own) || (surface.length >= SHORTEST_LEARNT && this.learnt.has(own));
}

interface Part {
  stem: string;
  surface: string;
}
