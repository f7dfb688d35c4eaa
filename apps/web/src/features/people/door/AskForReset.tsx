import { useState } from 'react';
import { Link } from '../../../platform/router';
import { Form, SubmitButton, TextField, useContractForm } from '../../../platform/form';
import { useTexts } from '../../../platform/texts';
import { MailSent } from './MailSent';
import { texts } from './texts';

export function AskForReset() {
  const t = useTexts(texts);
  const [sentTo, setSentTo] = useState<string>();
  const form = useContractForm({
    on: 'POST /api/password-resets',
    schema: () => import('@querschnitt/shared/people/accounts.contract').then((contract) => contract.askForReset.input),
    defaults: { email: '' },
    done: (_, { email }) => setSentTo(email),
  });
  if (sentTo) return <MailSent>{t.resetSent(sentTo)}</MailSent>;
  return (
    <>
      <p className="muted">{t.forgottenLead}</p>
      <Form form={form} label={t.forgottenTitle}>
        <TextField name="email" label={t.email} type="email" autoComplete="username" />
        <p className="acts">
          <SubmitButton>{t.sendLink}</SubmitButton>
          <Link className="link small" to="/anmelden">
            {t.backToSignIn}
          </Link>
        </p>
      </Form>
    </>
  );
}
