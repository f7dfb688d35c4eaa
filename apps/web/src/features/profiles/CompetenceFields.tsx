import { digcomp21 } from '@querschnitt/shared/digcomp/digcomp-2.1';
import { useField } from '../../platform/form/use-field';
import { useLanguage, useTexts } from '../../platform/texts';
import { listed } from './profile-values';
import styles from './profiles.module.css';
import { texts } from './texts';

/** A level for each competence one wants to state, grouped by area and folded. */
export function CompetenceFields() {
  const t = useTexts(texts);
  const language = useLanguage();
  return (
    <>
      <p className="small muted">{t.competencesHint}</p>
      {digcomp21.areas.map((area) => (
        <details key={area.id} className={styles.area}>
          <summary>
            {area.id} {area.title[language]}
          </summary>
          {area.competences.map(({ id, title }) => (
            <LevelField key={id} id={id} title={title[language]} />
          ))}
        </details>
      ))}
    </>
  );
}

function LevelField({ id, title }: { id: string; title: string }) {
  const t = useTexts(texts);
  const field = useField(`levels.${listed.findIndex((competence) => competence.id === id)}`);
  return (
    <div className={styles.level}>
      <label htmlFor={field.ids.input}>
        {id} {title}
      </label>
      <select id={field.ids.input} className="field" {...field.registration}>
        <option value="">{t.notStated}</option>
        {digcomp21.levels.map(({ level }) => (
          <option key={level} value={level}>
            {t.level(level)}
          </option>
        ))}
      </select>
    </div>
  );
}
