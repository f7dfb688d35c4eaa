import { explainIssue } from '@querschnitt/shared/kernel/input-issue';
import type { Language } from '@querschnitt/shared/kernel/language';
import { type FieldErrors, type FieldValues, get, set } from 'react-hook-form';
import type { z } from 'zod';

export interface Settled {
  values: FieldValues;
  errors: FieldErrors;
}

/**
 * Checks what was typed against the contract. An empty field is an empty text where the schema takes one, and otherwise no
 * answer, so that optional fields may stay empty and required ones say "please fill in".
 */
export function settle(schema: z.ZodType, typed: FieldValues, language: Language): Settled {
  const check = (values: FieldValues) => schema.safeParse(values, { error: explainIssue(language) });
  const first = check(typed);
  if (first.success) return { values: typed, errors: {} };
  const values = structuredClone(typed);
  for (const { path } of first.error.issues)
    if (isBlank(get(values, path.join('.')))) set(values, path.join('.'), undefined);
  const second = check(values);
  return { values, errors: second.success ? {} : toErrors(second.error.issues) };
}

const isBlank = (value: unknown) => value === '' || (typeof value === 'number' && Number.isNaN(value));

function toErrors(issues: z.core.$ZodIssue[]): FieldErrors {
  const errors: FieldErrors = {};
  for (const { path, code, message } of issues) {
    const name = path.join('.') || 'root';
    if (!get(errors, name)) set(errors, name, { type: code, message });
  }
  return errors;
}
