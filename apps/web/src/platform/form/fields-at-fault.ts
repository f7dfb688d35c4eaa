import { type FieldErrors, type FieldValues, get, type UseFormReturn } from 'react-hook-form';
import { inputsOf, labelOf } from './on-page';

interface AtFault {
  path: string;
  label: string;
}

/** The fields that are marked, as they stand on the page from top to bottom; a line of a field marks the field. */
export function fieldsAtFault<V extends FieldValues>(form: UseFormReturn<V>): AtFault[] {
  const { root: _root, ...errors } = form.formState.errors as FieldErrors;
  const paths = new Set(faults(errors).map((path) => fieldOf(form, path)));
  const first = (path: string) => inputsOf(form, path).inputs[0];
  return [...paths]
    .sort((a, b) => ((first(a)?.compareDocumentPosition?.(first(b)!) ?? 0) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1))
    .map((path) => ({
      path,
      label: labelOf(form, path) || ((get(errors, path) as { message?: string } | undefined)?.message ?? path),
    }));
}

function faults(errors: object, above = ''): string[] {
  return Object.entries(errors).flatMap(([key, found]: [string, unknown]) => {
    if (!found || typeof found !== 'object') return [];
    const path = above + key;
    return 'type' in found && typeof found.type === 'string' ? [path] : faults(found, `${path}.`);
  });
}

function fieldOf<V extends FieldValues>(form: UseFormReturn<V>, path: string) {
  for (let at = path; ; at = at.slice(0, at.lastIndexOf('.'))) {
    if (inputsOf(form, at).inputs.length) return at;
    if (!at.includes('.')) return path;
  }
}
