import { useEffect, useRef } from 'react';
import type { FieldPath, FieldValues } from 'react-hook-form';
import { PlainButton } from '../../ui/PlainButton';
import { Link, useLocation } from '../router';
import { useTexts } from '../texts';
import { fieldsAtFault } from './fields-at-fault';
import { texts } from './texts';
import type { ContractForm } from './use-contract-form';

/** A refusal that belongs to no field, said where the eye is after sending; and which fields are marked, where there are several. */
export function Summary<V extends FieldValues>({ form }: { form: ContractForm<V> }) {
  const { errors, submitCount } = form.formState;
  const t = useTexts(texts);
  const box = useRef<HTMLDivElement>(null);
  const refusal = (errors.root?.['server'] ?? errors.root)?.message;
  const fields = fieldsAtFault(form);
  useEffect(() => {
    if (refusal) box.current?.focus();
  }, [refusal, submitCount]);
  if (!refusal && fields.length < 2) return null;
  return (
    <div className="form-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{refusal ? t.refused : t.summary(fields.length)}</h2>
      {refusal && <p>{String(refusal)}</p>}
      {fields.length > 0 && (
        <ul>
          {fields.map(({ path, label }) => (
            <li key={path}>
              <PlainButton className="link" onClick={() => form.setFocus(path as FieldPath<V>)}>
                {label}
              </PlainButton>
            </li>
          ))}
        </ul>
      )}
      {errors.root?.['server']?.type === 'auth.required' && <SignInAgain />}
      <p className="small muted">{t.kept}</p>
    </div>
  );
}

function SignInAgain() {
  const t = useTexts(texts);
  const { pathname, search } = useLocation();
  return (
    <p>
      <Link className="link" reloadDocument to={`/anmelden?weiter=${encodeURIComponent(pathname + search)}`}>
        {t.signIn}
      </Link>
    </p>
  );
}
