import type { CompetenceClaim } from '@querschnitt/shared/digcomp/claim.schema';
import { digcomp21 } from '@querschnitt/shared/digcomp/digcomp-2.1';
import { competenceOf } from '@querschnitt/shared/digcomp/framework';
import { useLanguage, useTexts } from '../../../platform/texts';
import { Section } from '../../../ui/rows';
import { Steps } from '../../../ui/Steps';
import { texts } from './texts';

/** What one can do afterwards, as competences of DigComp with the level reached. */
export function Outcomes({ outcomes }: { outcomes: CompetenceClaim[] }) {
  const t = useTexts(texts);
  const language = useLanguage();
  if (outcomes.length === 0) return null;
  return (
    <Section title={t.learn} side={`${digcomp21.framework} ${digcomp21.version}`}>
      <ul className="ruled comps">
        {outcomes.map(({ competence, level }) => (
          <li key={competence}>
            <span className="code-no">{competence}</span>
            <span>{competenceOf(digcomp21, competence)?.title[language]}</span>
            <Steps level={level} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
