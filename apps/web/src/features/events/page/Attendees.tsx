import { isGranted } from '@querschnitt/shared/kernel/right';
import type { Attendee, EventView } from '@querschnitt/shared/events/events.schema';
import { canSeeAttendees } from '@querschnitt/shared/events/events.policy';
import { useQuery } from '@tanstack/react-query';
import { get } from '../../../platform/api';
import { useMe } from '../../../platform/session';
import { useFormat, useTexts } from '../../../platform/texts';
import { cn } from '../../../ui/class-names';
import { ErrorNotice } from '../../../ui/ErrorNotice';
import { Icon } from '../../../ui/Icon';
import { Section } from '../../../ui/rows';
import { Skeleton } from '../../../ui/Skeleton';
import { State } from '../../../ui/State';
import { PersonLink } from '../../../ui/PersonLink';
import css from './page.module.css';
import { texts } from './texts';

/** Who takes part and who waits; for organisers. */
export function Attendees({ event }: { event: EventView }) {
  const { me } = useMe();
  return isGranted(canSeeAttendees(me, event)) && event.options.length > 0 ? <List event={event} /> : null;
}

function List({ event }: { event: EventView }) {
  const t = useTexts(texts);
  const { data, error } = useQuery(get('GET /api/events/:slug/attendees', { slug: event.slug }));
  return (
    <Section title={t.attendees} side={t.registeredCount(event.registeredCount)} className={css.unprinted}>
      <p className="small muted">{t.attendeesHint}</p>
      {error ? (
        <ErrorNotice error={error} />
      ) : !data ? (
        <Skeleton rows={3} />
      ) : data.items.length === 0 ? (
        <p className="muted">{t.noAttendees}</p>
      ) : (
        <Table event={event} items={data.items} />
      )}
    </Section>
  );
}

function Table({ event, items }: { event: EventView; items: Attendee[] }) {
  const t = useTexts(texts);
  const { relative } = useFormat();
  return (
    <>
      <div className="tablewrap" role="region" aria-label={t.attendees} tabIndex={0}>
        <table className="data">
          <thead>
            <tr>
              <th scope="col">{t.who}</th>
              <th scope="col">{t.how}</th>
              <th scope="col">{t.stateHead}</th>
              <th scope="col">{t.sinceHead}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ person, optionId, optionName, state, position, since }) => (
              <tr key={person.id + optionId}>
                <th scope="row">
                  <PersonLink className="link" person={person}>
                    {person.name}
                  </PersonLink>
                  {person.institution && <span className={cn('small muted', css.plain)}>, {person.institution}</span>}
                </th>
                <td>{optionName}</td>
                <td className="nowrap">
                  <State
                    tone={state === 'registered' ? 'ok' : 'warn'}
                    icon={state === 'registered' ? 'check' : 'clock'}
                  >
                    {state === 'registered' ? t.registered : t.place(position ?? 1)}
                  </State>
                </td>
                <td className="nowrap">{relative(since)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="acts">
        <a className="btn" href={`/api/events/${event.slug}/attendees.csv`}>
          <Icon name="download" size="s" />
          <span>{t.csv}</span>
        </a>
      </p>
    </>
  );
}
