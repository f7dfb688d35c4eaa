import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { TextField } from '../../../platform/form';
import { useTexts } from '../../../platform/texts';
import { type Draft, usualEnd } from './drafts';
import css from './edit.module.css';
import { texts } from './texts';

/** Wall-clock times, without any zone: that is the installation's. */
export function Times() {
  const t = useTexts(texts);
  useSuggestedEnd();
  return (
    <>
      <div className={css.pair}>
        <TextField name="starts" label={t.starts} type="datetime-local" />
        <TextField name="ends" label={t.ends} type="datetime-local" />
      </div>
      <p className="hint">{t.whenHint}</p>
    </>
  );
}

/** An end that is missing, or was left behind by a later beginning, follows the beginning. */
function useSuggestedEnd() {
  const { getValues, setValue } = useFormContext<Draft>();
  const starts = useWatch<Draft, 'starts'>({ name: 'starts' });
  useEffect(() => {
    const ends = getValues('ends');
    if (starts && (!ends || ends < starts)) setValue('ends', usualEnd(starts));
  }, [starts, getValues, setValue]);
}
