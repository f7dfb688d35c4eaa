import { useState } from 'react';
import type { DefaultValues, FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form';
import { type Difference, differences } from './differences';
import { labelOf, shownBy } from './on-page';

/** A newer version was saved, by somebody else or elsewhere: where it differs, and the two ways on. */
export interface Newer {
  differences: (Difference & { label: string })[];
  saveMine: () => void;
  takeTheirs: () => void;
}

export function useNewer<V extends FieldValues>(form: UseFormReturn<V>, send: () => Promise<void>) {
  const [newer, setNewer] = useState<Newer | null>(null);
  const compare = async (current: () => Promise<DefaultValues<V>>) => {
    const theirs = await current();
    const { version } = theirs as { version: PathValue<V, Path<V>> };
    setNewer({
      differences: differences(form.getValues(), theirs, shownBy(form)).map((one) => ({
        ...one,
        label: labelOf(form, one.path),
      })),
      saveMine: () => {
        form.setValue('version' as Path<V>, version);
        setNewer(null);
        void send();
      },
      takeTheirs: () => {
        // Only what the form has: an answer also holds what is not sent.
        const names = Object.keys(form.getValues()).filter((name) => name in theirs);
        form.reset({
          ...form.getValues(),
          ...Object.fromEntries(names.map((name) => [name, (theirs as FieldValues)[name] as unknown])),
        } as DefaultValues<V>);
        setNewer(null);
      },
    });
  };
  return { newer, compare };
}
