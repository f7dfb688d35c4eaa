import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { Fault, Hint, Optional } from '../../../platform/form/FieldParts';
import { useField } from '../../../platform/form/use-field';
import { useEarly } from '../../../platform/page';
import { useTexts } from '../../../platform/texts';
import { type Draft, splitSubjects } from './drafts';
import { texts } from './texts';

/** One line, words divided by commas, kept as a list. */
export function SubjectsField() {
  const t = useTexts(texts);
  const { getValues, setValue, formState } = useFormContext<Draft>();
  const { ids, describe } = useField('subjects');
  const [text, setText] = useState(() => (getValues('subjects') ?? []).join(', '));
  const change = (typed: string) => {
    setText(typed);
    setValue('subjects', splitSubjects(typed), { shouldDirty: true });
  };
  const input = useEarly<HTMLInputElement, 'value'>('value', text, change);
  const found = formState.errors.subjects as { message?: string } | ({ message?: string } | undefined)[] | undefined;
  const fault = Array.isArray(found) ? found.find((one) => one?.message)?.message : found?.message;
  return (
    <div className="form-field">
      <label className="lab" htmlFor={ids.input}>
        {t.subjects}
        <Optional />
      </label>
      <Hint id={ids.hint}>{t.subjectsHint}</Hint>
      <input
        ref={input}
        id={ids.input}
        className="field"
        value={text}
        autoComplete="off"
        aria-invalid={fault ? true : undefined}
        aria-describedby={describe(true)}
        onChange={(event) => change(event.target.value)}
      />
      {fault && <Fault id={ids.fault}>{fault}</Fault>}
    </div>
  );
}
