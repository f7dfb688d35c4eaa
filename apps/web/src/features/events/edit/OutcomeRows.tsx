import { digcomp21 } from '@querschnitt/shared/digcomp/digcomp-2.1';
import { competencesOf } from '@querschnitt/shared/digcomp/framework';
import { useWatch } from 'react-hook-form';
import { SelectField } from '../../../platform/form';
import { useLanguage, useTexts } from '../../../platform/texts';
import type { Draft } from './drafts';
import css from './edit.module.css';
import { RowFrame, RowsEnd } from './RowFrame';
import { texts } from './texts';
import { useRows } from './use-rows';

const competences = competencesOf(digcomp21);
const FIRST_LEVEL = 3;

export function OutcomeRows() {
  const t = useTexts(texts);
  const language = useLanguage();
  const { rows, append, move, remove, ...end } = useRows('outcomes');
  const chosen = useWatch<Draft, 'outcomes'>({ name: 'outcomes' }) ?? [];
  const free = competences.find(({ id }) => !chosen.some(({ competence }) => competence === id));
  return (
    <>
      <p className="hint">{t.outcomesHint}</p>
      {rows.map(({ key }, index) => (
        <RowFrame key={key} title={t.outcome(index + 1)} index={index} count={rows.length} move={move} remove={remove}>
          <div className={css.claim}>
            <SelectField
              name={`outcomes.${index}.competence`}
              label={t.competence}
              options={competences.map(({ id, title }) => ({ value: id, label: `${id} ${title[language]}` }))}
            />
            <SelectField
              name={`outcomes.${index}.level`}
              label={t.level}
              options={digcomp21.levels.map(({ level }) => ({ value: String(level), label: t.levels(level) }))}
            />
          </div>
        </RowFrame>
      ))}
      {free && (
        <RowsEnd
          {...end}
          label={t.addOutcome}
          onAdd={() => append({ framework: 'DigComp', version: '2.1', competence: free.id, level: FIRST_LEVEL })}
        />
      )}
    </>
  );
}
