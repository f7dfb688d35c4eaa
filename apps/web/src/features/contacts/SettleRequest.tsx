import type { ContactRequest } from '@querschnitt/shared/contacts/contact.schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../platform/api';
import { Form, SubmitButton, TextArea, useContractForm } from '../../platform/form';
import { useTexts } from '../../platform/texts';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { texts } from './texts';

const useRefresh = () => {
  const client = useQueryClient();
  return () =>
    client.invalidateQueries({
      predicate: ({ queryKey }) => ['GET /api/requests', 'GET /api/start/tasks'].includes(String(queryKey[0])),
    });
};

/** Answer or decline; one of the two forms opens in its place. */
export function SettleRequest({ request }: { request: ContactRequest }) {
  const t = useTexts(texts);
  const [open, setOpen] = useState<'answer' | 'decline' | null>(null);
  const close = () => setOpen(null);
  if (open === 'answer') return <AnswerForm request={request} close={close} />;
  if (open === 'decline') return <DeclineForm request={request} close={close} />;
  return (
    <p className="acts">
      <Button main icon="reply" onClick={() => setOpen('answer')}>
        {t.answer}
      </Button>
      <Button quiet onClick={() => setOpen('decline')}>
        {t.decline}
      </Button>
    </p>
  );
}

function AnswerForm({ request: { id, person }, close }: { request: ContactRequest; close: () => void }) {
  const t = useTexts(texts);
  const refresh = useRefresh();
  const form = useContractForm({
    on: 'POST /api/requests/:id/answer',
    draft: `answer.${id}`,
    schema: () => import('@querschnitt/shared/contacts/contacts.contract').then((module) => module.answerRequest.input),
    defaults: { id, text: '' },
    done: async () => void (await refresh()),
  });
  return (
    <Form form={form} label={t.answerTo(person.name)}>
      <TextArea name="text" label={t.yourAnswer} hint={t.hidden} autoFocus />
      <p className="acts">
        <SubmitButton>{t.sendAnswer}</SubmitButton>
        <Button quiet onClick={close}>
          {t.cancel}
        </Button>
      </p>
    </Form>
  );
}

function DeclineForm({ request: { id, person }, close }: { request: ContactRequest; close: () => void }) {
  const t = useTexts(texts);
  const refresh = useRefresh();
  const form = useContractForm({
    on: 'POST /api/requests/:id/decline',
    draft: `decline.${id}`,
    schema: () =>
      import('@querschnitt/shared/contacts/contacts.contract').then((module) => module.declineRequest.input),
    defaults: { id, text: '' },
    done: async () => void (await refresh()),
  });
  return (
    <Form form={form} label={t.answerTo(person.name)}>
      <TextArea name="text" label={t.declineWith} hint={t.declineHint} optional autoFocus />
      <p className="acts">
        <SubmitButton>{t.sendDecline}</SubmitButton>
        <Button quiet onClick={close}>
          {t.cancel}
        </Button>
      </p>
    </Form>
  );
}

export function WithdrawRequest({ request: { id } }: { request: ContactRequest }) {
  const t = useTexts(texts);
  const refresh = useRefresh();
  const withdraw = useMutation({
    mutationFn: () => api('POST /api/requests/:id/withdraw', { id }),
    onSettled: refresh,
  });
  return (
    <>
      {withdraw.error && (
        <Notice tone="danger" live>
          {withdraw.error.message}
        </Notice>
      )}
      <p className="acts">
        <Button
          quiet
          aria-disabled={withdraw.isPending || undefined}
          onClick={() => !withdraw.isPending && withdraw.mutate()}
        >
          {t.withdraw}
        </Button>
      </p>
    </>
  );
}
