import { useTexts } from '../platform/texts';
import { Button } from './Button';
import { Notice } from './Notice';
import { texts } from './texts';

/** What happened, what is safe, what to do. */
export function ErrorNotice({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = useTexts(texts);
  const sentence = error instanceof Error && error.name === 'ApiProblem' ? error.message : t.failedTry;
  return (
    <Notice tone="danger" live>
      <h2>{t.failedTitle}</h2>
      <p>
        {sentence} {t.failedSafe}
      </p>
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
