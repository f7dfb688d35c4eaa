import { type FieldValues, get, type UseFormReturn } from 'react-hook-form';
import type { Shown } from './differences';

type Input = HTMLInputElement | HTMLSelectElement;

/** What a path is drawn as. */
export const inputsOf = <V extends FieldValues>(
  { control }: UseFormReturn<V>,
  path: string,
): { inputs: Input[]; choices: boolean } => {
  const { refs, ref } = (get(control._fields, path) as { _f?: { ref: Input; refs?: Input[] } } | undefined)?._f ?? {};
  return { inputs: refs ?? (ref ? [ref] : []), choices: refs !== undefined };
};

/** Its own words, without those of what stands in it, such as the note that a field may stay empty. */
const wordsOf = (node: Element | null | undefined) =>
  (node &&
    [...node.childNodes]
      .map((part) => (part.nodeType === Node.TEXT_NODE ? part.textContent : ''))
      .join('')
      .trim()) ||
  node?.textContent ||
  undefined;

/** The label a field has on the page, behind what it stands under; of a row the other one added there is none. */
export function labelOf<V extends FieldValues>(form: UseFormReturn<V>, path: string): string {
  const { inputs, choices } = inputsOf(form, path);
  const input = inputs[0];
  const around = (where: string, heading: string) => {
    const box = input?.closest?.(where);
    return box && input?.form?.contains(box) ? wordsOf(box.querySelector(heading)) : undefined;
  };
  const label = choices ? undefined : (input?.getAttribute?.('aria-label') ?? wordsOf(input?.labels?.[0]));
  const words = [
    around('section', 'h2'),
    choices || path.includes('.') ? around('fieldset', 'legend') : undefined,
    label,
  ].filter((word) => word !== undefined);
  return words.filter((word, nth) => !words[nth + 1]?.startsWith(word)).join(': ');
}

/** Choices in the words that stand beside them, not as they are sent. */
export const shownBy = <V extends FieldValues>(form: UseFormReturn<V>): Shown => ({
  inFields: (path) => Array.isArray(get(form.control._fields, path)),
  say: (path, value) => {
    const { inputs, choices } = inputsOf(form, path);
    if (choices)
      return wordsOf(inputs.find((input) => input.value === value)?.labels?.[0]?.querySelector('span')) ?? value;
    const [input] = inputs;
    return input instanceof HTMLSelectElement
      ? ([...input.options].find((option) => option.value === value)?.text ?? value)
      : value;
  },
});
