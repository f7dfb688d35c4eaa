import { sectors } from '@querschnitt/shared/kernel/sector';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { get } from '../../../platform/api';
import { CheckGroup, TextField } from '../../../platform/form';
import { useTexts } from '../../../platform/texts';
import { sectorTexts } from '../../../ui/sectors';
import { texts } from './texts';

/** What one says about oneself to be let in. */
export function Introduction() {
  const t = useTexts(texts);
  const sectorNames = useTexts(sectorTexts);
  const list = useId();
  const { data } = useQuery(get('GET /api/registration', {}));
  return (
    <>
      <TextField
        name="institution"
        label={t.institution}
        hint={t.institutionHint}
        optional
        list={list}
        autoComplete="organization"
        maxLength={160}
      />
      <datalist id={list}>
        {data?.institutions.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <TextField
        name="jobTitle"
        label={t.jobTitle}
        hint={t.jobTitleHint}
        optional
        autoComplete="organization-title"
        maxLength={120}
      />
      <CheckGroup
        name="sectors"
        label={t.sectors}
        hint={t.sectorsHint}
        options={sectors.map((value) => ({ value, label: sectorNames[value] }))}
      />
    </>
  );
}
