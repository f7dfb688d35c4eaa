import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../../../platform/api';
import { useTexts } from '../../../platform/texts';
import { Button, ButtonLink } from '../../../ui/Button';
import { Notice } from '../../../ui/Notice';
import { texts } from './texts';
import { useToken } from './use-token';

/** Confirms on a click, not on opening: mail servers open links to look at them. */
export function Confirm() {
  const t = useTexts(texts);
  const token = useToken();
  const confirmation = useMutation({ mutationFn: () => api('POST /api/confirmations', { token: token! }) });
  if (!token) return <Notice tone="warn">{t.noToken}</Notice>;
  if (confirmation.error) return <Result tone="danger" text={confirmation.error.message} />;
  if (!confirmation.data) {
    return (
      <>
        <p>{t.confirmLead}</p>
        <p className="acts new-here">
          <Button main aria-disabled={confirmation.isPending || undefined} onClick={() => !confirmation.isPending && confirmation.mutate()}>
            {t.confirm}
          </Button>
        </p>
      </>
    );
  }
  const { outcome, email } = confirmation.data;
  if (outcome === 'waiting')
    return (
      <Result tone="ok" title={t.waitingTitle} text={t.waiting}>
        <ButtonLink to="/raeume">{t.lookAround}</ButtonLink>
      </Result>
    );
  return outcome === 'active' ? <Result tone="ok" title={t.activeTitle} text={t.active} /> : <Result tone="ok" title={t.changedTitle} text={t.changed(email)} />;
}

function Result({ tone, title, text, children }: { tone: 'ok' | 'danger'; title?: string; text: string; children?: ReactNode }) {
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
