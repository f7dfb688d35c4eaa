import type { PersonRef } from '@querschnitt/shared/people/person-ref';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { get } from '../../../platform/api';
import { Form, TextField, useContractForm } from '../../../platform/form';
import { useTexts } from '../../../platform/texts';
import { Dialog } from '../../../ui/Dialog';
import { useNotice } from '../../../ui/notices';
import { Acts } from './ApplicationDialogs';
import { texts } from './texts';
import { useDecision } from './use-decision';

/** Where somebody works: one of the directory, or a new one. */
export function Institution({ person, close }: { person: PersonRef; close: () => void }) {
  const t = useTexts(texts);
  const notice = useNotice();
  const list = useId();
  const { refresh } = useDecision();
  const { data } = useQuery(get('GET /api/registration', {}));
  const form = useContractForm({
    on: 'PUT /api/members/:id/institution',
    schema: () =>
      import('@querschnitt/shared/people/administration.contract').then((contract) => contract.setInstitution.input),
    defaults: { id: person.id, institution: person.institution ?? '' },
    done: async () => {
      close();
      notice(t.institutionSet(person.name));
      await refresh();
    },
  });
  return (
    <Dialog open onClose={close} title={t.institutionOf(person.name)}>
      <Form form={form}>
        <TextField
          name="institution"
          label={t.institution}
          hint={t.institutionHint}
          list={list}
          maxLength={160}
          autoComplete="off"
          autoFocus
        />
        <datalist id={list}>
          {data?.institutions.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <Acts submit={t.save} close={close} />
      </Form>
    </Dialog>
  );
}
