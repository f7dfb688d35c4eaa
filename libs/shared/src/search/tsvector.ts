import type { German } from './german.js';
import type { Plan, QueryTerm } from './plan.js';

/** A weight of PostgreSQL's full text search: A counts most. */
export type Weight = 'A' | 'B' | 'C' | 'D';
export interface Field {
  text: string;
  weight: Weight;
}

/** Highest position PostgreSQL keeps, and how many per lexeme. */
const LAST = 16_383;
const MOST = 255;

const quoted = (lexeme: string) => `'${lexeme.replace(/[^\p{L}\p{N}]/gu, '')}'`;

/** The literal of a tsvector: parts of a compound share its position. */
export function toTsvector(german: German, fields: Field[]): string {
  const places = new Map<string, string[]>();
  let position = 0;
  for (const { text, weight } of fields)
    for (const { lexemes } of german.terms(text)) {
      position = Math.min(position + 1, LAST);
      for (const lexeme of lexemes) {
        const known = places.get(lexeme) ?? [];
        if (known.length < MOST) known.push(`${position}${weight}`);
        places.set(lexeme, known);
      }
    }
  return [...places].map(([lexeme, at]) => `${quoted(lexeme)}:${[...new Set(at)].join(',')}`).join(' ');
}

/** The literal of a tsquery; `all` wants every word, `some` any of them. Empty where nothing is wanted. `weights` narrows it to such fields. */
export const toTsquery = (plan: Plan, how: 'all' | 'some' = 'all', weights = '') =>
  plan.map((wanted) => oneOf(wanted, weights)).join(how === 'all' ? ' & ' : ' | ');

function oneOf({ alternatives, prefix }: QueryTerm, weights: string) {
  const label = (way: number) => (prefix && way === 0 ? `:*${weights}` : weights && `:${weights}`);
  return `(${alternatives.map((way, at) => `(${way.map((lexeme) => quoted(lexeme) + label(at)).join(' & ')})`).join(' | ')})`;
}
