import type { ReactNode } from 'react';
import { CheckGroup, SelectField, SubmitButton, TextArea, TextField } from '../../../platform/form';
import { useTexts } from '../../../platform/texts';
import { ButtonLink } from '../../../ui/Button';
import { Section } from '../../../ui/rows';
import { SectorMark } from '../../../ui/SectorMark';
import { groups } from '../board/filters';
import { accessFeatures, kinds, words } from '../words';
import { AgendaRows } from './AgendaRows';
import { Description } from './Description';
import css from './edit.module.css';
import { EventSketch } from './EventSketch';
import { OptionRows } from './OptionRows';
import { OutcomeRows } from './OutcomeRows';
import { SubjectsField } from './SubjectsField';
import { texts } from './texts';
import { Times } from './Times';

/** The whole event on one page, in the order in which one would tell of it. */
export function EventFields({ submit, back, children }: { submit: string; back: string; children?: ReactNode }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  return (
    <div className={css.sheet}>
      <div className={css.parts}>
        <Section title={t.what} className={css.part}>
          <TextField name="title" label={t.title} maxLength={160} autoComplete="off" />
          <SelectField name="kind" label={t.kind} options={kinds.map((value) => ({ value, label: w.kind[value] }))} />
          <CheckGroup
            name="sectors"
            label={t.sectors}
            hint={t.sectorsHint}
            options={groups.sector.map((value) => ({ value, label: <SectorMark sector={value} /> }))}
          />
          <Description />
          <SubjectsField />
        </Section>
        <Section title={t.when} className={css.part}>
          <Times />
        </Section>
        <Section title={t.options} className={css.part}>
          <OptionRows />
        </Section>
        <Section title={t.where} className={css.part}>
          <TextField name="placeName" label={t.placeName} hint={t.placeNameHint} optional maxLength={200} />
          <TextArea name="placeAddress" label={t.placeAddress} rows={2} optional maxLength={200} />
          <TextArea name="directions" label={t.directions} rows={2} optional maxLength={600} />
          <CheckGroup
            name="access"
            label={t.access}
            optional
            options={accessFeatures.map((value) => ({ value, label: w.access[value] }))}
          />
          <TextArea name="accessNote" label={t.accessNote} hint={t.accessNoteHint} rows={2} optional maxLength={600} />
          <TextArea name="onlineNote" label={t.onlineNote} hint={t.onlineNoteHint} rows={2} optional maxLength={600} />
        </Section>
        <Section title={t.programme} className={css.part}>
          <AgendaRows />
        </Section>
        <Section title={t.outcomes} className={css.part}>
          <OutcomeRows />
        </Section>
        {children}
        <p className={css.send}>
          <SubmitButton>{submit}</SubmitButton>
          <ButtonLink quiet to={back}>
            {t.cancel}
          </ButtonLink>
        </p>
      </div>
      <EventSketch />
    </div>
  );
}
