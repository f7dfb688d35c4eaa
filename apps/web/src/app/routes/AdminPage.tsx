import { AdminFrame } from '../../features/people/admin/AdminFrame';
import { Applications } from '../../features/people/admin/Applications';
import { Invite } from '../../features/people/admin/Invite';
import { applications, counts, duty, invitations, isAdministrator } from '../../features/people/admin/needs';
import { OpenInvitations } from '../../features/people/admin/OpenInvitations';
import { LegalGaps } from '../../features/site/LegalGaps';
import { operator } from '../../features/site/needs';
import type { PageContext } from '../../platform/page';
import { requireRole, useMe } from '../../platform/session';

export const preload = ({ me }: PageContext) => {
  requireRole(me, 'moderator');
  return [counts, applications, duty, invitations, ...(isAdministrator(me) ? [operator] : [])];
};

export default function Page() {
  const { me } = useMe();
  requireRole(me, 'moderator');
  return (
    <AdminFrame>
      {isAdministrator(me) && <LegalGaps />}
      <Applications />
      <div className="two sec">
        <Invite />
        <OpenInvitations />
      </div>
    </AdminFrame>
  );
}
