import type { Person } from '@querschnitt/shared/experts/expert.schema';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Form, SelectField, SubmitButton, TextArea, TextField, useContractForm } from '../../platform/form';
import { useTexts } from '../../platform/texts';
import { texts } from './texts';

/** The id is made once, so that a repeated sending makes no second request. */
export function RequestForm({ person, onSent }: { person: Person; onSent: () => void }) {
  const t = useTexts(texts);
  const client = useQueryClient();
  const [id] = useState(() => crypto.randomUUID());
  const topics = ['question', ...new Set(person.offers.map(({ kind }) => kind))] as const;
  const form = useContractForm({
    on: 'POST /api/experts/:handle/requests',
    draft: `request.${person.handle}`,
    schema: () => import('@querschnitt/shared/contacts/contacts.contract').then((module) => module.sendRequest.input),
    defaults: { handle: person.handle, id, topic: topics[1] ?? 'question', text: '', answerBy: '' },
    prepare: (values) => ({ ...values, answerBy: values.answerBy || null }),
    done: () => {
      onSent();
      void client.invalidateQueries({ queryKey: ['GET /api/experts/:handle'] });
      void client.invalidateQueries({ queryKey: ['GET /api/requests'] });
    },
  });
  return (
    <Form form={form} label={t.write}>
      <SelectField name="topic" label={t.topic} options={topics.map((value) => ({ value, label: t.topics[value] }))} />
      <TextArea name="text" label={t.text} rows={5} placeholder={t.placeholder} maxLength={2000} />
      <TextField name="answerBy" type="date" label={t.answerBy} optional />
      <p className="acts">
        <SubmitButton>{t.send}</SubmitButton>
      </p>
    </Form>
  );
}
