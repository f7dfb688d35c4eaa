/** Roles in rising order; each may do what those before it may. `guest` is somebody without a session. */
export const roles = ['guest', 'member', 'organiser', 'moderator', 'administrator'] as const;
export type Role = (typeof roles)[number];

export type Member = { id: string; role: Exclude<Role, 'guest'> };
/** Whoever acts: a signed-in member, or a guest without an id. */
export type Actor = Member | { id: null; role: 'guest' };

export const guest: Actor = { id: null, role: 'guest' };

export const isAtLeast = (actor: { role: Role }, role: Role) => roles.indexOf(actor.role) >= roles.indexOf(role);
export const isMember = (actor: Actor): actor is Member => actor.id !== null;
