import { type ReactNode, useEffect, useRef } from 'react';
import { type FieldErrors, type FieldValues, FormProvider, useFormContext } from 'react-hook-form';
import { Button } from '../../ui/Button';
import { useTexts } from '../texts';
import { texts } from './texts';
import type { ContractForm } from './use-contract-form';

/** A form with its summary of faults. Without script it must not put what was typed into the address, hence POST. */
export function Form<V extends FieldValues>({ form, children, label }: { form: ContractForm<V>; children: ReactNode; label?: string }) {
  return (
    <FormProvider {...form}>
      <form className="form" method="post" noValidate aria-label={label} onSubmit={(event) => void form.submit(event)}>
        <Summary />
        {children}
      </form>
    </FormProvider>
  );
}

/** A refusal that belongs to no field, said where the eye is after sending. */
function Summary() {
  const { formState } = useFormContext();
  const t = useTexts(texts);
  const box = useRef<HTMLDivElement>(null);
  const refusal = (formState.errors.root?.server ?? formState.errors.root)?.message;
  const fields = countFaults(formState.errors);
  useEffect(() => {
    if (refusal) box.current?.focus();
  }, [refusal, formState.submitCount]);
  if (!refusal && fields < 2) return null;
  return (
    <div className="form-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{refusal ? t.refused : t.summary(fields)}</h2>
      {refusal && <p>{String(refusal)}</p>}
      <p className="small muted">{t.kept}</p>
    </div>
  );
}

const countFaults = ({ root: _root, ...fields }: FieldErrors) => Object.keys(fields).length;

/** The one main action of a form. */
export function SubmitButton({ children }: { children: ReactNode }) {
  const { formState } = useFormContext();
  const t = useTexts(texts);
  return (
    <Button main type="submit" aria-disabled={formState.isSubmitting || undefined} onClick={(event) => formState.isSubmitting && event.preventDefault()}>
      {formState.isSubmitting ? t.sending : children}
    </Button>
  );
}
