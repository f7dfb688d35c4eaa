export { session, useMe } from './use-me';
export { requireMember, requireRole } from './require-member';
