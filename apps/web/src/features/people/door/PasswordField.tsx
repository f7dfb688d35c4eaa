import { useState } from 'react';
import { TextField } from '../../../platform/form';
import { useEarly } from '../../../platform/page';
import { useTexts } from '../../../platform/texts';
import { texts } from './texts';

/** A password to choose; it may be shown while it is typed, and pasted. */
export function PasswordField({ label }: { label?: string }) {
  const t = useTexts(texts);
  const [shown, show] = useState(false);
  const switched = useEarly<HTMLInputElement, 'checked'>('checked', shown, show);
  return (
    <div>
      <TextField
        name="password"
        label={label ?? t.newPassword}
        hint={t.passwordHint}
        type={shown ? 'text' : 'password'}
        autoComplete="new-password"
      />
      <label className="radio">
        <input ref={switched} type="checkbox" checked={shown} onChange={(event) => show(event.target.checked)} />
        <span>{t.showPassword}</span>
      </label>
    </div>
  );
}
