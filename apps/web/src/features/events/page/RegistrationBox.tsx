import type { EventView } from '@querschnitt/shared/events/events.schema';
import { hasSeatFor, isOver } from '@querschnitt/shared/events/events.policy';
import { isMember } from '@querschnitt/shared/kernel/actor';
import { useLocation } from '../../../platform/router';
import { useMe } from '../../../platform/session';
import { useTexts } from '../../../platform/texts';
import { Button, ButtonLink } from '../../../ui/Button';
import { State } from '../../../ui/State';
import { useNow } from '../use-now';
import { useRegistrationActions } from './RegistrationActions';
import { PlaceRow } from './PlaceRow';
import { texts } from './texts';

/** How I stand to the event as a whole; travels along on wide screens. */
export function RegistrationBox({ event }: { event: EventView }) {
  const t = useTexts(texts);
  return (
    <section className="reg" aria-labelledby="anmeldung">
      <h2 id="anmeldung" tabIndex={-1}>
        {t.yours}
      </h2>
      <Rows event={event} />
    </section>
  );
}

function Rows({ event }: { event: EventView }) {
  const t = useTexts(texts);
  const { me } = useMe();
  const over = isOver(event, useNow());
  const places = event.mine.map((place) => <PlaceRow key={place.optionId} event={event} place={place} />);
  if (event.status === 'cancelled') {
    return (
      <Row tone="danger" icon="close" title={t.calledOff}>
        <p className="small muted">{t.calledOffHint}</p>
      </Row>
    );
  }
  if (over && places.length === 0) {
    return (
      <Row tone="muted" icon="clock" title={t.over}>
        <p className="small muted">{t.overHint}</p>
      </Row>
    );
  }
  if (event.options.length === 0) return <Open event={event} />;
  if (!isMember(me)) return <GuestRow />;
  return places.length > 0 ? places : <NotYet event={event} />;
}

function NotYet({ event }: { event: EventView }) {
  const t = useTexts(texts);
  const { take, busy } = useRegistrationActions();
  const [only] = event.options;
  const seat = event.options.some(hasSeatFor);
  return (
    <div className="reg-row">
      <p>
        <b>{t.notYet}</b>
      </p>
      <p className="small muted">{seat ? t.chooseOption : t.fullEverywhere}</p>
      <p className="acts">
        {event.options.length === 1 && only ? (
          <Button main aria-disabled={busy || undefined} onClick={() => !busy && take(only)}>
            {hasSeatFor(only) ? t.register : t.queue}
          </Button>
        ) : (
          <ButtonLink main to="#teilnahme">
            {t.choose}
          </ButtonLink>
        )}
      </p>
    </div>
  );
}

function GuestRow() {
  const t = useTexts(texts);
  const { pathname } = useLocation();
  return (
    <div className="reg-row">
      <p>{t.guest}</p>
      <p className="acts">
        <ButtonLink main to={`/anmelden?weiter=${encodeURIComponent(pathname)}`}>
          {t.signIn}
        </ButtonLink>
        <ButtonLink to="/registrieren">{t.join}</ButtonLink>
      </p>
    </div>
  );
}

/** Imported events and others that keep no list. */
function Open({ event }: { event: EventView }) {
  const t = useTexts(texts);
  return (
    <div className="reg-row">
      <p>
        <b>{t.noRegistration}</b>
      </p>
      <p className="small muted">{t.noRegistrationHint}</p>
      {event.sourceUrl && (
        <p className="acts">
          <a className="btn" href={event.sourceUrl} rel="noreferrer">
            {t.source}
          </a>
        </p>
      )}
    </div>
  );
}

const Row = ({
  tone,
  icon,
  title,
  children,
}: {
  tone: 'danger' | 'muted';
  icon: 'close' | 'clock';
  title: string;
  children: React.ReactNode;
}) => (
  <div className="reg-row">
    <p>
      <State tone={tone} icon={icon}>
        {title}
      </State>
    </p>
    {children}
  </div>
);
