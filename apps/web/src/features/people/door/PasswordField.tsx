import { useState } from 'react';
import { TextField } from '../../../platform/form';
import { useTexts } from '../../../platform/texts';
import { texts } from './texts';

/** A password to choose; it may be shown while it is typed, and pasted. */
export function PasswordField({ label }: { label?: string }) {
  const t = useTexts(texts);
  const [shown, show] = useState(false);
  return (
    <div>
      <TextField name="password" label={label ?? t.newPassword} hint={t.passwordHint} type={shown ? 'text' : 'password'} autoComplete="new-password" />
      <label className="radio">
        <input type="checkbox" checked={shown} onChange={(event) => show(event.target.checked)} />
        <span>{t.showPassword}</span>
      </label>
    </div>
  );
}
