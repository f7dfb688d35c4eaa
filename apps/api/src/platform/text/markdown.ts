import { withoutHeaps } from '@querschnitt/shared/kernel/line';
import MarkdownIt from 'markdown-it';
import { targetOf } from './addresses.js';
import { boundedTables, isOvergrown, isOverloaded } from './budget.js';
import { extras } from './extras.js';
import { marks } from './marks.js';
import type { Mentionable } from './mentions.js';
import { ordinals } from './ordinals.js';
import { plainText } from './plain-text.js';
import { references } from './references.js';
import { sanitise } from './sanitise.js';

/** Stored with every post; raise it when the output changes, and texts are rendered anew when next edited. */
export const RENDERER = 4;

export interface Rendered {
  /** Sanitised; safe to show as it is. */
  html: string;
  /** At most 160 characters without markup. */
  excerpt: string;
  /** Members named in it. */
  mentions: string[];
}

const EXCERPT = 160;

// Definitions of links ("[Anna]: bis morgen") would vanish, a line of dashes would make a heading of the one above it, and who indents a paragraph means no code.
const whole = new MarkdownIt({ html: false, linkify: true, breaks: true })
  .disable(['reference', 'lheading', 'code'])
  .disable('linkify')
  .use(marks)
  .use(ordinals)
  .use(boundedTables);
/** Lines and links, nothing else. */
const bare = new MarkdownIt('zero', { html: false, breaks: true }).enable(['newline']);
/** Lines alone. */
const plain = new MarkdownIt('zero', { html: false, breaks: true }).enable(['newline']);
for (const markdown of [whole, bare]) {
  markdown.use(references).use(extras);
  markdown.core.ruler.enable(['linkify', 'text_join']);
  const normalize = markdown.normalizeLink.bind(markdown);
  markdown.normalizeLink = (written) => normalize(targetOf(written) ?? 'nowhere:');
  markdown.validateLink = (href) => /^(?:https?:|mailto:|tel:|\/(?!\/)|#)/i.test(href.trim());
  const { escapeHtml } = markdown.utils;
  // An amount stays on one line with its unit; only what is shown changes.
  markdown.renderer.rules.text = (tokens, at) =>
    escapeHtml(tokens[at]!.content).replace(/(\d) (?=[€$£%°])/g, '$1\u00a0');
  markdown.renderer.rules.table_open = () =>
    '<div class="tablewrap" tabindex="0" role="region" aria-label="Tabelle"><table>';
  markdown.renderer.rules.table_close = () => '</table></div>';
}

/** Markdown as people write it, to HTML. `people` are those a mention may name, by handle. */
export function renderMarkdown(written: string, people = new Map<string, Mentionable>()): Rendered {
  const source = withoutHeaps(written);
  const env = { people, mentioned: new Set<string>() };
  const markdown = isOverloaded(source) ? bare : whole;
  const tokens = markdown.parse(source, env);
  const rendered = markdown.renderer.render(tokens, markdown.options, env);
  const html = sanitise(isOvergrown(rendered, source) ? plain.render(source) : rendered);
  return { html, excerpt: shorten(plainText(tokens)), mentions: [...env.mentioned] };
}

/** Cuts at a word. */
export function shorten(text: string, limit = EXCERPT) {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), limit / 2))}…`;
}
