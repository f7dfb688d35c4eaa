import { isAtLeast } from '@querschnitt/shared/kernel/actor';
import { Link } from '../platform/router';
import { api } from '../platform/api';
import { usePreferences } from '../platform/preferences';
import { useMe } from '../platform/session';
import { useTexts } from '../platform/texts';
import { Icon } from '../ui/Icon';
import { Menu, MenuItem } from '../ui/Menu';
import { useFacts } from './facts';
import { texts } from './texts';

/** Everything that is not an area: one's own pages, the looks of the page, the way out. */
export function MoreMenu() {
  const t = useTexts(texts);
  const { me, person } = useMe();
  const { mode } = useFacts();
  return (
    <Menu label={t.more} icon="menu" text={t.more} className="rail-more">
      {person ? (
        <>
          <Link to="/profil">
            <Icon name="user" />
            {t.profile}
          </Link>
          <Link to="/anfragen">
            <Icon name="bell" />
            {t.requests}
          </Link>
          <Link to="/konto">
            <Icon name="settings" />
            {t.account}
          </Link>
        </>
      ) : (
        <>
          <Link to="/anmelden">
            <Icon name="signin" />
            {t.signIn}
          </Link>
          <Link to="/registrieren">
            <Icon name="user" />
            {t.register}
          </Link>
        </>
      )}
      {isAtLeast(me, 'moderator') && (
        <Link to="/verwaltung">
          <Icon name="shield" />
          {t.admin}
        </Link>
      )}
      {mode === 'example' && (
        <Link to="/mails">
          <Icon name="mail" />
          {t.mails}
        </Link>
      )}
      <hr />
      <Looks />
      {person && <SignOut />}
    </Menu>
  );
}

function Looks() {
  const t = useTexts(texts);
  const { preferences, prefer } = usePreferences();
  const { person } = useMe();
  const switchLanguage = () => {
    const language = preferences.language === 'de' ? 'en' : 'de';
    prefer({ language });
    // Mails follow the account, this browser follows its cookie; the page changes even if the account could not be told.
    if (person) void api('PATCH /api/account', { language }).catch(() => undefined);
  };
  const isDark = () => (preferences.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  return (
    <>
      <MenuItem icon="globe" onClick={switchLanguage}>
        <span lang={preferences.language === 'de' ? 'en' : 'de'}>{t.language}</span>
      </MenuItem>
      <MenuItem icon={preferences.theme === 'dark' ? 'sun' : 'moon'} onClick={() => prefer({ theme: isDark() ? 'light' : 'dark' })}>
        {preferences.theme === 'dark' ? t.light : t.dark}
      </MenuItem>
      <MenuItem icon="list" onClick={() => prefer({ density: preferences.density ? undefined : 'compact' })}>
        {preferences.density ? t.roomy : t.compact}
      </MenuItem>
    </>
  );
}

/** A plain request and a fresh page: nothing of the session stays in memory. */
function SignOut() {
  const t = useTexts(texts);
  const leave = async () => {
    await api('DELETE /api/session', {});
    location.assign('/');
  };
  return (
    <>
      <hr />
      <MenuItem icon="signout" onClick={() => void leave()}>
        {t.signOut}
      </MenuItem>
    </>
  );
}
