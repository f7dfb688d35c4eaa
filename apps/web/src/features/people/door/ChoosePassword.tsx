import { useState } from 'react';
import { Form, SubmitButton, useContractForm } from '../../../platform/form';
import { useTexts } from '../../../platform/texts';
import { ButtonLink } from '../../../ui/Button';
import { Notice } from '../../../ui/Notice';
import { PasswordField } from './PasswordField';
import { texts } from './texts';

export function ChoosePassword({ token }: { token: string }) {
  const t = useTexts(texts);
  const [done, setDone] = useState(false);
  const form = useContractForm({
    on: 'POST /api/password-resets/redeem',
    schema: () =>
      import('@querschnitt/shared/people/accounts.contract').then((contract) => contract.resetPassword.input),
    defaults: { token, password: '' },
    done: () => setDone(true),
  });
  if (done)
    return (
      <>
        <Notice tone="ok" live>
          {t.resetDone}
        </Notice>
        <p className="acts new-here">
          <ButtonLink main to="/anmelden">
            {t.signIn}
          </ButtonLink>
        </p>
      </>
    );
  const isUsedUp = form.formState.errors.root?.server?.type === 'link.invalid';
  return (
    <>
      <p className="muted">{t.resetLead}</p>
      <Form form={form} label={t.forgottenTitle}>
        <PasswordField />
        <p className="acts">
          <SubmitButton>{t.savePassword}</SubmitButton>
          {isUsedUp && (
            <ButtonLink to="/passwort" reloadDocument>
              {t.askAgain}
            </ButtonLink>
          )}
        </p>
      </Form>
    </>
  );
}
