import { indexNeeds } from '../../features/rooms/needs';
import { NewRoom } from '../../features/rooms/room/NewRoom';
import { texts } from '../../features/rooms/room/list-texts';
import { RoomsIndex } from '../../features/rooms/RoomsIndex';
import type { PageContext } from '../../platform/page';
import { requireMember, useMe } from '../../platform/session';
import { useTexts } from '../../platform/texts';
import { PageHead } from '../../ui/PageHead';
import { Shell } from '../../ui/Shell';

export const preload = ({ me }: PageContext) => {
  requireMember(me);
  return indexNeeds(me);
};

export default function Page() {
  requireMember(useMe().me);
  const t = useTexts(texts);
  return (
    <Shell className="room" index={<RoomsIndex />}>
      <PageHead title={t.newRoom} up="/raeume" />
      <div className="page-body col">
        <NewRoom />
      </div>
    </Shell>
  );
}
