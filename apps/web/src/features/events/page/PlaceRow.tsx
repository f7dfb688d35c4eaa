import { isOver, canJoinMeeting } from '@querschnitt/shared/events/events.policy';
import type { EventView, MyPlace, Option } from '@querschnitt/shared/events/events.schema';
import { useState } from 'react';
import { useMe } from '../../../platform/session';
import { useFormat, useTexts } from '../../../platform/texts';
import { Button } from '../../../ui/Button';
import { PlainButton } from '../../../ui/PlainButton';
import { State } from '../../../ui/State';
import { spokenName } from '../option-name';
import { useNow } from '../use-now';
import { useWhen } from '../when';
import { words } from '../words';
import { useRegistrationActions } from './RegistrationActions';
import { JoinLink } from './JoinLink';
import { QueueRules } from './QueueRules';
import { heldOption } from './standing';
import { texts } from './texts';

/** One place of mine: a seat with its link, or where I stand in a queue and what happens next. */
export function PlaceRow({ event, place }: { event: EventView; place: MyPlace }) {
  const option = event.options.find(({ id }) => id === place.optionId);
  if (!option) return null;
  return place.state === 'registered' ? (
    <Seat event={event} option={option} place={place} />
  ) : (
    <Waiting event={event} option={option} place={place} />
  );
}

interface Props {
  event: EventView;
  option: Option;
  place: MyPlace;
}

function Seat({ event, option, place }: Props) {
  const t = useTexts(texts);
  const { modeSpoken } = useTexts(words);
  const { dayMonth } = useFormat();
  const { me } = useMe();
  const { instant } = useWhen();
  const { leave, busy } = useRegistrationActions();
  const now = useNow();
  const over = isOver(event, now);
  const link = option.hasLink ? canJoinMeeting(me, event, option, place, now) : undefined;
  return (
    <div className="reg-row">
      <p>
        <State tone="ok" icon="resolved">
          {over ? t.over : t.registered}
        </State>
      </p>
      <p>
        <b>{option.name}</b>
      </p>
      <p className="small muted">
        {over ? t.tookPart(spokenName(option, modeSpoken)) : t.since(dayMonth(place.since))}
        {!over && link === 'event.link_later' && option.linkVisibleFrom && (
          <>
            {' '}
            {t.linkFrom} <b>{instant(option.linkVisibleFrom)}</b>.
          </>
        )}
      </p>
      {link === true && (!over || option.mode === 'recording') && <JoinLink option={option} main />}
      {!over && (
        <p className="acts">
          <Button aria-disabled={busy || undefined} onClick={() => !busy && leave(option)}>
            {t.leave}
            <span className="vh">{t.asOption(spokenName(option, modeSpoken))}</span>
          </Button>
        </p>
      )}
    </div>
  );
}

function Waiting({ event, option, place }: Props) {
  const t = useTexts(texts);
  const { relative } = useFormat();
  const { leave, busy } = useRegistrationActions();
  const [explains, explain] = useState(false);
  const held = heldOption(event);
  const position = place.position ?? 1;
  return (
    <div className="reg-row">
      <p>
        <State tone="warn" icon="clock">
          {t.waitingList(position, Math.max(option.waiting, position))}
        </State>
      </p>
      <p>
        <b>{option.name}</b>
      </p>
      <p className="small muted">
        {held ? t.movesUpFrom(held.name) : t.movesUp}
        {place.movedAt && place.movedFrom && ` ${t.moved(relative(place.movedAt), place.movedFrom, position)}`}
      </p>
      <p className="acts">
        <Button aria-disabled={busy || undefined} onClick={() => !busy && leave(option)}>
          {t.leaveQueue}
        </Button>
        <PlainButton className="link small" aria-haspopup="dialog" onClick={() => explain(true)}>
          {t.howQueued}
        </PlainButton>
      </p>
      <QueueRules open={explains} onClose={() => explain(false)} place={place} />
    </div>
  );
}
