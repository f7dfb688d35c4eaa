import MarkdownIt from 'markdown-it';
import { mentions, type Mentionable } from './mentions.js';
import { plainText } from './plain-text.js';
import { sanitise } from './sanitise.js';

/** Stored with every rendered text; raise it when the output changes, and texts are rendered anew when next edited. */
export const RENDERER = 1;

export interface Rendered {
  /** Sanitised; safe to show as it is. */
  html: string;
  /** At most 160 characters without markup. */
  excerpt: string;
  /** Members named in it. */
  mentions: string[];
}

const EXCERPT = 160;

// Pictures from elsewhere would tell a foreign host who reads what; mail addresses would be harvested.
const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true }).disable('image').use(mentions);
markdown.linkify.set({ fuzzyEmail: false });
markdown.renderer.rules.table_open = () => '<div class="tablewrap" tabindex="0" role="region" aria-label="Tabelle"><table>';
markdown.renderer.rules.table_close = () => '</table></div>';

/** Markdown as people write it, to HTML. `people` are those a mention may name, by handle. */
export function renderMarkdown(source: string, people = new Map<string, Mentionable>()): Rendered {
  const env = { people, mentioned: new Set<string>() };
  const tokens = markdown.parse(source, env);
  const html = sanitise(markdown.renderer.render(tokens, markdown.options, env));
  return { html, excerpt: shorten(plainText(tokens)), mentions: [...env.mentioned] };
}

/** Cuts at a word. */
export function shorten(text: string, limit = EXCERPT) {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), limit / 2))}…`;
}
