import { useId } from 'react';
import { get, type RegisterOptions, useFormContext } from 'react-hook-form';

/** What every kind of field shares: its registration, ids, and the fault found at it. */
export function useField(name: string, options?: RegisterOptions) {
  const { register, formState } = useFormContext();
  const id = useId();
  const fault = (get(formState.errors, name) as { message?: string } | undefined)?.message;
  const ids = { input: `${id}-input`, hint: `${id}-hint`, fault: `${id}-fault` };
  const describe = (hasHint: boolean) =>
    [hasHint && ids.hint, fault && ids.fault].filter(Boolean).join(' ') || undefined;
  return { registration: register(name, options), ids, fault, describe };
}
