import { isProblem } from '../platform/api';
import { useTexts } from '../platform/texts';
import { Button } from './Button';
import { Notice } from './Notice';
import { useOnline } from './OfflineBar';
import { texts } from './texts';

/** What happened, what is safe, what to do. */
export function ErrorNotice({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = useTexts(texts);
  const online = useOnline();
  const sentence = isProblem(error) ? error.message : t.failedTry;
  // That the server could not be reached says so itself.
  const safe = isProblem(error, 'network.failed') ? '' : t.failedSafe;
  return (
    <Notice tone="danger" live>
      <h2>{t.failedTitle}</h2>
      <p>{online ? `${sentence} ${safe}` : t.offline}</p>
      {retry && (
        <p className="acts">
          <Button icon="retry" onClick={retry}>
            {t.retry}
          </Button>
        </p>
      )}
    </Notice>
  );
}
