import type { Language } from '@querschnitt/shared/kernel/language';

const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const isAddress = (line: string) => /^https?:\/\/\S+$/.test(line);

const line = (text: string) =>
  isAddress(text) ? `<a href="${escape(text)}" style="color:#424b9c">${escape(text)}</a>` : escape(text);
const paragraph = (text: string) => `<p style="margin:0 0 16px">${text.split('\n').map(line).join('<br>')}</p>`;

/** A plain mail as HTML: nothing but paragraphs and links, nothing fetched. */
export const mailHtml = (language: Language, title: string, text: string) =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escape(title)}</title></head>` +
  `<body style="margin:0;background:#fbfaf7;color:#241e1a;font:16px/1.55 system-ui,sans-serif"><div style="max-width:36rem;padding:24px">` +
  `${text
    .split(/\n{2,}/)
    .map(paragraph)
    .join('')}</div></body></html>`;
