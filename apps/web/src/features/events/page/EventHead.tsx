import type { EventView } from '@querschnitt/shared/events/events.schema';
import type { PersonRef } from '@querschnitt/shared/people/person-ref';
import { Fragment } from 'react';
import { useTexts } from '../../../platform/texts';
import { Icon } from '../../../ui/Icon';
import { Prose } from '../../../ui/Prose';
import { SectorMark } from '../../../ui/SectorMark';
import { Term } from '../../../ui/Term';
import { PersonLink } from '../../../ui/PersonLink';
import { DayMark } from '../DayMark';
import { useWhen } from '../when';
import { formatIcon, words } from '../words';
import css from './page.module.css';
import { texts } from './texts';

export function EventHead({ event }: { event: EventView }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const { day, hours } = useWhen().of(event);
  return (
    <header className="row event-head">
      <p className="day-no">
        <DayMark at={event.startsAt} />
      </p>
      <div>
        <div className="ttl">
          <p className="meta">
            <span className="state acc">
              <Icon name={formatIcon[event.format]} />
              {w.format[event.format]}
            </span>
            {event.sectors.map((sector) => (
              <SectorMark key={sector} sector={sector} />
            ))}
            {event.kind !== 'other' && <span>{w.kind[event.kind]}</span>}
          </p>
          <h1 className={event.status === 'cancelled' ? css.off : undefined}>{event.title}</h1>
          <p className="when">
            {day}
            {hours && (
              <>
                , <span className="nowrap">{hours}</span>
              </>
            )}
          </p>
        </div>
        {event.descriptionHtml && <Prose html={event.descriptionHtml} />}
        <p className={css.organisers}>
          {event.organisers.length > 0 ? (
            <>
              {t.organisedBy} <People people={event.organisers} />
            </>
          ) : (
            event.contact && `${t.organisedBy} ${event.contact}`
          )}
        </p>
        {event.imported && (
          <p className="small muted">
            {event.imported.by ? (
              <>
                {t.takenOverBy} <People people={[event.imported.by]} />
              </>
            ) : (
              t.takenOver
            )}
          </p>
        )}
        {event.subjects.length > 0 && (
          <p className={css.subjects} aria-label={t.subjects}>
            {event.subjects.map((subject) => (
              <Term key={subject}>{subject}</Term>
            ))}
          </p>
        )}
      </div>
    </header>
  );
}

const People = ({ people }: { people: PersonRef[] }) =>
  people.map((person, n) => (
    <Fragment key={person.id}>
      {n > 0 && '; '}
      <PersonLink className="link" person={person}>
        {person.name}
      </PersonLink>
      {person.institution && `, ${person.institution}`}
    </Fragment>
  ));
