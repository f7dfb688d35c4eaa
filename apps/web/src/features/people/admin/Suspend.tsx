import type { PersonRef } from '@querschnitt/shared/people/person-ref';
import { Form, TextArea, useContractForm } from '../../../platform/form';
import { useTexts } from '../../../platform/texts';
import { Dialog } from '../../../ui/Dialog';
import { useNotice } from '../../../ui/notices';
import { Acts } from './ApplicationDialogs';
import { texts } from './texts';
import { useDecision } from './use-decision';

export function Suspend({ person, close }: { person: PersonRef; close: () => void }) {
  const t = useTexts(texts);
  const notice = useNotice();
  const { refresh } = useDecision();
  const form = useContractForm({
    on: 'PUT /api/members/:id/suspension',
    draft: `suspension.${person.id}`,
    schema: () =>
      import('@querschnitt/shared/people/administration.contract').then((contract) => contract.suspend.input),
    defaults: { id: person.id, reason: '' },
    done: async () => {
      close();
      notice(t.suspendedOne(person.name));
      await refresh();
    },
  });
  return (
    <Dialog open onClose={close} title={t.suspendTitle(person.name)}>
      <Form form={form}>
        <TextArea name="reason" label={t.reason} hint={t.suspendHint} autoFocus />
        <Acts submit={t.suspend} close={close} />
      </Form>
    </Dialog>
  );
}
