/** A name being typed after a sign: the sign at `from` and what follows it up to the caret. */
export interface TypedAt {
  sign: '@' | ':';
  from: number;
  query: string;
}

/** Looks back from the caret for the name of a person or an emoji. */
export const typedAt = (value: string, caret: number): TypedAt | undefined =>
  mentionAt(value.slice(0, caret)) ?? emojiAt(value.slice(0, caret));

/** First and last name are one query. In an e-mail address there is none. */
function mentionAt(before: string): TypedAt | undefined {
  const found = /(?:^|[\s([{„“"'])@([\p{L}\p{N}._-]*(?: \p{L}[\p{L}\p{N}._-]*)?)$/u.exec(before);
  if (!found) return undefined;
  const query = found[1]!;
  // A handle is whole: what follows it is the sentence again.
  const whole = /-\S* /.test(query);
  return whole || query.length > 40 ? undefined : { sign: '@', from: before.length - query.length - 1, query };
}

/** From two letters on; in a time or behind a word a colon is one. */
function emojiAt(before: string): TypedAt | undefined {
  const query = /(?:^|[\s(]):(\p{L}{2,20})$/u.exec(before)?.[1];
  return query ? { sign: ':', from: before.length - query.length - 1, query } : undefined;
}
