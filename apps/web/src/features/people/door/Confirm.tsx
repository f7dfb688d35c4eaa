import type { Api } from '@querschnitt/shared/contract';
import type { Out } from '@querschnitt/shared/kernel/contract';
import type { Registration } from '@querschnitt/shared/people/people.schema';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api, get } from '../../../platform/api';
import { Form, SubmitButton, TextArea, TextField, useContractForm } from '../../../platform/form';
import { useHydrated } from '../../../platform/page';
import { useLocation } from '../../../platform/router';
import { useTexts } from '../../../platform/texts';
import { Button, ButtonLink } from '../../../ui/Button';
import { ErrorNotice } from '../../../ui/ErrorNotice';
import { Notice } from '../../../ui/Notice';
import { Introduction } from './Introduction';
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

/** Asked for by the browser only, so that nobody's words are in a page that a node keeps. */
function NewAccount({ token, done }: Step) {
  const t = useTexts(texts);
  const { data, error, refetch } = useQuery({
    ...get('GET /api/confirmations/:token', { token }),
    enabled: useHydrated(),
  });
  if (data) return <Unconfirmed {...{ token, done }} written={data} />;
  if (!error) return <p role="status">{t.checkingLink}</p>;
  if (error.problem.code !== 'link.invalid') return <ErrorNotice error={error} retry={() => void refetch()} />;
  return <Result tone="danger" text={error.message} />;
}

/** Whoever owns the mailbox chooses the password here, and not before, and sees what was written in their name. */
function Unconfirmed({ token, done, written }: Step & { written: Registration }) {
  const t = useTexts(texts);
  const form = useContractForm({
    on: 'POST /api/confirmations',
    schema: () => import('@querschnitt/shared/people/people.schema').then((schema) => schema.newAccount),
    defaults: { token, password: '', ...written },
    done,
  });
  return (
    <>
      <p className="muted">{t.choosePasswordLead}</p>
      <Form form={form} label={t.confirmTitle}>
        <PasswordField />
        <h2>{t.written}</h2>
        <p className="muted">{t.writtenHint}</p>
        <TextField name="name" label={t.name} autoComplete="name" />
        <Introduction />
        <TextArea name="why" label={t.why} hint={t.whyHint} optional maxLength={1000} rows={3} />
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
