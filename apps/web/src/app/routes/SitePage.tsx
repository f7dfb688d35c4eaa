import { AdminFrame } from '../../features/people/admin/AdminFrame';
import { counts } from '../../features/people/admin/needs';
import { operator } from '../../features/site/needs';
import { SiteForm } from '../../features/site/SiteForm';
import type { PageContext } from '../../platform/page';
import { requireRole, useMe } from '../../platform/session';

export const preload = ({ me }: PageContext) => {
  requireRole(me, 'administrator');
  return [counts, operator];
};

export default function Page() {
  requireRole(useMe().me, 'administrator');
  return (
    <AdminFrame>
      <SiteForm />
    </AdminFrame>
  );
}
