import { isAtLeast, type Role } from '@querschnitt/shared/kernel/actor';
import { get, pages } from '../../../platform/api';

export const counts = get('GET /api/administration', {});
export const applications = pages('GET /api/applications', {});
export const duty = get('GET /api/admission-duty', {});
export const invitations = get('GET /api/invitations', {});
export const members = (q: string, role: Exclude<Role, 'guest'> | undefined) =>
  pages('GET /api/members', role ? { q, role } : { q });
/** `?was=konten`: sign-ins and what people did with their accounts, else what was done by right of a role. */
export const audit = (search: URLSearchParams) =>
  pages('GET /api/audit', { which: search.get('was') === 'konten' ? 'accounts' : 'actions' });

export const isAdministrator = (me: { role: Role }) => isAtLeast(me, 'administrator');
