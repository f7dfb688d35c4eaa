import { digcomp21 } from '@querschnitt/shared/digcomp/digcomp-2.1';
import type { CompetenceClaim } from '@querschnitt/shared/digcomp/claim.schema';
import { competencesOf } from '@querschnitt/shared/digcomp/framework';
import { useFormat, useLanguage, useTexts } from '../../platform/texts';
import { profileTexts } from '../../ui/profile-texts';
import { Section } from '../../ui/rows';
import { personTexts } from './person-texts';

const levels = digcomp21.levels.map(({ level }) => level);

/** Levels as a picture that is a table, and again with full names. What is missing was not stated. */
export function Competences({ claims, statedAt }: { claims: CompetenceClaim[]; statedAt: string | null }) {
  const t = useTexts(personTexts);
  const { monthYear } = useFormat();
  if (!claims.length) return null;
  return (
    <Section title={t.digital} side={statedAt ? t.framework(monthYear(statedAt)) : t.frameworkOnly}>
      <div className="tablewrap" tabIndex={0} role="region" aria-label={t.byLevel}>
        <Picture claims={claims} />
      </div>
      <details className="alt">
        <summary>{t.asTable(claims.length)}</summary>
        <FullNames claims={claims} />
      </details>
    </Section>
  );
}

function Picture({ claims }: { claims: CompetenceClaim[] }) {
  const t = useTexts(personTexts);
  const { bands } = useTexts(profileTexts);
  const language = useLanguage();
  return (
    <table className="digi">
      <caption className="vh">{t.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.area}</th>
          {levels.map((level) => (
            <th key={level} scope="col">
              {level}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {digcomp21.areas.map((area) => (
          <tr key={area.id}>
            <th scope="row">{area.short[language]}</th>
            {levels.map((level) => (
              <td key={level}>
                {claims
                  .filter((claim) => claim.level === level && claim.competence.startsWith(`${area.id}.`))
                  .map(({ competence }) => (
                    <b key={competence}>{competence}</b>
                  ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td />
          {Object.values(bands).map((band) => (
            <td key={band} colSpan={2}>
              {band}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

function FullNames({ claims }: { claims: CompetenceClaim[] }) {
  const t = useTexts(personTexts);
  const language = useLanguage();
  const levelOf = new Map(claims.map(({ competence, level }) => [competence, level]));
  return (
    <table className="data">
      <thead>
        <tr>
          <th scope="col">{t.number}</th>
          <th scope="col">{t.competence}</th>
          <th scope="col" className="num">
            {t.level}
          </th>
        </tr>
      </thead>
      <tbody>
        {competencesOf(digcomp21)
          .filter(({ id }) => levelOf.has(id))
          .map(({ id, title }) => (
            <tr key={id}>
              <td>{id}</td>
              <th scope="row">{title[language]}</th>
              <td className="num">{levelOf.get(id)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
