import { useRef, useState } from 'react';
import { type ArrayPath, get, useFieldArray, useFormContext } from 'react-hook-form';
import { useTexts } from '../../../platform/texts';
import type { Draft } from './drafts';
import { texts } from './texts';

/** Rows of a form that are added, removed and put in order; what happened is said for who does not see it. */
export function useRows<Name extends Extract<ArrayPath<Draft>, 'options' | 'agenda' | 'outcomes'>>(name: Name) {
  const t = useTexts(texts);
  const { formState } = useFormContext<Draft>();
  // The rows have ids of their own (`id` of an option), so the key of the list goes by another name.
  const { fields, append, move, remove } = useFieldArray<Draft, Name, 'key'>({ name, keyName: 'key' });
  const [said, say] = useState('');
  const add = useRef<HTMLButtonElement>(null);
  const error = get(formState.errors, name) as { message?: string; root?: { message?: string } } | undefined;
  return {
    rows: fields,
    append,
    said,
    add,
    /** What is wrong with the rows as a whole. */
    fault: error?.root?.message ?? error?.message,
    move: (from: number, to: number) => {
      move(from, to);
      say(t.moved(to + 1, fields.length));
    },
    remove: (index: number) => {
      remove(index);
      say(t.removed);
      add.current?.focus();
    },
  };
}
