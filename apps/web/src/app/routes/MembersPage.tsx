import { AdminFrame } from '../../features/people/admin/AdminFrame';
import { Members, membersAsked } from '../../features/people/admin/Members';
import { counts } from '../../features/people/admin/needs';
import type { PageContext } from '../../platform/page';
import { requireRole, useMe } from '../../platform/session';

export const preload = ({ me, search }: PageContext) => {
  requireRole(me, 'moderator');
  return [counts, membersAsked(search)];
};

export default function Page() {
  requireRole(useMe().me, 'moderator');
  return (
    <AdminFrame>
      <Members />
    </AdminFrame>
  );
}
