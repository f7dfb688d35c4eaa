import type { Institution } from '@querschnitt/shared/institutions/institution.schema';
import type { Profile } from '@querschnitt/shared/profiles/profile.schema';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../platform/api';
import { Form, SubmitButton, TextArea, TextField, useContractForm } from '../../platform/form';
import { useTexts } from '../../platform/texts';
import { Notice } from '../../ui/Notice';
import { CompetenceFields } from './CompetenceFields';
import { Confirmation } from './Confirmation';
import { OfferFields } from './OfferFields';
import { Part } from './Part';
import { PersonFields } from './PersonFields';
import { PictureField } from './PictureField';
import styles from './profiles.module.css';
import { texts } from './texts';
import { toFields, toTraits } from './profile-values';
import { profileQuery } from './use-profile';

/** All one says of oneself; each part says who sees it. What is confirmed is the version that stands here. */
export function ProfileForm({ profile, institutions }: { profile: Profile; institutions: Institution[] }) {
  const t = useTexts(texts);
  const client = useQueryClient();
  const [saved, setSaved] = useState(false);
  const form = useContractForm({
    on: 'PUT /api/profile',
    draft: 'profile',
    schema: () => import('@querschnitt/shared/profiles/profiles.contract').then((module) => module.saveProfile.input),
    defaults: toFields(profile),
    current: () => api('GET /api/profile', {}).then(toFields),
    prepare: toTraits,
    done: (now) => {
      client.setQueryData(profileQuery.queryKey, now);
      void client.invalidateQueries({ queryKey: ['GET /api/start/tasks'] });
      setSaved(true);
    },
  });
  return (
    <>
      <Confirmation profile={profile} version={() => form.getValues('version')} showNewer={form.showNewer} />
      <PictureField profile={profile} />
      <div className={styles.form} onChange={() => setSaved(false)}>
        <Form form={form} label={t.title}>
          <PersonFields institutions={institutions} />
          <Part title={t.can} part="can">
            <TextArea name="canLines" label={t.perLine} hint={t.canHint} rows={5} />
          </Part>
          <Part title={t.offers} part="offers">
            <OfferFields />
          </Part>
          <Part title={t.learns} part="learns">
            <TextArea name="learnsLines" label={t.perLine} hint={t.learnsHint} rows={3} />
          </Part>
          <Part title={t.about} part="about">
            <TextField name="motto" label={t.motto} maxLength={160} optional />
            <TextArea name="about" label={t.aboutText} hint={t.markdown} rows={5} maxLength={4000} optional />
          </Part>
          <Part title={t.competences}>
            <CompetenceFields />
          </Part>
          <Part title={t.requestsPart}>
            <TextField name="contactLimit" type="number" min={0} max={20} label={t.limit} hint={t.limitHint} />
          </Part>
          {saved && (
            <Notice tone="ok" live>
              {t.saved}
            </Notice>
          )}
          <p className={`acts stays-put ${styles.end}`}>
            <SubmitButton>{t.save}</SubmitButton>
          </p>
        </Form>
      </div>
    </>
  );
}
