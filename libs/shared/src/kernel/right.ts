/** The thing is one's own; one looks after the place where it lies; or only one's role allows it. */
export type Ground = 'own' | 'owner' | 'role';

/** Allowed, and by which right. */
export interface Grant {
  by: Ground;
}

/**
 * The answer of a policy where a role lets somebody act on what is another's: by which right it is allowed, or the code of
 * the problem that stands against it. It cannot be mistaken for a `Verdict`, so no action can take it without saying what is done to whom.
 */
export type Right<Code extends string = string> = Grant | Code;

export const isGranted = (right: Right): right is Grant => typeof right === 'object';
