import type { MarkdownIt, Token } from 'markdown-it';

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const BLOCKS = new Set([
  'paragraph_open',
  'heading_open',
  'blockquote_open',
  'bullet_list_open',
  'ordered_list_open',
  'list_item_open',
  'th_open',
  'td_open',
]);
const TASK = /^\[[ xX]\] (?=\S)/;

/** What a text gets after it was read: pictures as links, boxes of tasks, sides of columns, the direction of each block. */
export function extras(markdown: MarkdownIt) {
  markdown.core.ruler.after('inline', 'extras', (state) => {
    const { tokens } = state;
    const anyDirection = RIGHT_TO_LEFT.test(state.src);
    tokens.forEach((token, at) => {
      if (token.type === 'inline' && token.children) {
        const item = tokens[at - 2];
        if (item?.type === 'list_item_open' && TASK.test(token.content)) asTask(item, token.children, state.Token);
        token.children = linked(token.children, state.Token);
      }
      // Styles are forbidden by the content security policy.
      const side = /right|center/.exec(String(token.attrGet('style') ?? ''))?.[0];
      if (side || token.attrs?.some(([name]) => name === 'style'))
        token.attrs = side ? [['class', side === 'right' ? 'end' : 'center']] : null;
      if (anyDirection && BLOCKS.has(token.type)) token.attrSet('dir', 'auto');
    });
  });
  markdown.renderer.rules.task = (tokens, at) =>
    `<input type="checkbox" disabled${tokens[at]!.meta?.done ? ' checked' : ''} aria-label="Aufgabe" /> `;
}

function asTask(item: Token, children: Token[], Made: typeof Token) {
  const first = children[0]!;
  if (first.type !== 'text' || !/^\[[ xX]\] /.test(first.content)) return;
  item.attrSet('class', 'task');
  const box = new Made('task', '', 0);
  box.meta = { done: first.content[1] !== ' ' };
  first.content = first.content.slice(4);
  children.unshift(box);
}

/** Pictures from elsewhere would tell a foreign host who reads what: their words lead there instead. */
function linked(children: Token[], Made: typeof Token): Token[] {
  let depth = 0;
  return children.flatMap((token) => {
    if (token.type === 'link_open') depth += 1;
    if (token.type === 'link_close') depth -= 1;
    if (token.type !== 'image') return [token];
    const src = String(token.attrGet('src') ?? '');
    const words = new Made('text', '', 0);
    words.content = token.content || src;
    if (depth) return [words];
    const open = new Made('link_open', 'a', 1);
    open.attrs = [['href', src]];
    return [open, words, new Made('link_close', 'a', -1)];
  });
}
