import type { Plugin } from 'vite';

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

/** Leaves the texts of the other language out: a page is read in one. Without a language, as while developing, both stay. */
export const oneLanguage = (language: 'de' | 'en' | undefined): Plugin => ({
  name: 'one-language',
  transform(code, id) {
    if (!language || !code.includes('defineTexts(') || id.endsWith('/texts/texts.ts')) return undefined;
    const others = textsIn(this.parse(code) as unknown as Node).flatMap(({ properties }) =>
      (properties as Node[]).filter(({ key }) => (key as { name?: string }).name !== language),
    );
    let rest = code;
    for (const { start, end } of others.sort((a, b) => b.start - a.start))
      rest =
        rest.slice(0, start) + rest.slice(/^\s*,/.test(rest.slice(end)) ? end + rest.slice(end).indexOf(',') + 1 : end);
    return { code: rest, map: null };
  },
});

/** The objects of both languages: what is given to `defineTexts`. */
function textsIn(node: unknown): Node[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, callee, arguments: given } = node as { type?: string; callee?: { name?: string }; arguments?: Node[] };
  if (type === 'CallExpression' && callee?.name === 'defineTexts') return given!;
  return Object.values(node).flatMap(textsIn);
}
