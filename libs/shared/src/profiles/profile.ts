import { dayOf } from '../kernel/wall-clock.js';

/** Who sees a part of a profile. */
export const audiences = ['everyone', 'members', 'nobody'] as const;
export type Audience = (typeof audiences)[number];

/** Whoever looks: guests see what is for everyone. */
export type Viewer = 'everyone' | 'members';

/** Parts with a visibility of their own. Hiding the name hides the profile. */
export const profileParts = [
  'name',
  'sectors',
  'institution',
  'jobTitle',
  'picture',
  'about',
  'can',
  'learns',
  'offers',
  'languages',
] as const;
export type ProfilePart = (typeof profileParts)[number];

/**
 * What stands beside one's posts is for everyone unless one says otherwise, all else for members.
 * The database function `part_audience` gives the same defaults; a test compares the two.
 */
export const defaultVisibility: Record<ProfilePart, Audience> = {
  name: 'members',
  sectors: 'everyone',
  institution: 'everyone',
  jobTitle: 'everyone',
  picture: 'everyone',
  about: 'members',
  can: 'members',
  learns: 'members',
  offers: 'members',
  languages: 'members',
};

export const offerKinds = ['consultation', 'talk', 'shadowing', 'training'] as const;
export type OfferKind = (typeof offerKinds)[number];

/** For whom. */
export const offerTargets = ['kita', 'primary', 'secondary', 'youth', 'adults'] as const;
export type OfferTarget = (typeof offerTargets)[number];

export const offerModes = ['onsite', 'online'] as const;
export type OfferMode = (typeof offerModes)[number];

/** Languages one may say one speaks, ISO 639; `gsg` is German Sign Language. */
export const languagesSpoken = [
  'de',
  'gsg',
  'en',
  'ar',
  'bg',
  'zh',
  'fr',
  'el',
  'it',
  'hr',
  'ku',
  'fa',
  'ps',
  'pl',
  'pt',
  'ro',
  'ru',
  'sr',
  'es',
  'cs',
  'ti',
  'tr',
  'uk',
  'hu',
  'vi',
] as const;
export type LanguageSpoken = (typeof languagesSpoken)[number];

/** A profile is confirmed every half-year; afterwards it says that it is being asked. */
const CONFIRMED_FOR_MONTHS = 6;

/** Whether the half-year is over, by days of the calendar. @param today `YYYY-MM-DD` */
export function isOverdue(confirmedAt: string, today: string) {
  const until = new Date(confirmedAt);
  until.setUTCMonth(until.getUTCMonth() + CONFIRMED_FOR_MONTHS);
  return dayOf(until) < today;
}

/** `09/26`, as profiles say when they were confirmed. */
export function shortMonth(iso: string) {
  const [year = '', month = ''] = dayOf(new Date(iso)).split('-');
  return `${month}/${year.slice(2)}`;
}
