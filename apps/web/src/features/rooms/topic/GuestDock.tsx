import { useLocation } from '../../../platform/router';
import { useTexts } from '../../../platform/texts';
import { ButtonLink } from '../../../ui/Button';
import styles from './topic.module.css';
import { texts } from './texts';

/** In place of the field for whoever is not signed in. */
export function GuestDock() {
  const t = useTexts(texts);
  const { pathname, search } = useLocation();
  return (
    <div className="dock">
      <div className={styles.guest}>
        <p>{t.guestHint}</p>
        <p className="acts">
          <ButtonLink main to={`/anmelden?weiter=${encodeURIComponent(pathname + search)}`}>
            {t.guestSignIn}
          </ButtonLink>
          <ButtonLink quiet to="/registrieren">
            {t.guestRegister}
          </ButtonLink>
        </p>
      </div>
    </div>
  );
}
