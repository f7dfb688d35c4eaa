import { useCallback, useEffect, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useDrafts } from '../drafts';

const SAVE_AFTER_MS = 400;
/** Never kept in a browser. */
const SECRET = /password|secret|token/i;

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/**
 * Keeps what was changed in a form until it is sent. Only the fields that were changed are kept: on coming back the others
 * show what holds now. With them comes the version they were made from, so that what was saved since is not lost. @returns whether something was put back, and how to be rid of it
 */
export function useFormDraft<V extends FieldValues>(form: UseFormReturn<V>, place: string | undefined) {
  const drafts = useDrafts();
  const { control, getValues, reset, subscribe } = form;
  const [restored, setRestored] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    if (!drafts || !place) return;
    const defaults = () => control._defaultValues as FieldValues;
    const changed = () =>
      Object.fromEntries(
        Object.entries(getValues()).filter(
          ([name, value]) => name !== 'version' && !SECRET.test(name) && !same(value, defaults()[name]),
        ),
      );
    const { version: from = 0, ...kept } = drafts.find<FieldValues>(place) ?? {};
    const found = Object.entries(kept);
    const versioned = 'version' in defaults();
    // What was filled in before scripts listened is newer than what was kept.
    const back = found.filter(
      ([name, value]) =>
        name in defaults() && same(getValues()[name], defaults()[name]) && !same(value, defaults()[name]),
    );
    if (back.length > 0) {
      reset(
        { ...getValues(), ...Object.fromEntries(back), ...(versioned && { version: from }) },
        { keepDefaultValues: true },
      );
      // eslint-disable-next-line react-hooks/set-state-in-effect -- only the browser knows it
      setRestored(true);
    }
    const save = () => {
      timer.current = undefined;
      const value = changed();
      if (Object.keys(value).length > 0)
        drafts.keep(place, versioned ? { ...value, version: getValues().version } : value);
      else drafts.clear(place);
    };
    const flush = () => {
      if (timer.current === undefined) return;
      clearTimeout(timer.current);
      save();
    };
    const stop = subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer.current);
        timer.current = setTimeout(save, SAVE_AFTER_MS);
      },
    });
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      stop();
      flush();
    };
  }, [drafts, place, control, getValues, reset, subscribe]);

  const clear = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (place) drafts?.clear(place);
    setRestored(false);
  }, [drafts, place]);
  const discard = useCallback(() => {
    reset();
    clear();
  }, [reset, clear]);
  return { restored, clear, discard };
}
