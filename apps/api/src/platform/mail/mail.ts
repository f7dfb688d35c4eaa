import type { Language } from '@querschnitt/shared/kernel/language';

/** A mail as a feature hands it over. */
export interface Mail {
  /** What it is about, such as `events.reminder`. */
  kind: string;
  /** What makes it the same mail: handing it over again for the same kind, recipient and due time sends nothing. */
  subject: string;
  to: string;
  language: Language;
  /** The subject line. */
  title: string;
  /** Plain text; paragraphs are parted by an empty line, addresses stand alone in their line. The HTML is made from it. */
  text: string;
  /** Not before then. */
  due?: Date;
  replyTo?: string;
  calendar?: { method: 'REQUEST' | 'CANCEL' | 'PUBLISH'; content: string };
}

/** What a header may hold: one line. Line breaks would let a name add headers of its own (CWE-93). */
export const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
