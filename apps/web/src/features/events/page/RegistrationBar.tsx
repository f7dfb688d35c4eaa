import { hasSeatFor, isOver } from '@querschnitt/shared/events/events.policy';
import type { EventView } from '@querschnitt/shared/events/events.schema';
import { useTexts } from '../../../platform/texts';
import { ButtonLink } from '../../../ui/Button';
import { State } from '../../../ui/State';
import { MyStates } from '../MyStates';
import { useNow } from '../use-now';
import css from './page.module.css';
import { texts } from './texts';
import { useOnScreen } from './use-on-screen';

/** On the phone: how I stand, in reach above the bottom bar wherever the page itself does not say it. */
export function RegistrationBar({ event }: { event: EventView }) {
  const t = useTexts(texts);
  const said = useOnScreen('anmeldung', 'teilnahme');
  const over = isOver(event, useNow());
  const mine = event.mine.length > 0;
  if (event.options.length === 0 || (over && !mine)) return null;
  if (event.status === 'cancelled') {
    return (
      <div className="actbar" data-said={said || undefined}>
        <State tone="danger" icon="close">
          {t.calledOff}
        </State>
      </div>
    );
  }
  return (
    <div className="actbar" data-said={said || undefined}>
      {mine ? (
        <div className={css.states}>
          <MyStates event={event} />
        </div>
      ) : (
        <p className="small muted">{t.notYet}</p>
      )}
      <ButtonLink main={!mine} to={mine ? '#anmeldung' : '#teilnahme'}>
        {mine ? t.changeShort : event.options.some(hasSeatFor) ? t.register : t.queue}
      </ButtonLink>
    </div>
  );
}
