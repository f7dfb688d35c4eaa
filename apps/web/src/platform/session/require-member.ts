import { type Actor, isMember, type Member } from '@querschnitt/shared/kernel/actor';
import { ApiProblem } from '../api/problem';

/** For pages that are of no use to guests: they are led to the sign-in page and back. @throws {ApiProblem} */
export function requireMember(me: Actor): asserts me is Member {
  if (!isMember(me)) throw new ApiProblem({ type: 'about:blank', title: '', status: 401, code: 'auth.required' });
}
