import type { Account } from '@querschnitt/shared/people/people.schema';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Form, SubmitButton, TextField, useContractForm } from '../../../platform/form';
import { useTexts } from '../../../platform/texts';
import { Button } from '../../../ui/Button';
import { Notice } from '../../../ui/Notice';
import { Section } from '../../../ui/rows';
import { account as accountNeed } from './needs';
import { texts } from './texts';

export function Address({ account }: { account: Account }) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  return (
    <Section title={t.address}>
      <p>{account.email ? t.addressNow(account.email) : t.noAddress}</p>
      {account.pendingEmail && (
        <div className="new-here">
          <Notice tone="warn" live>
            {t.pending(account.pendingEmail)}
          </Notice>
        </div>
      )}
      {!account.hasPassword && <p className="muted">{t.examplePassword}</p>}
      {account.hasPassword && !open && (
        <p className="acts">
          <Button onClick={() => setOpen(true)}>{t.changeAddress}</Button>
        </p>
      )}
      {open && <ChangeAddress close={() => setOpen(false)} />}
    </Section>
  );
}

function ChangeAddress({ close }: { close: () => void }) {
  const t = useTexts(texts);
  const client = useQueryClient();
  const form = useContractForm({
    on: 'PUT /api/account/address',
    schema: () =>
      import('@querschnitt/shared/people/accounts.contract').then((contract) => contract.changeAddress.input),
    defaults: { email: '', password: '' },
    done: (changed) => {
      client.setQueryData(accountNeed.queryKey, changed);
      close();
    },
  });
  return (
    <Form form={form} label={t.changeAddress}>
      <TextField name="email" label={t.newAddress} type="email" autoComplete="email" autoFocus />
      <TextField name="password" label={t.currentPassword} type="password" autoComplete="current-password" />
      <p className="acts">
        <SubmitButton>{t.changeAddress}</SubmitButton>
        <Button quiet onClick={close}>
          {t.cancel}
        </Button>
      </p>
    </Form>
  );
}
