import type { InvitationView } from '@querschnitt/shared/people/administration.schema';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '../../../platform/api';
import { Form, SubmitButton, TextField, useContractForm } from '../../../platform/form';
import { useFormat, useTexts } from '../../../platform/texts';
import { ButtonLink } from '../../../ui/Button';
import { ErrorNotice } from '../../../ui/ErrorNotice';
import { Notice } from '../../../ui/Notice';
import { roleTexts } from '../role-texts';
import { Introduction } from './Introduction';
import { MailSent } from './MailSent';
import { PasswordField } from './PasswordField';
import { texts } from './texts';

export function Invitation({ token }: { token: string }) {
  const t = useTexts(texts);
  const { data, error, refetch } = useQuery(get('GET /api/invitation-links/:token', { token }));
  if (data) return <Accept token={token} invitation={data} />;
  if (!error) return <p role="status">{t.invitationChecking}</p>;
  if (error.problem.code !== 'link.invalid') return <ErrorNotice error={error} retry={() => void refetch()} />;
  return (
    <>
      <Notice tone="danger" live>
        {error.message}
      </Notice>
      <p className="acts new-here">
        <ButtonLink to="/registrieren">{t.register}</ButtonLink>
      </p>
    </>
  );
}

function Accept({ token, invitation }: { token: string; invitation: InvitationView }) {
  const t = useTexts(texts);
  const roles = useTexts(roleTexts);
  const format = useFormat();
  const [confirmAt, setConfirmAt] = useState<string>();
  const form = useContractForm({
    on: 'POST /api/invitation-links/:token',
    draft: `invitation.${token}`,
    schema: () =>
      import('@querschnitt/shared/people/invitations.contract').then((contract) => contract.acceptInvitation.input),
    defaults: {
      token,
      name: '',
      email: invitation.email ?? '',
      password: '',
      institution: '',
      jobTitle: '',
      sectors: [],
    },
    done: ({ outcome }, { email }) => (outcome === 'active' ? location.assign('/') : setConfirmAt(email)),
  });
  if (confirmAt) return <MailSent again={t.mailMissing}>{t.mailSent(confirmAt)}</MailSent>;
  return (
    <>
      <p className="muted">
        {invitation.invitedBy
          ? t.invitedBy(invitation.invitedBy, format.date(invitation.expiresAt))
          : t.firstAdministrator}{' '}
        {invitation.role !== 'member' && t.invitedAs(roles[invitation.role])}
      </p>
      <Form form={form} label={t.invitationTitle}>
        <TextField name="name" label={t.name} autoComplete="name" />
        <TextField name="email" label={t.email} type="email" autoComplete="email" />
        <PasswordField />
        <Introduction />
        <p className="acts">
          <SubmitButton>{t.join}</SubmitButton>
        </p>
      </Form>
    </>
  );
}
