import { instantOf, isOnTheClock } from '@querschnitt/shared/kernel/time';
import { useWatch } from 'react-hook-form';
import { useTexts } from '../../../platform/texts';
import { Icon } from '../../../ui/Icon';
import { SectorMark } from '../../../ui/SectorMark';
import { DayMark } from '../DayMark';
import { useWhen } from '../when';
import { formatIcon, modeIcon, words } from '../words';
import { type Draft, formatOf } from './drafts';
import css from './edit.module.css';
import { texts } from './texts';

/** How the event will stand on the board and what it still needs, beside the fields where there is room. */
export function EventSketch() {
  const t = useTexts(texts);
  const w = useTexts(words);
  const { title, kind, sectors, starts, ends, placeName, options } = useWatch<Draft>() as Draft;
  const times = timesOf(starts, ends);
  const format = formatOf(options);
  const missing = [!title?.trim() && t.title, !times && t.starts].filter(Boolean);
  return (
    <section className={css.sketch} aria-label={t.onBoard}>
      <p className="lab">{t.onBoard}</p>
      <div className="row">
        <p className="day-no">{times && <DayMark at={times.startsAt} />}</p>
        <div>
          <p className="meta">
            <span className="state acc">
              <Icon name={formatIcon[format]} />
              {w.format[format]}
            </span>
            {sectors?.map((sector) => (
              <SectorMark key={sector} sector={sector} />
            ))}
            {kind !== 'other' && <span>{w.kind[kind]}</span>}
          </p>
          <p className={css.title}>{title?.trim() || <span className="muted">{t.untitled}</span>}</p>
          {times ? <When {...times} /> : <p className="muted">{t.untimed}</p>}
          {placeName && <p className="small muted">{placeName}</p>}
        </div>
      </div>
      <ul className="ruled small">
        {options?.map(({ name, mode, capacity }, nth) => (
          <li key={nth}>
            <Icon name={modeIcon[mode]} /> <span>{name || w.mode[mode]}</span>{' '}
            <span className="muted">{Number(capacity) > 0 ? t.seats(Number(capacity)) : t.capacityHint}</span>
          </li>
        ))}
      </ul>
      {missing.length > 0 && <p className="small">{t.missing(missing.join(', '))}</p>}
    </section>
  );
}

type Times = Parameters<ReturnType<typeof useWhen>['of']>[0];

function When(times: Times) {
  const { day, hours } = useWhen().of(times);
  return (
    <p>
      {day}
      {hours && `, ${hours}`}
    </p>
  );
}

function timesOf(starts: string, ends: string): Times | null {
  if (!starts || !isOnTheClock(starts)) return null;
  const until = ends > starts && isOnTheClock(ends) ? ends : starts;
  return {
    startsAt: instantOf(starts).toISOString(),
    endsAt: instantOf(until).toISOString(),
    allDay: until !== starts && starts.endsWith('T00:00') && until.endsWith('T00:00'),
  };
}
