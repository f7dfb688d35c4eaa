import { canAnnounce } from '@querschnitt/shared/events/events.policy';
import { ImportScreen } from '../../features/events/import/ImportScreen';
import { texts } from '../../features/events/import/texts';
import { ApiProblem } from '../../platform/api';
import type { PageContext } from '../../platform/page';
import { requireMember, useMe } from '../../platform/session';
import { useTexts } from '../../platform/texts';
import { PageHead } from '../../ui/PageHead';
import { Shell } from '../../ui/Shell';

export const preload = ({ me }: PageContext) => {
  requireMember(me);
  if (canAnnounce(me) !== true)
    throw new ApiProblem({ type: 'about:blank', title: '', status: 404, code: 'not_found' });
  return [];
};

export default function Page() {
  requireMember(useMe().me);
  const t = useTexts(texts);
  return (
    <Shell>
      <PageHead title={t.title} up="/termine" />
      <div className="page-body col">
        <ImportScreen />
      </div>
    </Shell>
  );
}
