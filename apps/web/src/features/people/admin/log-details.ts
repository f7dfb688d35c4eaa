import type { Language } from '@querschnitt/shared/kernel/language';
import type { AuditEntry } from '@querschnitt/shared/people/administration.schema';
import { removalLabels, type RemovalReason } from '@querschnitt/shared/rooms/removal';

interface Words {
  change: (from: string, to: string) => string;
  values: Record<string, string>;
  times: (n: number) => string;
  dates: (n: number) => string;
}

/** What a line keeps beside who and whose, in words: the reason, or what something was and became. */
export function logDetails(
  { action, details }: Pick<AuditEntry, 'action' | 'details'>,
  words: Words,
  language: Language,
) {
  const { from, to, reason, note, changed, role, institution, count, dates } = details as Record<string, unknown>;
  const word = (value: unknown) => words.values[String(value)] ?? String(value);
  const why =
    action === 'rooms.post_removed' && typeof reason === 'string'
      ? removalLabels[reason as RemovalReason]?.[language]
      : reason;
  return [
    Array.isArray(changed) && changed.map(word).join(', '),
    from !== undefined && to !== undefined && words.change(word(from), word(to)),
    /^(rooms\.|people\.invit)/.test(action) && role && word(role),
    institution,
    typeof dates === 'number' && words.dates(dates),
    typeof count === 'number' && count > 1 && words.times(count),
    why,
    note,
  ]
    .filter(Boolean)
    .join(' · ');
}
