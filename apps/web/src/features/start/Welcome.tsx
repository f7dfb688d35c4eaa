import { useSite } from '../../platform/site';
import { useTexts } from '../../platform/texts';
import { ButtonLink } from '../../ui/Button';
import { CrossSection } from '../../ui/CrossSection';
import { texts as house } from '../../ui/texts';
import { texts } from './texts';

/** What a guest sees first: what this is, and the two ways in. */
export function Welcome() {
  const t = useTexts(texts);
  const { claim } = useTexts(house);
  return (
    <header className="welcome">
      <h1>{claim(useSite().town)}</h1>
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
