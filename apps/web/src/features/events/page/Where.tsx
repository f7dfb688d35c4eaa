import { canJoinMeeting } from '@querschnitt/shared/events/events.policy';
import type { AccessFeature, EventView } from '@querschnitt/shared/events/events.schema';
import { useMe } from '../../../platform/session';
import { useTexts } from '../../../platform/texts';
import { cn } from '../../../ui/class-names';
import { Icon } from '../../../ui/Icon';
import { useNow } from '../use-now';
import { useWhen } from '../when';
import { accessIcon, words } from '../words';
import { accessLines } from './access-lines';
import { JoinLink } from './JoinLink';
import css from './page.module.css';
import { myPlace } from './standing';
import { texts } from './texts';

/** Which notes on access belong to the hall and which to the screen. */
const inHall: AccessFeature[] = ['step_free', 'induction_loop', 'sign_language'];
const onScreen: AccessFeature[] = ['captions', 'sign_language'];

/** Place and video conference side by side, with what one needs to know to get in. */
export function Where({ event }: { event: EventView }) {
  const t = useTexts(texts);
  const both = event.format === 'hybrid';
  const lines = [event.placeName, ...event.placeAddress.split('\n')].filter(Boolean);
  return (
    <div className={cn('sec two', !both && css.one)}>
      {event.format !== 'online' && (
        <section aria-labelledby="ort">
          <h2 id="ort">
            <Icon name="place" />
            {t.onSite}
          </h2>
          <p className={css.lines}>{lines.join('\n')}</p>
          {event.directions && <p className="small muted">{event.directions}</p>}
          <Access
            features={event.access.filter((feature) => !both || inHall.includes(feature))}
            note={event.accessNote}
          />
        </section>
      )}
      {event.format !== 'on_site' && (
        <section aria-labelledby="online">
          <h2 id="online">
            <Icon name="video" />
            {t.online}
          </h2>
          {event.onlineNote && <p className={css.lines}>{event.onlineNote}</p>}
          <LinkBox event={event} />
          <Access
            features={event.access.filter((feature) => !both || onScreen.includes(feature))}
            note={both ? '' : event.accessNote}
          />
        </section>
      )}
    </div>
  );
}

function Access({ features, note }: { features: AccessFeature[]; note: string }) {
  const { access } = useTexts(words);
  const lines = accessLines(features, note, access);
  if (lines.length === 0) return null;
  return (
    <ul className="access">
      {lines.map(({ feature, text }) => (
        <li key={`${feature} ${text}`}>
          <Icon name={feature ? accessIcon[feature] : 'info'} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

/** From when the link is there and for whom; for those who may join, the link. */
function LinkBox({ event }: { event: EventView }) {
  const t = useTexts(texts);
  const { me } = useMe();
  const { instant } = useWhen();
  const now = useNow();
  const option = event.options.find(({ mode, hasLink }) => mode === 'online' && hasLink);
  if (event.status === 'cancelled') return <p className="small muted">{t.noLink}</p>;
  if (!option) return null;
  const verdict = canJoinMeeting(me, event, option, myPlace(event, option.id), now);
  if (verdict === true) return <JoinLink option={option} />;
  const later = option.linkVisibleFrom && Date.parse(option.linkVisibleFrom) > now.getTime();
  return (
    <p className="linkbox">
      <Icon name="lock" />
      <span>
        {later ? (
          <>
            {t.linkBoxFrom} <b>{instant(option.linkVisibleFrom!)}</b>
            <br />
            <span className="small muted">{t.linkForRegistered}</span>
          </>
        ) : (
          t.linkOnRegistration
        )}
      </span>
    </p>
  );
}
