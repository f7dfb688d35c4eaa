import type { EventView } from '@querschnitt/shared/events/events.schema';
import { useTexts } from '../../../platform/texts';
import { Notice } from '../../../ui/Notice';
import { Attendees } from './Attendees';
import { RegistrationActionsProvider } from './RegistrationActions';
import { EventBar } from './EventBar';
import { EventHead } from './EventHead';
import { JsonLd } from './JsonLd';
import { Options } from './Options';
import { Outcomes } from './Outcomes';
import { Programme } from './Programme';
import { RegistrationBar } from './RegistrationBar';
import { RegistrationBox } from './RegistrationBox';
import { Talk } from './Talk';
import { texts } from './texts';
import { Where } from './Where';

/** The page of one event. `origin` is the public address of this installation. */
export function EventScreen({ event, origin }: { event: EventView; origin: string }) {
  const t = useTexts(texts);
  return (
    <RegistrationActionsProvider event={event}>
      <EventBar event={event} />
      <div className="page-body event-grid">
        {event.status === 'cancelled' && (
          <Notice tone="danger">
            <p>{t.calledOff}</p>
            {event.cancelReason && <p>{t.calledOffBecause(event.cancelReason)}</p>}
          </Notice>
        )}
        <EventHead event={event} />
        <RegistrationBox event={event} />
        <Options event={event} />
        <Where event={event} />
        <Programme agenda={event.agenda} />
        <Outcomes outcomes={event.outcomes} />
        <Talk event={event} />
        <Attendees event={event} />
      </div>
      <RegistrationBar event={event} />
      <JsonLd event={event} origin={origin} />
    </RegistrationActionsProvider>
  );
}
