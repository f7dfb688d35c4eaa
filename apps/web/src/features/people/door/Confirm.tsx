import type { Api } from '@querschnitt/shared/contract';
import type { Out } from '@querschnitt/shared/kernel/contract';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api } from '../../../platform/api';
import { Form, SubmitButton, useContractForm } from '../../../platform/form';
import { useLocation } from '../../../platform/router';
import { useTexts } from '../../../platform/texts';
import { Button, ButtonLink } from '../../../ui/Button';
import { Notice } from '../../../ui/Notice';
import { PasswordField } from './PasswordField';
import { texts } from './texts';
import { useToken } from './use-token';

type Confirmed = Out<Api['POST /api/confirmations']>;

/** Confirms on a click, not on opening: mail servers open links to look at them. */
export function Confirm() {
  const t = useTexts(texts);
  const token = useToken();
  const [isNewAddress] = useState(useLocation().search.includes('art=adresse'));
  const [confirmed, setConfirmed] = useState<Confirmed>();
  if (!token) return <Notice tone="warn">{t.noToken}</Notice>;
  if (confirmed) return <Done {...confirmed} />;
  return isNewAddress ? (
    <NewAddress token={token} done={setConfirmed} />
  ) : (
    <NewAccount token={token} done={setConfirmed} />
  );
}

interface Step {
  token: string;
  done: (confirmed: Confirmed) => void;
}

function NewAddress({ token, done }: Step) {
  const t = useTexts(texts);
  const confirmation = useMutation({ mutationFn: () => api('POST /api/confirmations', { token }), onSuccess: done });
  if (confirmation.error) return <Result tone="danger" text={confirmation.error.message} />;
  return (
    <>
      <p>{t.confirmLead}</p>
      <p className="acts new-here">
        <Button
          main
          aria-disabled={confirmation.isPending || undefined}
          onClick={() => !confirmation.isPending && confirmation.mutate()}
        >
          {t.confirm}
        </Button>
      </p>
    </>
  );
}

/** The password is chosen here, by who owns the mailbox, and not before. */
function NewAccount({ token, done }: Step) {
  const t = useTexts(texts);
  const form = useContractForm({
    on: 'POST /api/confirmations',
    schema: () => import('@querschnitt/shared/people/people.schema').then((schema) => schema.chosenPassword),
    defaults: { token, password: '' },
    done,
  });
  return (
    <>
      <p className="muted">{t.choosePasswordLead}</p>
      <Form form={form} label={t.confirmTitle}>
        <PasswordField />
        <p className="acts">
          <SubmitButton>{t.confirm}</SubmitButton>
        </p>
      </Form>
    </>
  );
}

function Done({ outcome, email }: Confirmed) {
  const t = useTexts(texts);
  if (outcome === 'waiting')
    return (
      <Result tone="ok" title={t.waitingTitle} text={t.waiting}>
        <ButtonLink to="/raeume">{t.lookAround}</ButtonLink>
      </Result>
    );
  return outcome === 'active' ? (
    <Result tone="ok" title={t.activeTitle} text={t.active} />
  ) : (
    <Result tone="ok" title={t.changedTitle} text={t.changed(email)} />
  );
}

function Result({
  tone,
  title,
  text,
  children,
}: {
  tone: 'ok' | 'danger';
  title?: string;
  text: string;
  children?: ReactNode;
}) {
  const t = useTexts(texts);
  return (
    <>
      <Notice tone={tone} live>
        {title && <h2>{title}</h2>}
        <p>{text}</p>
      </Notice>
      <p className="acts new-here">{children ?? <ButtonLink to="/anmelden">{t.backToSignIn}</ButtonLink>}</p>
    </>
  );
}
