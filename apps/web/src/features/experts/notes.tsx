import { Link } from '../../platform/router';
import { useTexts } from '../../platform/texts';
import { Icon } from '../../ui/Icon';
import { texts } from './texts';

/** Guests do not see everything, and are told so. */
export function GuestNotice() {
  const t = useTexts(texts);
  return (
    <p className="meta under">
      <span>{t.guest}</span>
      <Link className="link" to="/anmelden">
        {t.signIn}
      </Link>
    </p>
  );
}

/** The other way to an answer: a question everybody can read. */
export function AskOnce() {
  const t = useTexts(texts);
  return (
    <p className="once row">
      <span className="ic">
        <Icon name="rooms" size="l" />
      </span>
      <span>
        <b>{t.once}</b> {t.onceText}{' '}
        <Link className="link" to="/raeume">
          {t.toRooms}
        </Link>
      </span>
    </p>
  );
}
