import { offerKinds, offerModes, offerTargets } from '@querschnitt/shared/profiles/profile';
import { useFieldArray } from 'react-hook-form';
import { CheckGroup, SelectField, TextField } from '../../platform/form';
import { useTexts } from '../../platform/texts';
import { Button } from '../../ui/Button';
import { profileTexts } from '../../ui/profile-texts';
import styles from './profiles.module.css';
import { texts } from './texts';

const MOST = 8;

const optionsOf = <T extends string>(values: readonly T[], labels: Record<T, string>) =>
  values.map((value) => ({ value, label: labels[value] }));

/** Talk, consultation, shadowing, training: for whom and how. */
export function OfferFields() {
  const t = useTexts(texts);
  const words = useTexts(profileTexts);
  const { fields, append, remove } = useFieldArray({ name: 'offers' });
  return (
    <>
      {fields.map(({ id }, at) => (
        <fieldset key={id} className={styles.offer}>
          <legend>{t.offer(at + 1)}</legend>
          <SelectField name={`offers.${at}.kind`} label={t.kind} options={optionsOf(offerKinds, words.offerKinds)} />
          <TextField name={`offers.${at}.text`} label={t.details} hint={t.detailsHint} maxLength={160} optional />
          <CheckGroup
            name={`offers.${at}.targets`}
            label={t.targets}
            options={optionsOf(offerTargets, words.offerTargets)}
          />
          <CheckGroup name={`offers.${at}.modes`} label={t.modes} options={optionsOf(offerModes, words.offerModes)} />
          <Button quiet icon="trash" onClick={() => remove(at)}>
            {t.removeOffer(at + 1)}
          </Button>
        </fieldset>
      ))}
      {fields.length < MOST && (
        <p>
          <Button
            icon="plus"
            onClick={() => append({ kind: 'consultation', text: '', targets: [], modes: ['onsite'] })}
          >
            {t.addOffer}
          </Button>
        </p>
      )}
    </>
  );
}
