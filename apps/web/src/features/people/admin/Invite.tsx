import { isAtLeast, roles } from '@querschnitt/shared/kernel/actor';
import type { Invitation } from '@querschnitt/shared/people/administration.schema';
import { Form, SelectField, SubmitButton, TextArea, useContractForm } from '../../../platform/form';
import { Fault } from '../../../platform/form/FieldParts';
import { useMe } from '../../../platform/session';
import { useTexts } from '../../../platform/texts';
import { Icon } from '../../../ui/Icon';
import { useNotice } from '../../../ui/notices';
import { roleTexts } from '../role-texts';
import { InvitationLink } from './InvitationLink';
import { texts } from './texts';
import { useDecision } from './use-decision';

type Role = Invitation['role'];
const addressesIn = (typed: unknown) => String(typed ?? '')
    .split(/[\n,;]/)
    .map((line) => line.trim())
    .filter(Boolean);

/** Mails invitations, or makes a link to pass on. */
export function Invite() {
  const t = useTexts(texts);
  const names = useTexts(roleTexts);
  const { me } = useMe();
  const notice = useNotice();
  const { refresh } = useDecision();
  const form = useContractForm({
    on: 'POST /api/invitations',
    schema: () => import('@querschnitt/shared/people/invitations.contract').then(({ invite }) => invite.input.refine(({ emails }) => emails.length > 0, { path: ['emails', 0] })),
    // Typed as lines, sent as a list.
    defaults: { emails: '' as unknown as string[], role: 'member' },
    prepare: (values) => ({ ...values, emails: addressesIn(values.emails) }),
    done: async ({ items }) => {
      form.reset();
      notice(t.invited(items.length));
      await refresh();
    },
  });
  const number = addressesIn(form.watch('emails')).length;
  const faults = Object.entries((form.formState.errors.emails ?? {}) as Record<string, { message?: string }>).filter(([, fault]) => fault?.message);
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
        <SelectField name="role" label={t.role} options={roles.filter((role): role is Role => role !== 'guest' && isAtLeast(me, role)).map((value) => ({ value, label: names[value] }))} />
        <p className="acts">
          <SubmitButton>{t.sendInvitations(number)}</SubmitButton>
        </p>
      </Form>
      <InvitationLink />
    </section>
  );
}
