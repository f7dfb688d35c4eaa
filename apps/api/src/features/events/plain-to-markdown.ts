/** Addresses stay whole, everything else loses its meaning as Markdown. */
const ADDRESS = /https?:\/\/[^\s<>"]+/g;
const escaped = (text: string) => text.replace(/[`*_[\]<>#|~]|\\(?![\p{L}\p{N}])/gu, '\\$&');

/** Plain text from elsewhere as Markdown that shows the same words and line breaks, and nothing more. */
export function plainToMarkdown(text: string) {
  return text
    .split('\n')
    .map((line) => {
      const words = line.trim();
      let at = 0;
      let out = '';
      for (const { 0: address, index } of words.matchAll(ADDRESS)) {
        out += `${escaped(words.slice(at, index))}${address}`;
        at = index + address.length;
      }
      out += escaped(words.slice(at));
      return out.replace(/^(\d+)([.)])(\s)/, '$1\\$2$3').replace(/^([+=-])/, '\\$1');
    })
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
