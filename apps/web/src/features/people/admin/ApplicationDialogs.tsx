import type { Application } from '@querschnitt/shared/people/administration.schema';
import { Form, SubmitButton, TextArea, useContractForm } from '../../../platform/form';
import { useTexts } from '../../../platform/texts';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { useNotice } from '../../../ui/notices';
import { texts } from './texts';
import { useDecision } from './use-decision';

interface Props {
  application: Application;
  close: () => void;
}

export function Decline({ application: { person }, close }: Props) {
  const t = useTexts(texts);
  const notice = useNotice();
  const { refresh } = useDecision();
  const form = useContractForm({
    on: 'POST /api/applications/:id/decline',
    draft: `application.decline.${person.id}`,
    schema: () =>
      import('@querschnitt/shared/people/administration.contract').then((contract) => contract.decline.input),
    defaults: { id: person.id, reason: '' },
    done: async () => {
      close();
      notice(t.declined(person.name));
      await refresh();
    },
  });
  return (
    <Dialog open onClose={close} title={t.declineTitle(person.name)}>
      <Form form={form}>
        <TextArea name="reason" label={t.reason} hint={t.reasonHint} autoFocus />
        <Acts submit={t.decline} close={close} />
      </Form>
    </Dialog>
  );
}

/** One decision about all who wait with the same words. */
export function DeclineAlike({ application: { person, alike }, close }: Props) {
  const t = useTexts(texts);
  const notice = useNotice();
  const { refresh } = useDecision();
  const form = useContractForm({
    on: 'POST /api/applications/:id/decline-alike',
    draft: `application.decline-alike.${person.id}`,
    schema: () =>
      import('@querschnitt/shared/people/administration.contract').then((contract) => contract.declineAlike.input),
    defaults: { id: person.id, reason: '' },
    done: async ({ declined }) => {
      close();
      notice(t.declinedAll(declined));
      await refresh();
    },
  });
  return (
    <Dialog open onClose={close} title={t.declineAllTitle(alike + 1)}>
      <Form form={form}>
        <TextArea name="reason" label={t.reason} hint={t.reasonForAll} optional autoFocus />
        <Acts submit={t.declineAll(alike + 1)} close={close} />
      </Form>
    </Dialog>
  );
}

export function Ask({ application: { person }, close }: Props) {
  const t = useTexts(texts);
  const notice = useNotice();
  const { refresh } = useDecision();
  const form = useContractForm({
    on: 'POST /api/applications/:id/question',
    draft: `application.question.${person.id}`,
    schema: () =>
      import('@querschnitt/shared/people/administration.contract').then((contract) => contract.askApplicant.input),
    defaults: { id: person.id, question: '' },
    done: async () => {
      close();
      notice(t.askedOne(person.name));
      await refresh();
    },
  });
  return (
    <Dialog open onClose={close} title={t.askTitle(person.name)}>
      <Form form={form}>
        <TextArea name="question" label={t.question} hint={t.questionHint} autoFocus />
        <Acts submit={t.send} close={close} />
      </Form>
    </Dialog>
  );
}

export function Acts({ submit, close }: { submit: string; close: () => void }) {
  const t = useTexts(texts);
  return (
    <p className="acts">
      <SubmitButton>{submit}</SubmitButton>
      <Button quiet onClick={close}>
        {t.cancel}
      </Button>
    </p>
  );
}
