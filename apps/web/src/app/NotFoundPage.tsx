import { useTexts } from '../platform/texts';
import { ButtonLink } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { PageHead } from '../ui/PageHead';
import { Shell } from '../ui/Shell';
import { texts } from './texts';

/** Absent and hidden look alike. */
export function NotFoundPage() {
  const t = useTexts(texts);
  return (
    <Shell>
      <PageHead title={t.notFoundTitle} />
      <div className="page-body col">
        <EmptyState
          title={t.notFoundTitle}
          drawing="chairs"
          action={
            <>
              <ButtonLink main to="/">
                {t.toStart}
              </ButtonLink>
              <ButtonLink to="/raeume">{t.rooms}</ButtonLink>
              <ButtonLink to="/termine">{t.events}</ButtonLink>
            </>
          }
        >
          {t.notFound}
        </EmptyState>
      </div>
    </Shell>
  );
}
