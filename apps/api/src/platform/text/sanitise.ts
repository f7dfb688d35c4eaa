import sanitizeHtml from 'sanitize-html';

const linked = (attributes: sanitizeHtml.Attributes): sanitizeHtml.Attributes => {
  if (attributes.class === 'mention') return { class: 'mention', href: attributes.href ?? '' };
  const { class: _, ...rest } = attributes;
  return { ...rest, rel: 'nofollow ugc noopener' };
};

/** The one allowlist for what people write. Headings begin below those of the page around them. */
export const sanitise = (html: string) =>
  sanitizeHtml(html, {
    allowedTags: ['p', 'br', 'strong', 'em', 's', 'a', 'ul', 'ol', 'li', 'blockquote', 'code', 'pre', 'h4', 'h5', 'hr', 'div', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
    allowedAttributes: { a: ['href', 'rel', 'class'], ol: ['start'], div: ['tabindex', 'role', 'aria-label'], pre: ['tabindex', 'aria-label'], th: ['scope'] },
    allowedClasses: { a: ['mention'], div: ['tablewrap'], code: ['language-*'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    transformTags: {
      a: (tagName, attribs) => ({ tagName, attribs: linked(attribs) }),
      pre: (tagName) => ({ tagName, attribs: { tabindex: '0', 'aria-label': 'Quelltext' } }),
      th: (tagName) => ({ tagName, attribs: { scope: 'col' } }),
      h1: 'h4',
      h2: 'h4',
      h3: 'h5',
      h6: 'h5',
    },
  });
