import { mayCancel, mayEdit } from '@querschnitt/shared/events/events.policy';
import type { EventView } from '@querschnitt/shared/events/events.schema';
import { useState } from 'react';
import { Link, useNavigate } from '../../../platform/router';
import { useMe } from '../../../platform/session';
import { useTexts } from '../../../platform/texts';
import { Icon } from '../../../ui/Icon';
import { Menu, MenuItem } from '../../../ui/Menu';
import { PageHead } from '../../../ui/PageHead';
import { useNow } from '../use-now';
import { CallOffDialog } from './CallOffDialog';
import { texts } from './texts';

/** Where one is, the way into one's calendar, and what else can be done. */
export function EventBar({ event }: { event: EventView }) {
  const t = useTexts(texts);
  const { me } = useMe();
  const navigate = useNavigate();
  const [callsOff, callOff] = useState(false);
  const file = `/api/events/${event.slug}/event.ics`;
  const cancellable = mayCancel(me, event, useNow()) === true;
  return (
    <PageHead
      title={event.title}
      description={event.excerpt}
      heading={false}
      up="/termine"
      crumb={
        <>
          <Link className="muted crumb" to="/termine">
            {t.events}
          </Link>
          <span className="muted crumb" aria-hidden="true">
            /
          </span>
        </>
      }
    >
      <a className="btn quiet not-narrow" href={file}>
        <Icon name="calendar" size="s" />
        <span>{t.calendarFile}</span>
      </a>
      <Menu label={t.actions}>
        <a href={file}>
          <Icon name="calendar" />
          <span>{t.calendarFile}</span>
        </a>
        <MenuItem icon="print" onClick={() => print()}>
          {t.print}
        </MenuItem>
        {mayEdit(me, event) === true && (
          <MenuItem icon="edit" onClick={() => void navigate(`/termine/${event.slug}/bearbeiten`)}>
            {t.edit}
          </MenuItem>
        )}
        {cancellable && (
          <MenuItem icon="close" danger onClick={() => callOff(true)}>
            {t.callOff}
          </MenuItem>
        )}
      </Menu>
      {cancellable && <CallOffDialog slug={event.slug} open={callsOff} onClose={() => callOff(false)} />}
    </PageHead>
  );
}
