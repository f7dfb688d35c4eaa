import type { ReactNode } from 'react';
import { type FieldValues, FormProvider, useFormContext } from 'react-hook-form';
import { Button } from '../../ui/Button';
import { PlainButton } from '../../ui/PlainButton';
import { useTexts } from '../texts';
import { NewerNotice } from './NewerNotice';
import { Summary } from './Summary';
import { texts } from './texts';
import type { ContractForm } from './use-contract-form';

/** A form with its summary of faults. Without script it must not put what was typed into the address, hence POST. */
export function Form<V extends FieldValues>({
  form,
  children,
  label,
}: {
  form: ContractForm<V>;
  children: ReactNode;
  label?: string;
}) {
  return (
    <FormProvider {...form}>
      <form className="form" method="post" noValidate aria-label={label} onSubmit={(event) => void form.submit(event)}>
        <Summary form={form} />
        {form.draft.restored && <Restored discard={form.draft.discard} />}
        {form.newer && <NewerNotice newer={form.newer} />}
        {children}
      </form>
    </FormProvider>
  );
}

function Restored({ discard }: { discard: () => void }) {
  const t = useTexts(texts);
  return (
    <p className="small muted" role="status">
      {t.restored}
      {' – '}
      <PlainButton className="link" onClick={discard}>
        {t.discard}
      </PlainButton>
    </p>
  );
}

/** The one main action of a form. */
export function SubmitButton({ children }: { children: ReactNode }) {
  const { formState } = useFormContext();
  const t = useTexts(texts);
  return (
    <Button
      main
      type="submit"
      aria-disabled={formState.isSubmitting || undefined}
      onClick={(event) => formState.isSubmitting && event.preventDefault()}
    >
      {formState.isSubmitting ? t.sending : children}
    </Button>
  );
}
