import { type Actor, isMember } from '../kernel/actor.js';
import { type Audience, defaultVisibility, type Viewer, type ProfilePart, profileParts } from './profile.js';

interface Shown {
  state: string;
  visibility: Partial<Record<ProfilePart, Audience>>;
}

/** As whom somebody looks at profiles. */
export const audienceOf = (me: Actor): Viewer => (isMember(me) ? 'members' : 'everyone');

/** Whether a part by itself is for an onlooker. The database's `part_is_for` says the same. */
export function isFor(onlooker: Viewer, part: ProfilePart, { visibility }: Pick<Shown, 'visibility'>) {
  const audience = visibility[part] ?? defaultVisibility[part];
  return audience === 'everyone' || audience === onlooker;
}

/**
 * The parts of a profile that somebody sees in the directory: none where the name is hidden or the person is no active member.
 * Neither a role nor being that person shows more. The database's `seen_profiles` says the same; a spec compares the two.
 */
export function partsSeen(me: Actor, profile: Shown): ProfilePart[] {
  if (profile.state !== 'active' || !isFor(audienceOf(me), 'name', profile)) return [];
  return profileParts.filter((part) => isFor(audienceOf(me), part, profile));
}

/** A picture also stands beside posts, so it does not go with the name. */
export const canSeePicture = (me: Actor, profile: Shown & { id: string }) =>
  profile.id === me.id || (profile.state === 'active' && isFor(audienceOf(me), 'picture', profile));
