import { useTexts } from '../../platform/texts';
import { ButtonLink } from '../../ui/Button';
import { CrossSection } from '../../ui/CrossSection';
import { texts } from './texts';

/** What a guest sees first: what this is, and the two ways in. */
export function Welcome() {
  const t = useTexts(texts);
  return (
    <header className="welcome">
      <h1>{t.claim}</h1>
      <p className="purpose">{t.purpose}</p>
      <p className="acts">
        <ButtonLink main to="/registrieren">
          {t.register}
        </ButtonLink>
        <ButtonLink to="/anmelden">{t.signIn}</ButtonLink>
      </p>
      <CrossSection label={t.drawing} />
    </header>
  );
}
