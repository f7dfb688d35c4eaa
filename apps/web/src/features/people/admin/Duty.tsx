import type { Duty as DutyView } from '@querschnitt/shared/people/administration.schema';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Form, SelectField, useContractForm } from '../../../platform/form';
import { useMe } from '../../../platform/session';
import { useTexts } from '../../../platform/texts';
import { Dialog } from '../../../ui/Dialog';
import { PlainButton } from '../../../ui/PlainButton';
import { Acts } from './ApplicationDialogs';
import { duty, isAdministrator, members } from './needs';
import { texts } from './texts';

/** Who answers applications; administrators may change it. */
export function Duty({ duty: { owner, deputy } }: { duty: DutyView }) {
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
      {open && <ChangeDuty duty={{ owner, deputy }} close={() => setOpen(false)} />}
    </>
  );
}

function ChangeDuty({ duty: { owner, deputy }, close }: { duty: DutyView; close: () => void }) {
  const t = useTexts(texts);
  const client = useQueryClient();
  const [administrators, moderators] = [useInfiniteQuery(members('', 'administrator')), useInfiniteQuery(members('', 'moderator'))];
  const people = [administrators, moderators].flatMap(({ data }) => data?.pages.flatMap(({ items }) => items) ?? []).filter(({ state }) => state === 'active');
  const form = useContractForm({
    on: 'PUT /api/admission-duty',
    schema: () => import('@querschnitt/shared/people/administration.contract').then((contract) => contract.setDuty.input),
    defaults: { ownerId: owner?.id ?? '', deputyId: deputy?.id ?? '' },
    prepare: ({ ownerId, deputyId }) => ({ ownerId: ownerId || null, deputyId: deputyId || null }),
    done: (changed) => {
      client.setQueryData(duty.queryKey, changed);
      close();
    },
  });
  const options = [{ value: '', label: t.nobodyOnDuty }, ...people.map(({ person }) => ({ value: person.id, label: person.name }))];
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
