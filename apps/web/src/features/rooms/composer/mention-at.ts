/** A mention being typed: the `@` at `from` and what follows it up to the caret. */
export interface MentionAt {
  from: number;
  query: string;
}

/** Looks back from the caret for `@name`; first and last name are one query. In an e-mail address there is none. */
export function mentionAt(value: string, caret: number): MentionAt | undefined {
  const found = /(?:^|[\s([{„“"'])@([\p{L}\p{N}._-]*(?: \p{L}[\p{L}\p{N}._-]*)?)$/u.exec(value.slice(0, caret));
  if (!found) return undefined;
  const query = found[1]!;
  // A handle is whole: what follows it is the sentence again.
  const whole = /-\S* /.test(query);
  return whole || query.length > 40 ? undefined : { from: caret - query.length - 1, query };
}
