import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from 'react';
import { useTexts } from '../texts';
import { Fault, type FieldProps, Hint, Optional } from './FieldParts';
import { texts } from './texts';
import { useField } from './use-field';

function Labelled({
  label,
  hint,
  optional,
  field,
  children,
}: Omit<FieldProps, 'name'> & { field: ReturnType<typeof useField>; children: ReactNode }) {
  return (
    <div className="form-field">
      <label className="lab" htmlFor={field.ids.input}>
        {label}
        {optional && <Optional />}
      </label>
      {hint && <Hint id={field.ids.hint}>{hint}</Hint>}
      {children}
      {field.fault && <Fault id={field.ids.fault}>{field.fault}</Fault>}
    </div>
  );
}

const shared = (field: ReturnType<typeof useField>, hint: ReactNode) => ({
  ...field.registration,
  id: field.ids.input,
  className: 'field',
  'aria-invalid': field.fault ? true : undefined,
  'aria-describedby': field.describe(Boolean(hint)),
});

type Input = FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, 'name'>;

/** Without a last year some browsers wait for a year of six digits, and swallow the time that is typed after it. */
const LAST: Partial<Record<string, string>> = { date: '9999-12-31', 'datetime-local': '9999-12-31T23:59' };

/** One line of text; `type="number"` hands over a number. */
export function TextField({ name, label, hint, optional, ...input }: Input) {
  const field = useField(name, input.type === 'number' ? { valueAsNumber: true } : undefined);
  return (
    <Labelled {...{ label, hint, optional, field }}>
      <input max={input.type && LAST[input.type]} {...input} {...shared(field, hint)} />
    </Labelled>
  );
}

export function TextArea({
  name,
  label,
  hint,
  optional,
  ...input
}: FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name'>) {
  const field = useField(name);
  return (
    <Labelled {...{ label, hint, optional, field }}>
      <textarea rows={4} {...input} {...shared(field, hint)} />
    </Labelled>
  );
}

export interface Option {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
}

/** A choice from a list; without `placeholder` the first option is the default. */
export function SelectField({
  name,
  label,
  hint,
  optional,
  options,
  placeholder = false,
}: FieldProps & { options: { value: string; label: string }[]; placeholder?: boolean }) {
  const field = useField(name);
  const t = useTexts(texts);
  return (
    <Labelled {...{ label, hint, optional, field }}>
      <select {...shared(field, hint)}>
        {placeholder && <option value="">{t.choose}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
