/** Why somebody who looks after a room takes a post of another away. */
export const removalReasons = [
  'personal_data',
  'hurtful',
  'advertising',
  'off_topic',
  'duplicate',
  'unlawful',
  'other',
] as const;
export type RemovalReason = (typeof removalReasons)[number];

export const removalLabels: Record<RemovalReason, { de: string; en: string }> = {
  personal_data: { de: 'Angaben über andere Personen', en: 'Details about other people' },
  hurtful: { de: 'Verletzend', en: 'Hurtful' },
  advertising: { de: 'Werbung', en: 'Advertising' },
  off_topic: { de: 'Gehört nicht hierher', en: 'Does not belong here' },
  duplicate: { de: 'Steht schon an anderer Stelle', en: 'Posted elsewhere already' },
  unlawful: { de: 'Verstößt gegen Rechte oder Gesetze', en: 'Infringes rights or laws' },
  other: { de: 'Anderer Grund', en: 'Other reason' },
};

/** Words in a row by which a note counts as quoting the post. */
const QUOTE_WORDS = 5;

/** Whether a note repeats the post it is about, which is meant to be gone: so many words of it in a row, or all of a shorter one. */
export function quotes(note: string, post: string) {
  const [said, removed] = [wordsOf(note), wordsOf(post)];
  const length = Math.min(QUOTE_WORDS, removed.length);
  const heard = ` ${said.join(' ')} `;
  return (
    length > 0 &&
    removed.some(
      (_, from) =>
        from + length <= removed.length && heard.includes(` ${removed.slice(from, from + length).join(' ')} `),
    )
  );
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
