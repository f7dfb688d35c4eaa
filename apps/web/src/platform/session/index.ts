export { session, useMe } from './use-me';
export { requireMember } from './require-member';
