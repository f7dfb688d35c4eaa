import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Form, SubmitButton, TextField, useContractForm } from '../../../platform/form';
import { useTexts } from '../../../platform/texts';
import { Button } from '../../../ui/Button';
import { useNotice } from '../../../ui/notices';
import { Section } from '../../../ui/rows';
import { devices } from './needs';
import { texts } from './texts';

export function Password() {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  return (
    <Section title={t.password}>
      {open ? (
        <ChangePassword close={() => setOpen(false)} />
      ) : (
        <p className="acts">
          <Button onClick={() => setOpen(true)}>{t.changePassword}</Button>
        </p>
      )}
    </Section>
  );
}

function ChangePassword({ close }: { close: () => void }) {
  const t = useTexts(texts);
  const client = useQueryClient();
  const notice = useNotice();
  const form = useContractForm({
    on: 'PUT /api/account/password',
    schema: () =>
      import('@querschnitt/shared/people/accounts.contract').then((contract) => contract.changePassword.input),
    defaults: { current: '', password: '' },
    done: async () => {
      notice(t.passwordChanged);
      close();
      await Promise.all([
        client.invalidateQueries(devices),
        client.invalidateQueries({ queryKey: ['GET /api/calendar/subscription'] }),
      ]);
    },
  });
  return (
    <Form form={form} label={t.changePassword}>
      <TextField name="current" label={t.currentPassword} type="password" autoComplete="current-password" autoFocus />
      <TextField
        name="password"
        label={t.newPassword}
        hint={t.passwordHint}
        type="password"
        autoComplete="new-password"
      />
      <p className="acts">
        <SubmitButton>{t.changePassword}</SubmitButton>
        <Button quiet onClick={close}>
          {t.cancel}
        </Button>
      </p>
    </Form>
  );
}
