import { useState } from 'react';
import { roles } from '@querschnitt/shared/kernel/actor';
import type { Invitation } from '@querschnitt/shared/people/administration.schema';
import type { NotSent as Address } from '@querschnitt/shared/people/invitations.contract';
import { canInvite } from '@querschnitt/shared/people/people.policy';
import { api } from '../../../platform/api';
import { Form, SelectField, SubmitButton, TextArea, useContractForm } from '../../../platform/form';
import { Fault } from '../../../platform/form/FieldParts';
import { useMe } from '../../../platform/session';
import { useTexts } from '../../../platform/texts';
import { Icon } from '../../../ui/Icon';
import { useNotice } from '../../../ui/notices';
import { roleTexts } from '../role-texts';
import { InvitationLink } from './InvitationLink';
import { NotSent } from './NotSent';
import { texts } from './texts';
import { useDecision } from './use-decision';

type Role = Invitation['role'];
const addressesIn = (typed: unknown) =>
  String(typed ?? '')
    .split(/[\n,;]/)
    .map((line) => line.trim())
    .filter(Boolean);

/** Mails invitations, or makes a link to pass on. */
export function Invite() {
  const t = useTexts(texts);
  const names = useTexts(roleTexts);
  const { me } = useMe();
  const notice = useNotice();
  const { decide, refresh } = useDecision();
  const [left, setLeft] = useState<{ addresses: Address[]; role: Role }>();
  const form = useContractForm({
    on: 'POST /api/invitations',
    draft: 'invitations',
    schema: () =>
      import('@querschnitt/shared/people/invitations.contract').then(({ invite }) =>
        invite.input.refine(({ emails }) => emails.length > 0, { path: ['emails', 0] }),
      ),
    // Typed as lines, sent as a list.
    defaults: { emails: '' as unknown as string[], role: 'member' },
    prepare: (values) => ({ ...values, emails: addressesIn(values.emails) }),
    done: async ({ items, notSent }, { role = 'member' }) => {
      form.reset();
      setLeft({ addresses: notSent, role });
      if (items.length) notice(t.invited(items.length));
      await refresh();
    },
  });
  const number = addressesIn(form.watch('emails')).length;
  const faults = Object.entries((form.formState.errors.emails ?? {}) as Record<string, { message?: string }>).filter(
    ([, fault]) => fault?.message,
  );
  const again = (email: string) =>
    decide(async () => {
      await api('POST /api/invitations', { emails: [email], role: left!.role, again: true });
      setLeft((was) => was && { ...was, addresses: was.addresses.filter((one) => one.email !== email) });
    }, t.invited(1));
  return (
    <section aria-labelledby="einladen">
      <h2 id="einladen">
        <Icon name="mail" />
        {t.invite}
      </h2>
      <Form form={form} label={t.invite}>
        <div>
          <TextArea name="emails" label={t.emails} hint={t.emailsHint} rows={4} />
          {faults.map(([line, fault]) => (
            <Fault key={line} id={`emails-${line}`}>
              {t.inLine(Number(line) + 1, fault.message!)}
            </Fault>
          ))}
        </div>
        <SelectField
          name="role"
          label={t.role}
          hint={t.inviteRoleHint}
          options={roles
            .filter((role): role is Role => role !== 'guest' && canInvite(me, role, 'mail') === true)
            .map((value) => ({ value, label: names[value] }))}
        />
        {left && left.addresses.length > 0 && (
          <NotSent addresses={left.addresses} again={(email) => void again(email)} />
        )}
        <p className="acts">
          <SubmitButton>{t.sendInvitations(number)}</SubmitButton>
        </p>
      </Form>
      <InvitationLink />
    </section>
  );
}
