import { ImportFile } from '../../features/imports/ImportFile';
import { AdminFrame } from '../../features/people/admin/AdminFrame';
import { counts } from '../../features/people/admin/needs';
import type { PageContext } from '../../platform/page';
import { requireRole, useMe } from '../../platform/session';

export const preload = ({ me }: PageContext) => {
  requireRole(me, 'administrator');
  return [counts];
};

/** Lists of people and institutions, taken over from CSV. */
export default function Page() {
  requireRole(useMe().me, 'administrator');
  return (
    <AdminFrame>
      <ImportFile />
    </AdminFrame>
  );
}
