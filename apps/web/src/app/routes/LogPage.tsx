import { AdminFrame } from '../../features/people/admin/AdminFrame';
import { Log } from '../../features/people/admin/Log';
import { audit, counts } from '../../features/people/admin/needs';
import type { PageContext } from '../../platform/page';
import { requireRole, useMe } from '../../platform/session';

export const preload = ({ me, search }: PageContext) => {
  requireRole(me, 'administrator');
  return [counts, audit(search)];
};

export default function Page() {
  requireRole(useMe().me, 'administrator');
  return (
    <AdminFrame>
      <Log />
    </AdminFrame>
  );
}
