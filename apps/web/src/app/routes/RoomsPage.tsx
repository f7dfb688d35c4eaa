import { isMember } from '@querschnitt/shared/kernel/actor';
import { indexNeeds } from '../../features/rooms/needs';
import { allRooms, RoomList } from '../../features/rooms/room/RoomList';
import { texts } from '../../features/rooms/room/list-texts';
import { RoomsIndex } from '../../features/rooms/RoomsIndex';
import type { PageContext } from '../../platform/page';
import { useMe } from '../../platform/session';
import { useTexts } from '../../platform/texts';
import { ButtonLink } from '../../ui/Button';
import { PageHead } from '../../ui/PageHead';
import { Shell } from '../../ui/Shell';

export const preload = ({ me }: PageContext) => [...indexNeeds(me), allRooms];

export default function Page() {
  const t = useTexts(texts);
  const { me } = useMe();
  return (
    <Shell className="room" index={<RoomsIndex />}>
      <PageHead title={t.rooms}>
        {isMember(me) && (
          <ButtonLink main icon="plus" to="/raeume/neu">
            {t.newRoom}
          </ButtonLink>
        )}
      </PageHead>
      <div className="page-body col">
        <p className="purpose">{t.intro}</p>
        <RoomList />
      </div>
    </Shell>
  );
}
