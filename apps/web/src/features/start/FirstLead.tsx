import { useSite } from '../../platform/site';
import { useTexts } from '../../platform/texts';
import { firstStepsTexts } from './first-steps-texts';

/** The beginning of the page for whoever belongs to no room yet: there is nothing they could have read. */
export function FirstLead() {
  const t = useTexts(firstStepsTexts);
  return (
    <header className="lead">
      <h1>{t.welcome(useSite().name)}</h1>
      <p className="intro">{t.intro}</p>
    </header>
  );
}
