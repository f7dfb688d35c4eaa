import { type Actor, isMember } from '../kernel/actor.js';
import type { Onlooker } from '../profiles/profile.js';

/** As whom somebody looks at profiles. */
export const onlooker = (me: Actor): Onlooker => (isMember(me) ? 'members' : 'everyone');
