import { createHash } from 'node:crypto';
import * as words from './words.mjs';
import { field } from './copy.mjs';

/** Sentences and posts made of the field's words. */
export class Texts {
  /** @param {import('./chance.mjs').Chance} chance */
  constructor(chance) {
    this.chance = chance;
  }

  /** A template with its gaps filled. */
  of(/** @type {readonly string[]} */ templates) {
    return this.chance.one(templates).replace(/\{(\w+)\}/g, (_, list) => this.chance.one(words[list]));
  }

  sentences(count) {
    return Array.from({ length: count }, () => this.of(words.sentences)).join(' ');
  }

  /** Markdown as people write it: mostly a few sentences, sometimes a list, a quote or a table, seldom pages. */
  post() {
    const size = this.chance.fraction();
    if (size < 0.3) return this.sentences(1 + this.chance.below(2));
    if (size < 0.75) return this.sentences(2 + this.chance.below(4));
    return Array.from({ length: size < 0.95 ? 2 + this.chance.below(3) : 8 + this.chance.below(16) }, () =>
      this.block(),
    ).join('\n\n');
  }

  block() {
    const kind = this.chance.fraction();
    if (kind < 0.12)
      return Array.from({ length: 3 + this.chance.below(3) }, () => `- ${this.of(words.abilities)}`).join('\n');
    if (kind < 0.16) return `> ${this.sentences(1)}`;
    if (kind < 0.19)
      return `| Gerät | Zahl |\n|---|--:|\n${words.things
        .slice(0, 4)
        .map((thing) => `| ${thing} | ${this.chance.below(90)} |`)
        .join('\n')}`;
    if (kind < 0.24) return `${this.sentences(1)} Mehr unter https://beispiel.example/${this.chance.below(1000)}`;
    if (kind < 0.3) return `**${this.of(words.abilities)}**: ${this.sentences(2)}`;
    return this.sentences(1 + this.chance.below(4));
  }
}

/** What stands in a post beside its author and place, also as COPY wants it. */
export function written(app, source, people) {
  const { html, excerpt, mentions } = app.renderMarkdown(source, people);
  return { source, html, excerpt, mentions, columns: [source, html, excerpt].map(field).join('\t') };
}

/** As the application remembers what was sent under an id. */
export const sentHash = (source, replyTo) =>
  createHash('sha256')
    .update(JSON.stringify([source, replyTo]))
    .digest('hex');

/** Rendering a million texts would take minutes; this many different ones are enough for any reader. */
const POOL = 15_000;

export function poolOf(texts, app, posts) {
  return Array.from({ length: Math.min(POOL, Math.max(200, posts)) }, () => {
    const text = written(app, texts.post());
    return { ...text, hash: sentHash(text.source, null) };
  });
}
