import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '../../platform/router';
import { get } from '../../platform/api';
import { useTexts } from '../../platform/texts';
import { Icon } from '../../ui/Icon';
import { Row, Section } from '../../ui/rows';
import { SectorMark } from '../../ui/SectorMark';
import { texts } from './texts';

export const publicRooms = get('GET /api/rooms', { which: 'all' });
const SHOWN = 6;

/** Rooms that can be read without an account. */
export function PublicRooms() {
  const t = useTexts(texts);
  const { items } = useSuspenseQuery(publicRooms).data;
  return (
    <Section title={t.publicRooms} side={<Link to="/raeume">{t.allRooms}</Link>}>
      {items.length === 0 && <p className="muted">{t.noRooms}</p>}
      <ul className="ruled talks">
        {items.slice(0, SHOWN).map((room) => (
          <Row as="li" key={room.id} margin={<Icon name="globe" />}>
            <h3>
              <Link to={`/raeume/${room.slug}`}>{room.name}</Link>
            </h3>
            <p>{room.purpose}</p>
            <p className="meta">
              <span>{t.topics(room.topicCount)}</span>
              {room.resolvedCount > 0 && <span>{t.resolved(room.resolvedCount)}</span>}
              {room.sectors.map((sector) => (
                <SectorMark key={sector} sector={sector} />
              ))}
            </p>
          </Row>
        ))}
      </ul>
    </Section>
  );
}
