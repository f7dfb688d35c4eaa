import { defaultVisibility } from '@querschnitt/shared/profiles/profile';
import type { ProfileTraits } from '@querschnitt/shared/profiles/profile.schema';

/** A profile that says nothing but a name; `everyone: true` shows all of it to guests. */
export function profile({ everyone = false, visibility, ...traits }: Partial<ProfileTraits> & { name: string; everyone?: boolean }): ProfileTraits {
  const shown = everyone ? (Object.fromEntries(Object.keys(defaultVisibility).map((part) => [part, 'everyone'])) as ProfileTraits['visibility']) : defaultVisibility;
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
    ...traits,
    visibility: { ...shown, ...visibility },
  };
}
