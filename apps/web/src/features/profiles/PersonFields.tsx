import { sectors } from '@querschnitt/shared/kernel/sector';
import type { Institution } from '@querschnitt/shared/institutions/institution.schema';
import { languagesSpoken } from '@querschnitt/shared/profiles/profile';
import { CheckGroup, SelectField, TextField } from '../../platform/form';
import { useTexts } from '../../platform/texts';
import { profileTexts } from '../../ui/profile-texts';
import { SectorMark } from '../../ui/SectorMark';
import { Beside, Part } from './Part';
import styles from './profiles.module.css';
import { texts } from './texts';

/** Who it is: name, work, place, sectors, languages. */
export function PersonFields({ institutions }: { institutions: Institution[] }) {
  const t = useTexts(texts);
  const { languages } = useTexts(profileTexts);
  return (
    <Part title={t.who}>
      <Beside part="name" label={t.nameSeen}>
        <TextField name="name" label={t.name} autoComplete="name" hint={t.nameHint} />
      </Beside>
      <Beside part="jobTitle" label={t.jobTitle}>
        <TextField
          name="jobTitle"
          label={t.jobTitle}
          autoComplete="organization-title"
          hint={t.jobTitleHint}
          optional
        />
      </Beside>
      <Beside part="institution" label={t.institution}>
        <SelectField
          name="institutionId"
          label={t.institution}
          options={[
            { value: '', label: t.noInstitution },
            ...institutions.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Beside>
      <Beside part="sectors" label={t.sectors}>
        <CheckGroup
          name="sectors"
          label={t.sectors}
          options={sectors.map((sector) => ({ value: sector, label: <SectorMark sector={sector} /> }))}
        />
      </Beside>
      <Beside part="languages" label={t.languages}>
        <div className={styles.languages}>
          <CheckGroup
            name="languages"
            label={t.languages}
            optional
            options={languagesSpoken.map((value) => ({ value, label: languages[value] }))}
          />
        </div>
      </Beside>
    </Part>
  );
}
