import { clean } from './fold.js';
import type { German } from './german.js';
import type { Plan, QueryTerm } from './plan.js';

/** A stretch of text; the marked ones are why it was found. */
export interface Stretch {
  text: string;
  marked: boolean;
}

/** Longest reason shown in a list. */
const LONGEST = 220;

const meets = (wanted: QueryTerm, lexemes: string[]) =>
  wanted.alternatives.some((way, at) =>
    way.some((lexeme) => lexemes.some((own) => (wanted.prefix && at === 0 ? own.startsWith(lexeme) : own === lexeme))),
  );

/** Cuts a text into stretches, marking the words a plan asks for. */
export function highlight(german: German, plan: Plan, text: string): Stretch[] {
  const whole = clean(text);
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { word, lexemes } of german.terms(whole)) {
    if (!plan.some((wanted) => meets(wanted, lexemes))) continue;
    if (word.start > at) stretches.push({ text: whole.slice(at, word.start), marked: false });
    stretches.push({ text: whole.slice(word.start, word.end), marked: true });
    at = word.end;
  }
  if (at < whole.length) stretches.push({ text: whole.slice(at), marked: false });
  return stretches;
}

/** How many of the wanted words a text speaks of. */
export function met(german: German, plan: Plan, text: string) {
  const lexemes = german.terms(text).flatMap((term) => term.lexemes);
  return plan.filter((wanted) => meets(wanted, lexemes)).length;
}

const sentencesOf = (text: string) =>
  text
    .split(/(?<=[.!?…])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter(Boolean);

/** The sentence that speaks of most wanted words, shortened, marked; `null` where none speaks of any. */
export function reason(german: German, plan: Plan, texts: string[]): Stretch[] | null {
  let best: { sentence: string; count: number } | null = null;
  for (const sentence of texts.flatMap(sentencesOf)) {
    const count = met(german, plan, sentence);
    if (count > (best?.count ?? 0)) best = { sentence, count };
  }
  return best && shorten(highlight(german, plan, best.sentence));
}

/** Keeps what is around the first mark; cuts between words. */
function shorten(stretches: Stretch[]): Stretch[] {
  const whole = stretches.map(({ text }) => text).join('');
  if (whole.length <= LONGEST) return stretches;
  const first = stretches.findIndex(({ marked }) => marked);
  const before = stretches
    .slice(0, first)
    .map(({ text }) => text)
    .join('');
  const lead = before.length > 80 ? `… ${before.slice(-60).replace(/^\S*\s/, '')}` : before;
  const result: Stretch[] = lead ? [{ text: lead, marked: false }] : [];
  let length = lead.length;
  for (const stretch of stretches.slice(first)) {
    if (length + stretch.text.length > LONGEST && !stretch.marked)
      return [...result, { text: `${stretch.text.slice(0, LONGEST - length).replace(/\s\S*$/, '')} …`, marked: false }];
    result.push(stretch);
    length += stretch.text.length;
  }
  return result;
}
