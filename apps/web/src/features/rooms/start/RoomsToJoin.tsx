import type { Sector } from '@querschnitt/shared/kernel/sector';
import { canJoinRoom } from '@querschnitt/shared/rooms/rooms.policy';
import type { Room } from '@querschnitt/shared/rooms/rooms.schema';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '../../../platform/api';
import { Link } from '../../../platform/router';
import { useMe } from '../../../platform/session';
import { useTexts } from '../../../platform/texts';
import { Button, ButtonLink } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import { Row, Section } from '../../../ui/rows';
import { SectorMark } from '../../../ui/SectorMark';
import { State } from '../../../ui/State';
import { roomTexts } from '../room-texts';
import { texts as listTexts } from '../room/list-texts';
import { texts as doorTexts } from '../room/texts';
import { useMembership } from '../room/use-membership';
import { visibilityIcons } from '../visibility-icons';
import { texts } from './texts';

export const roomsToChoose = get('GET /api/rooms', { which: 'all' });
const SHOWN = 5;

/** Rooms of one's fields, the liveliest first, to be joined at one touch. They stay in place once joined. */
export function RoomsToJoin({ sectors }: { sectors: Sector[] }) {
  const t = useTexts(texts);
  const { me } = useMe();
  const { items } = useSuspenseQuery(roomsToChoose).data;
  const fits = (room: Room) => room.sectors.filter((sector) => sectors.includes(sector)).length;
  const [chosen] = useState(() =>
    items
      .filter((room) => room.membership === 'none' && canJoinRoom(me, room) === true)
      .sort((a, b) => fits(b) - fits(a) || b.memberCount - a.memberCount)
      .slice(0, SHOWN)
      .map(({ id }) => id),
  );
  const shown = items
    .filter(({ id }) => chosen.includes(id))
    .sort((a, b) => chosen.indexOf(a.id) - chosen.indexOf(b.id));
  if (shown.length === 0) return null;
  return (
    <Section title={t.roomsForYou} side={<Link to="/raeume">{t.allRooms}</Link>}>
      <ul className="ruled talks">
        {shown.map((room) => (
          <Choice key={room.id} room={room} />
        ))}
      </ul>
    </Section>
  );
}

function Choice({ room }: { room: Room }) {
  const t = useTexts(texts);
  const door = useTexts(doorTexts);
  const list = useTexts(listTexts);
  const r = useTexts(roomTexts);
  const { join } = useMembership(room);
  return (
    <Row as="li" margin={<Icon name={visibilityIcons[room.visibility]} />}>
      <h3>
        <Link to={`/raeume/${room.slug}`}>{room.name}</Link>
      </h3>
      {room.purpose && <p>{room.purpose}</p>}
      <p className="meta">
        <span>
          {r.members(room.memberCount)}, {r.topics(room.topicCount)}
        </span>
        {room.sectors.map((sector) => (
          <SectorMark key={sector} sector={sector} />
        ))}
      </p>
      <p className="acts">
        {room.membership === 'none' ? (
          <Button aria-label={`${door.join}: ${room.name}`} onClick={() => void join()}>
            {door.join}
          </Button>
        ) : (
          <State tone="ok" icon="check">
            {list.member}
          </State>
        )}
        <ButtonLink quiet icon="edit" to={`/raeume/${room.slug}/neu`} aria-label={`${t.ask}: ${room.name}`}>
          {t.ask}
        </ButtonLink>
      </p>
    </Row>
  );
}
