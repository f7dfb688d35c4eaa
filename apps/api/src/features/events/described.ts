import { renderMarkdown, shorten } from '../../platform/text/markdown.js';

const EXCERPT = 200;

/** What is stored of a description. */
export interface Described {
  /** Markdown. */
  description: string;
  /** Sanitised. */
  descriptionHtml: string;
  /** Plain text, at most 200 characters. */
  excerpt: string;
}

export function described(description: string): Described {
  const { html, excerpt } = renderMarkdown(description);
  return { description, descriptionHtml: html, excerpt: shorten(excerpt, EXCERPT) };
}
