import { AdminFrame } from '../../features/people/admin/AdminFrame';
import { Applications } from '../../features/people/admin/Applications';
import { Invite } from '../../features/people/admin/Invite';
import { applications, counts, duty, invitations } from '../../features/people/admin/needs';
import { OpenInvitations } from '../../features/people/admin/OpenInvitations';
import type { PageContext } from '../../platform/page';
import { requireRole, useMe } from '../../platform/session';

export const preload = ({ me }: PageContext) => {
  requireRole(me, 'moderator');
  return [counts, applications, duty, invitations];
};

export default function Page() {
  requireRole(useMe().me, 'moderator');
  return (
    <AdminFrame>
      <Applications />
      <div className="two sec">
        <Invite />
        <OpenInvitations />
      </div>
    </AdminFrame>
  );
}
