import sanitizeHtml from 'sanitize-html';

const linked = (attributes: sanitizeHtml.Attributes): sanitizeHtml.Attributes => {
  if (attributes.class === 'mention') return { class: 'mention', href: attributes.href ?? '' };
  const { class: _, ...rest } = attributes;
  return { ...rest, rel: 'nofollow ugc noopener' };
};

/** The one allowlist for what people write. Headings begin below those of the page around them. */
export const sanitise = (html: string) =>
  sanitizeHtml(html, {
    allowedTags: [
      'p',
      'br',
      'strong',
      'em',
      's',
      'a',
      'ul',
      'ol',
      'li',
      'blockquote',
      'code',
      'pre',
      'h4',
      'h5',
      'hr',
      'div',
      'table',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
      'input',
    ],
    allowedAttributes: {
      a: ['href', 'rel', 'class'],
      div: ['tabindex', 'role', 'aria-label'],
      pre: ['tabindex', 'aria-label'],
      input: ['type', 'disabled', 'checked', 'aria-label'],
      ol: ['start', 'dir'],
      th: ['scope', 'dir'],
      ...Object.fromEntries(['p', 'ul', 'li', 'blockquote', 'h4', 'h5', 'td'].map((tag) => [tag, ['dir']])),
    },
    allowedClasses: {
      a: ['mention'],
      div: ['tablewrap'],
      code: ['language-*'],
      li: ['task'],
      th: ['end', 'center'],
      td: ['end', 'center'],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    transformTags: {
      a: (tagName, attribs) => ({ tagName, attribs: linked(attribs) }),
      pre: (tagName) => ({ tagName, attribs: { tabindex: '0', 'aria-label': 'Quelltext' } }),
      th: (tagName, attribs) => ({ tagName, attribs: { ...attribs, scope: 'col' } }),
      // Only the box of a task, which nobody can tick here.
      input: (tagName, { checked }) => ({
        tagName,
        attribs: {
          type: 'checkbox',
          disabled: '',
          ...(checked === undefined ? {} : { checked: '' }),
          'aria-label': 'Aufgabe',
        },
      }),
      h1: 'h4',
      h2: 'h4',
      h3: 'h5',
      h6: 'h5',
    },
  });
