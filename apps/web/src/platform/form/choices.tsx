import { Fault, type FieldProps, Hint, Optional } from './FieldParts';
import type { Option } from './fields';
import { useField } from './use-field';

function Choices({
  kind,
  name,
  label,
  hint,
  optional,
  options,
}: FieldProps & { kind: 'radio' | 'checkbox'; options: Option[] }) {
  const field = useField(name);
  return (
    <fieldset aria-describedby={field.describe(Boolean(hint))} aria-invalid={field.fault ? true : undefined}>
      <legend>
        {label}
        {optional && <Optional />}
      </legend>
      {hint && <Hint id={field.ids.hint}>{hint}</Hint>}
      {options.map(({ value, label, hint }) => (
        <label className="radio" key={value}>
          <input type={kind} value={value} {...field.registration} />
          <span>
            {label}
            {hint && <span className="small muted">{hint}</span>}
          </span>
        </label>
      ))}
      {field.fault && <Fault id={field.ids.fault}>{field.fault}</Fault>}
    </fieldset>
  );
}

/** One of several. */
export const RadioGroup = (props: FieldProps & { options: Option[] }) => <Choices kind="radio" {...props} />;

/** Any of several; give the field an array as default. */
export const CheckGroup = (props: FieldProps & { options: Option[] }) => <Choices kind="checkbox" {...props} />;
