import { useState } from 'react';
import { Link } from '../../../platform/router';
import { Form, SubmitButton, TextArea, TextField, useContractForm } from '../../../platform/form';
import { useSite } from '../../../platform/site';
import { useTexts } from '../../../platform/texts';
import { Introduction } from './Introduction';
import { MailSent } from './MailSent';
import { texts } from './texts';

export function Register() {
  const t = useTexts(texts);
  const { name } = useSite();
  const [sentTo, setSentTo] = useState<string>();
  const form = useContractForm({
    on: 'POST /api/accounts',
    draft: 'registration',
    schema: () => import('@querschnitt/shared/people/accounts.contract').then((contract) => contract.register.input),
    defaults: { name: '', email: '', institution: '', jobTitle: '', sectors: [], why: '' },
    done: (_, { email }) => setSentTo(email),
  });
  if (sentTo) return <MailSent again={t.mailMissing}>{t.mailSent(sentTo)}</MailSent>;
  return (
    <>
      <p className="muted">{t.registerLead(name)}</p>
      <Form form={form} label={t.registerTitle}>
        <TextField name="name" label={t.name} autoComplete="name" />
        <TextField name="email" label={t.email} hint={t.workEmail} type="email" autoComplete="email" />
        <Introduction />
        <TextArea name="why" label={t.why} hint={t.whyHint} optional maxLength={1000} rows={3} />
        <p className="acts">
          <SubmitButton>{t.sendRegistration}</SubmitButton>
          <span className="small">
            {t.already}{' '}
            <Link className="link" to="/anmelden">
              {t.signIn}
            </Link>
          </span>
        </p>
      </Form>
    </>
  );
}
