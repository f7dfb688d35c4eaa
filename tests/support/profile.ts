import { defaultVisibility } from '@querschnitt/shared/profiles/profile';
import type { ProfileTraits } from '@querschnitt/shared/profiles/profile.schema';
import type { saveProfile } from '@querschnitt/shared/profiles/profiles.contract';
import type { In } from '@querschnitt/shared/kernel/contract';

/** A profile that says nothing but a name; `everyone: true` shows all of it to guests. Made from version 0, that of somebody who has not saved one yet. */
export function profile({
  everyone = false,
  visibility,
  ...traits
}: Partial<In<typeof saveProfile>> & { name: string; everyone?: boolean }): In<typeof saveProfile> {
  const shown = everyone
    ? (Object.fromEntries(
        Object.keys(defaultVisibility).map((part) => [part, 'everyone']),
      ) as ProfileTraits['visibility'])
    : defaultVisibility;
  return {
    sectors: ['education'],
    institutionId: null,
    jobTitle: '',
    motto: '',
    about: '',
    can: [],
    learns: [],
    offers: [],
    competences: [],
    languages: [],
    contactLimit: 3,
    version: 0,
    ...traits,
    visibility: { ...shown, ...visibility },
  };
}
