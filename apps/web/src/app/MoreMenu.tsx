import { isAtLeast } from '@querschnitt/shared/kernel/actor';
import { useState } from 'react';
import { outbox } from '../features/rooms/topic/outbox';
import { forgetAll, useDrafts } from '../platform/drafts';
import { Link } from '../platform/router';
import { api } from '../platform/api';
import { switchTo, usePreferences } from '../platform/preferences';
import { useMe } from '../platform/session';
import { useTexts } from '../platform/texts';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TasksBadge } from '../features/start/TasksBadge';
import { Icon } from '../ui/Icon';
import { Menu, MenuItem } from '../ui/Menu';
import { useFacts } from './facts';
import { texts } from './texts';

/** Everything that is not an area: one's own pages, the looks of the page, the way out. */
export function MoreMenu() {
  const t = useTexts(texts);
  const { me, person } = useMe();
  const { mode } = useFacts();
  const signOut = useSignOut();
  return (
    <>
      <Menu label={t.more} icon="menu" text={t.more} badge={<TasksBadge />} className="rail-more">
        {person ? (
          <>
            <Link to="/profil">
              <Icon name="user" />
              {t.profile}
            </Link>
            <Link to="/anfragen">
              <Icon name="bell" />
              {t.requests}
              <TasksBadge of="requests" />
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
            <TasksBadge of="applications" />
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
        {person && (
          <>
            <hr />
            <MenuItem icon="signout" onClick={signOut.begin}>
              {t.signOut}
            </MenuItem>
          </>
        )}
      </Menu>
      {/* Beside the menu, which closes and takes along what is in it. */}
      <UnsentTexts {...signOut} />
    </>
  );
}

function Looks() {
  const t = useTexts(texts);
  const { preferences, prefer } = usePreferences();
  const { person } = useMe();
  const switchLanguage = async () => {
    const language = preferences.language === 'de' ? 'en' : 'de';
    // Mails follow the account, this browser follows its cookie; the page changes even if the account could not be told.
    if (person) await api('PATCH /api/account', { language }).catch(() => undefined);
    switchTo(language);
  };
  const isDark = () =>
    (preferences.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  return (
    <>
      <MenuItem icon="globe" onClick={() => void switchLanguage()}>
        <span lang={preferences.language === 'de' ? 'en' : 'de'}>{t.language}</span>
      </MenuItem>
      <MenuItem
        icon={preferences.theme === 'dark' ? 'sun' : 'moon'}
        onClick={() => prefer({ theme: isDark() ? 'light' : 'dark' })}
      >
        {preferences.theme === 'dark' ? t.light : t.dark}
      </MenuItem>
      <MenuItem icon="list" onClick={() => prefer({ density: preferences.density ? undefined : 'compact' })}>
        {preferences.density ? t.roomy : t.compact}
      </MenuItem>
    </>
  );
}

/**
 * A plain request and a fresh page: nothing of the session stays in memory, and nothing this person wrote in the browser.
 * Whoever has not sent something yet is asked before.
 */
function useSignOut() {
  const { me } = useMe();
  const drafts = useDrafts();
  const [asking, ask] = useState(false);
  const leave = async () => {
    await api('DELETE /api/session', {});
    drafts?.forget();
    for (const storage of [localStorage, sessionStorage]) forgetAll(me.id, storage);
    location.assign('/');
  };
  const begin = () => ((drafts?.count ?? 0) + outbox.all().length > 0 ? ask(true) : void leave());
  return { asking, begin, stay: () => ask(false), leave };
}

function UnsentTexts({ asking, stay, leave }: ReturnType<typeof useSignOut>) {
  const t = useTexts(texts);
  return (
    <Dialog open={asking} onClose={stay} title={t.leaveTitle}>
      <p>{t.leaveUnsent}</p>
      <p className="acts">
        <Button main onClick={stay}>
          {t.stay}
        </Button>
        <Button onClick={() => void leave()}>{t.leaveAll}</Button>
      </p>
    </Dialog>
  );
}
