import { freeSeats } from '@querschnitt/shared/events/events.policy';
import type { EventView, Option } from '@querschnitt/shared/events/events.schema';
import { useLocation } from '../../../platform/router';
import { useMe } from '../../../platform/session';
import { useFormat, useTexts } from '../../../platform/texts';
import { Button, ButtonLink } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import { Meter } from '../../../ui/Meter';
import { State } from '../../../ui/State';
import { spokenName } from '../option-name';
import { texts as seatTexts } from '../texts';
import { useNow } from '../use-now';
import { modeIcon, words } from '../words';
import { useRegistrationActions } from './RegistrationActions';
import { standingOf } from './standing';
import { texts } from './texts';

interface Props {
  event: EventView;
  option: Option;
}

export const OptionRow = ({ event, option }: Props) => (
  <li className="opt-row">
    <span className="ic">
      <Icon name={modeIcon[option.mode]} />
    </span>
    <div>
      <h3>{option.name}</h3>
      {option.note && <p className="small muted">{option.note}</p>}
    </div>
    {event.status === 'confirmed' ? <OptionSeats option={option} /> : <span className="seats" />}
    <RegistrationAction event={event} option={option} />
  </li>
);

function OptionSeats({ option }: { option: Option }) {
  const t = useTexts(seatTexts);
  const { number } = useFormat();
  const { capacity, taken, waiting } = option;
  const free = freeSeats(option);
  if (capacity === null || free === null) {
    return (
      <div className="seats">
        <p>{t.noLimit}</p>
      </div>
    );
  }
  return (
    <div className="seats">
      <p>
        {free > 0 ? <b>{t.free(number(free))}</b> : <b>{waiting ? `${t.full},` : t.full}</b>}{' '}
        {free > 0 ? t.of(number(capacity)) : waiting > 0 && t.waiting(waiting)}
      </p>
      <Meter value={taken} max={capacity} label={t.taken(number(taken), number(capacity))} />
    </div>
  );
}

/** What I can do with this option, or how I stand to it. */
function RegistrationAction({ event, option }: Props) {
  const t = useTexts(texts);
  const { modeSpoken } = useTexts(words);
  const { me } = useMe();
  const { pathname } = useLocation();
  const { take, busy } = useRegistrationActions();
  const standing = standingOf(me, event, option, useNow());
  const name = <span className="vh">{t.asOption(spokenName(option, modeSpoken))}</span>;
  switch (standing.is) {
    case 'registered':
      return (
        <State tone="ok" icon="check">
          {t.registered}
        </State>
      );
    case 'waiting':
      return (
        <State tone="warn" icon="clock">
          {t.place(standing.place.position ?? 1)}
        </State>
      );
    case 'guest':
      return (
        <ButtonLink to={`/anmelden?weiter=${encodeURIComponent(pathname)}`}>
          {standing.full ? t.queue : t.register}
          {name}
        </ButtonLink>
      );
    case 'closed':
      return <span />;
    case 'full':
    case 'open':
      return (
        <Button aria-disabled={busy || undefined} onClick={() => !busy && take(option)}>
          {standing.is === 'full' ? t.queue : t[standing.action]}
          {name}
        </Button>
      );
  }
}
