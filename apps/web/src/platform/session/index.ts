export { session, useMe } from './use-me';
export { useSamePerson } from './use-same-person';
export { requireMember, requireRole } from './require-member';
