import { useTexts } from '../platform/texts';
import { ErrorNotice } from '../ui/ErrorNotice';
import { PageHead } from '../ui/PageHead';
import { Shell } from '../ui/Shell';
import { texts } from './texts';

/** A page that could not be drawn, with the way to try again. */
export function FailedPage({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTexts(texts);
  return (
    <Shell>
      <PageHead title={t.errorTitle} />
      <div className="page-body col">
        <ErrorNotice error={error} retry={retry} />
      </div>
    </Shell>
  );
}
