import type { Out } from '@querschnitt/shared/kernel/contract';
import type { showTasks } from '@querschnitt/shared/start/start.contract';
import { Link } from '../../platform/router';
import { useFormat, useTexts } from '../../platform/texts';
import { Avatar } from '../../ui/Avatar';
import { DayNumber } from '../../ui/DayNumber';
import { useTasks } from './tasks';
import { texts } from './texts';

type Tasks = Out<typeof showTasks>;

/** Rows of "An Sie": what happened to me, until I have been where it leads. */
export function NewsRows() {
  const waiting = useTasks();
  return (
    <>
      {waiting?.movedUp.map((one) => (
        <MovedUp key={one.event.slug} {...one} />
      ))}
      {waiting?.addedTo.map((one) => (
        <Added key={one.room.id} {...one} />
      ))}
    </>
  );
}

function MovedUp({ event, option, at }: Tasks['movedUp'][number]) {
  const t = useTexts(texts);
  const format = useFormat();
  return (
    <li className="row to-me">
      <DayNumber at={event.startsAt} />
      <article>
        <h3>
          <Link to={`/termine/${event.slug}`}>{t.movedUp(event.title)}</Link>
        </h3>
        <p className="meta">
          <span>{option}</span>
          <time dateTime={at}>{format.relative(at)}</time>
        </p>
      </article>
    </li>
  );
}

function Added({ room, by, at }: Tasks['addedTo'][number]) {
  const t = useTexts(texts);
  const format = useFormat();
  return (
    <li className="row to-me">
      <Avatar person={by ?? { name: '?' }} />
      <article>
        <h3>
          <Link to={`/raeume/${room.slug}`}>{t.added(by?.name, room.name)}</Link>
        </h3>
        <p className="meta">
          <time dateTime={at}>{format.relative(at)}</time>
        </p>
      </article>
    </li>
  );
}
