import { type Actor, isAtLeast, isMember, type Member, type Role } from '@querschnitt/shared/kernel/actor';
import { ApiProblem } from '../api/problem';

/** For pages that are of no use to guests: they are led to the sign-in page and back. @throws {ApiProblem} */
export function requireMember(me: Actor): asserts me is Member {
  if (!isMember(me)) throw new ApiProblem({ type: 'about:blank', title: '', status: 401, code: 'auth.required' });
}

/** For pages that exist only from a role on; to others they are not there. @throws {ApiProblem} */
export function requireRole(me: Actor, role: Role): asserts me is Member {
  requireMember(me);
  if (!isAtLeast(me, role)) throw new ApiProblem({ type: 'about:blank', title: '', status: 404, code: 'not_found' });
}
