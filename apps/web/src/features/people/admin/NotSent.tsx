import type { NotSent as Address } from '@querschnitt/shared/people/invitations.contract';
import { useTexts } from '../../../platform/texts';
import { Notice } from '../../../ui/Notice';
import { PlainButton } from '../../../ui/PlainButton';
import { texts } from './texts';

/** Addresses to which no invitation was sent, and why. Who lost theirs can be sent another one. */
export function NotSent({ addresses, again }: { addresses: Address[]; again: (email: string) => void }) {
  const t = useTexts(texts);
  return (
    <Notice tone="warn" live>
      <p>
        <b>{t.notSent}</b>
      </p>
      <ul>
        {addresses.map(({ email, why }) => (
          <li key={email}>
            {why === 'account' ? t.hasAccount(email) : t.isInvited(email)}{' '}
            {why === 'invited' && (
              <PlainButton className="link" aria-label={t.sendAgainTo(email)} onClick={() => again(email)}>
                {t.sendAgain}
              </PlainButton>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
