import { isGranted } from '@querschnitt/shared/kernel/right';
import { canCancelEvent, canEditEvent, canReinstateEvent } from '@querschnitt/shared/events/events.policy';
import type { EventView } from '@querschnitt/shared/events/events.schema';
import { useState } from 'react';
import { useNavigate } from '../../../platform/router';
import { useMe } from '../../../platform/session';
import { useTexts } from '../../../platform/texts';
import { Icon } from '../../../ui/Icon';
import { Menu, MenuItem } from '../../../ui/Menu';
import { Crumb } from '../../../ui/Crumb';
import { PageHead } from '../../../ui/PageHead';
import { useNow } from '../use-now';
import { CallOffDialog } from './CallOffDialog';
import { ReinstateDialog } from './ReinstateDialog';
import { texts } from './texts';

/** Where one is, the way into one's calendar, and what else can be done. */
export function EventBar({ event }: { event: EventView }) {
  const t = useTexts(texts);
  const { me } = useMe();
  const navigate = useNavigate();
  const now = useNow();
  const [callsOff, callOff] = useState(false);
  const [reinstates, reinstate] = useState(false);
  const file = `/api/events/${event.slug}/event.ics`;
  const cancellable = isGranted(canCancelEvent(me, event, now));
  const reinstatable = isGranted(canReinstateEvent(me, event, now));
  return (
    <PageHead
      title={event.title}
      description={event.excerpt}
      heading={false}
      up="/termine"
      crumb={<Crumb to="/termine">{t.events}</Crumb>}
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
        {isGranted(canEditEvent(me, event)) && (
          <MenuItem icon="edit" onClick={() => void navigate(`/termine/${event.slug}/bearbeiten`)}>
            {t.edit}
          </MenuItem>
        )}
        {isGranted(canEditEvent(me, event)) && (
          <MenuItem icon="copy" onClick={() => void navigate(`/termine/neu?vorlage=${event.slug}`)}>
            {t.again}
          </MenuItem>
        )}
        {cancellable && (
          <MenuItem icon="close" danger onClick={() => callOff(true)}>
            {t.callOff}
          </MenuItem>
        )}
        {reinstatable && (
          <MenuItem icon="retry" onClick={() => reinstate(true)}>
            {t.reinstate}
          </MenuItem>
        )}
      </Menu>
      {cancellable && <CallOffDialog slug={event.slug} open={callsOff} onClose={() => callOff(false)} />}
      {reinstatable && <ReinstateDialog slug={event.slug} open={reinstates} onClose={() => reinstate(false)} />}
    </PageHead>
  );
}
