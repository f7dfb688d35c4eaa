import { useLocation } from '../platform/router';
import { useMe } from '../platform/session';
import { useTexts } from '../platform/texts';
import { ButtonLink } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { PageHead } from '../ui/PageHead';
import { Shell } from '../ui/Shell';
import { texts } from './texts';

/** Absent and hidden look alike: a guest is offered to sign in for either, and comes back here. */
export function NotFoundPage() {
  const t = useTexts(texts);
  const guest = useMe().me.id === null;
  const { pathname, search } = useLocation();
  return (
    <Shell>
      <PageHead title={t.notFoundTitle} />
      <div className="page-body col">
        <EmptyState
          title={t.notFoundTitle}
          drawing="chairs"
          action={
            <>
              {guest && (
                <ButtonLink main icon="signin" to={`/anmelden?weiter=${encodeURIComponent(pathname + search)}`}>
                  {t.signIn}
                </ButtonLink>
              )}
              <ButtonLink main={!guest} to="/">
                {t.toStart}
              </ButtonLink>
              <ButtonLink to="/raeume">{t.rooms}</ButtonLink>
              <ButtonLink to="/termine">{t.events}</ButtonLink>
            </>
          }
        >
          {guest ? t.notFoundGuest : t.notFound}
        </EmptyState>
      </div>
    </Shell>
  );
}
