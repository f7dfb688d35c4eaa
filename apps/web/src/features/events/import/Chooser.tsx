import type { CalendarImport } from '@querschnitt/shared/events/imports.schema';
import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { isProblem, upload } from '../../../platform/api';
import { Form, SubmitButton, TextField, useContractForm } from '../../../platform/form';
import { Fault, Hint } from '../../../platform/form/FieldParts';
import { useTexts } from '../../../platform/texts';
import { FileButton } from '../../../ui/FileButton';
import { Section } from '../../../ui/rows';
import { texts } from './texts';

/** Two ways to bring a calendar; both lead to the preview. */
export function Chooser({ done }: { done: (read: CalendarImport) => void }) {
  const t = useTexts(texts);
  const form = useContractForm({
    on: 'POST /api/calendar-imports',
    schema: () =>
      import('@querschnitt/shared/events/imports.contract').then((contract) => contract.previewImport.input.required()),
    defaults: { address: '' },
    done,
  });
  return (
    <>
      <Section title={t.fromFile}>
        <FileChooser done={done} />
      </Section>
      <Section title={t.fromAddress}>
        <Form form={form} label={t.fromAddress}>
          <TextField
            name="address"
            label={t.address}
            hint={t.addressHint}
            type="url"
            inputMode="url"
            autoComplete="off"
          />
          <p>
            <SubmitButton>{t.read}</SubmitButton>
          </p>
        </Form>
      </Section>
    </>
  );
}

/** Reads the file as soon as it is chosen; looking changes nothing yet. */
function FileChooser({ done }: { done: (read: CalendarImport) => void }) {
  const t = useTexts(texts);
  const id = useId();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (file: File) => upload('POST /api/calendar-imports', 'file', file),
    onSuccess: done,
  });
  const fault = error && (isProblem(error) ? (error.problem.errors?.[0]?.detail ?? error.message) : error.message);
  return (
    <div className="form">
      <div className="form-field">
        <p className="lab" id={id}>
          {t.file}
        </p>
        <Hint id={`${id}-hint`}>{t.fileHint}</Hint>
        <FileButton
          labelledBy={id}
          accept=".ics,.ical,text/calendar"
          disabled={isPending}
          aria-invalid={fault ? true : undefined}
          aria-describedby={`${id}-hint${fault ? ` ${id}-fault` : ''}`}
          onFile={mutate}
        >
          {t.choose}
        </FileButton>
        <div role="alert">{fault && <Fault id={`${id}-fault`}>{fault}</Fault>}</div>
        <p role="status" className="small muted">
          {isPending && t.reading}
        </p>
      </div>
    </div>
  );
}
