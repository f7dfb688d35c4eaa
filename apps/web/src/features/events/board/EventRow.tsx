import type { Event } from '@querschnitt/shared/events/events.schema';
import { Link } from '../../../platform/router';
import { useFormat, useTexts } from '../../../platform/texts';
import { Icon } from '../../../ui/Icon';
import { SectorMark } from '../../../ui/SectorMark';
import { accessIcon, formatIcon, words } from '../words';
import { texts } from '../texts';
import { RowState } from './RowState';
import css from './board.module.css';

/** One event of a day: when, what and where, and whether one still gets in. */
export function EventRow({ event }: { event: Event }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const format = useFormat();
  const place =
    event.format === 'online'
      ? w.format.online
      : [
          event.format === 'hybrid' && w.format.hybrid,
          event.placeName || (event.format === 'on_site' && w.format.on_site),
        ]
          .filter(Boolean)
          .join(', ');
  return (
    <li className="ev" data-sector={event.sectors[0]}>
      {event.allDay ? (
        <span className="small muted">{t.allDay}</span>
      ) : (
        <time dateTime={event.startsAt}>{format.time(event.startsAt)}</time>
      )}
      <div>
        <h3 className={event.status === 'cancelled' ? css.off : undefined}>
          <Link to={`/termine/${event.slug}`}>{event.title}</Link>
        </h3>
        <p className="meta">
          <span>
            <Icon name={formatIcon[event.format]} />
            <span>{place}</span>
          </span>
          {event.sectors.map((sector) => (
            <SectorMark key={sector} sector={sector} />
          ))}
          {event.access.map((feature) => (
            <span key={feature}>
              <Icon name={accessIcon[feature]} />
              {w.accessShort[feature]}
            </span>
          ))}
        </p>
      </div>
      <RowState event={event} />
    </li>
  );
}
