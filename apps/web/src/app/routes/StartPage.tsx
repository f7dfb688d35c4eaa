import { isMember } from '@querschnitt/shared/kernel/actor';
import { PublicRooms, publicRooms } from '../../features/start/PublicRooms';
import { Resolved, resolvedTopics } from '../../features/start/Resolved';
import { texts } from '../../features/start/texts';
import { Welcome } from '../../features/start/Welcome';
import type { PageContext } from '../../platform/page';
import { useMe } from '../../platform/session';
import { useTexts } from '../../platform/texts';
import { PageHead } from '../../ui/PageHead';
import { Shell } from '../../ui/Shell';

export const preload = ({ me }: PageContext) => [publicRooms, resolvedTopics(isMember(me))];

export default function Page() {
  const t = useTexts(texts);
  const { me } = useMe();
  return (
    <Shell className="start">
      <PageHead title={t.welcome} heading={false} />
      <div className="page-body col">
        <Welcome />
        <Resolved mine={isMember(me)} />
        <PublicRooms />
      </div>
    </Shell>
  );
}
