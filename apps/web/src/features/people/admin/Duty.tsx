import type { AdmissionContact as DutyView } from '@querschnitt/shared/people/administration.schema';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../platform/api';
import { Form, SelectField, useContractForm } from '../../../platform/form';
import { useMe } from '../../../platform/session';
import { useTexts } from '../../../platform/texts';
import { Dialog } from '../../../ui/Dialog';
import { PlainButton } from '../../../ui/PlainButton';
import { Acts } from './ApplicationDialogs';
import { duty as dutyQuery, isAdministrator, members } from './needs';
import { texts } from './texts';

/** Who answers applications; administrators may change it. */
export function Duty({ duty }: { duty: DutyView }) {
  const { owner, deputy } = duty;
  const t = useTexts(texts);
  const { me } = useMe();
  const [open, setOpen] = useState(false);
  return (
    <>
      {owner && t.onDuty(owner.name, deputy?.name ?? null)}{' '}
      {isAdministrator(me) && (
        <PlainButton className="link" onClick={() => setOpen(true)}>
          {t.changeDuty}
        </PlainButton>
      )}
      {open && <ChangeDuty duty={duty} close={() => setOpen(false)} />}
    </>
  );
}

const fieldsOf = ({ owner, deputy, version }: DutyView) => ({
  ownerId: owner?.id ?? '',
  deputyId: deputy?.id ?? '',
  version,
});

function ChangeDuty({ duty, close }: { duty: DutyView; close: () => void }) {
  const t = useTexts(texts);
  const client = useQueryClient();
  const [administrators, moderators] = [
    useInfiniteQuery(members('', 'administrator')),
    useInfiniteQuery(members('', 'moderator')),
  ];
  const people = [administrators, moderators]
    .flatMap(({ data }) => data?.pages.flatMap(({ items }) => items) ?? [])
    .filter(({ state }) => state === 'active');
  const form = useContractForm({
    on: 'PUT /api/admission-duty',
    schema: () =>
      import('@querschnitt/shared/people/administration.contract').then(
        (contract) => contract.setAdmissionContact.input,
      ),
    defaults: fieldsOf(duty),
    current: () => api('GET /api/admission-duty', {}).then(fieldsOf),
    prepare: ({ ownerId, deputyId, ...rest }) => ({ ...rest, ownerId: ownerId || null, deputyId: deputyId || null }),
    done: (changed) => {
      client.setQueryData(dutyQuery.queryKey, changed);
      close();
    },
  });
  const options = [
    { value: '', label: t.nobodyOnDuty },
    ...people.map(({ person }) => ({ value: person.id, label: person.name })),
  ];
  return (
    <Dialog open onClose={close} title={t.changeDutyTitle}>
      {people.length > 0 && (
        <Form form={form}>
          <SelectField name="ownerId" label={t.dutyOwner} hint={t.dutyHint} options={options} />
          <SelectField name="deputyId" label={t.dutyDeputy} options={options} />
          <Acts submit={t.save} close={close} />
        </Form>
      )}
    </Dialog>
  );
}
