import { ownPath } from '@querschnitt/shared/kernel/own-path';
import { useSearchParams } from '../../../platform/router';
import { Link } from '../../../platform/router';
import { Form, SubmitButton, TextField, useContractForm } from '../../../platform/form';
import { useTexts } from '../../../platform/texts';
import { Notice } from '../../../ui/Notice';
import { texts } from './texts';

/** A fresh page follows, so that nothing drawn for a guest remains. */
export function SignIn() {
  const t = useTexts(texts);
  const [search] = useSearchParams();
  const form = useContractForm({
    on: 'POST /api/session',
    schema: () => import('@querschnitt/shared/people/session.contract').then((contract) => contract.signIn.input),
    defaults: { email: '', password: '' },
    done: () => location.assign(ownPath(search.get('weiter'))),
  });
  const refused = form.formState.errors.root?.['server'];
  // Nothing went wrong: it only is not the turn yet.
  if (refused?.type === 'sign_in.waiting')
    return (
      <Notice tone="ok" live>
        <h2>{t.requestWaits}</h2>
        <p>{refused.message}</p>
      </Notice>
    );
  return (
    <Form form={form} label={t.signIn}>
      <TextField name="email" label={t.email} type="email" autoComplete="username" />
      <TextField name="password" label={t.password} type="password" autoComplete="current-password" />
      <p className="acts">
        <SubmitButton>{t.signIn}</SubmitButton>
        <Link className="link small" to="/passwort">
          {t.forgotten}
        </Link>
      </p>
    </Form>
  );
}
