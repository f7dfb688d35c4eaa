import { useQuery } from '@tanstack/react-query';
import { api } from '../../../platform/api';
import { useTexts } from '../../../platform/texts';
import { ErrorNotice } from '../../../ui/ErrorNotice';
import { Prose } from '../../../ui/Prose';
import styles from './composer.module.css';
import { texts } from './texts';

/** How the text will look, drawn by the server as the post will be. */
export function Preview({ roomId, source }: { roomId: string; source: string }) {
  const t = useTexts(texts);
  const { data, error } = useQuery({
    queryKey: ['POST /api/rooms/:roomId/preview', { roomId, source }],
    queryFn: () => api('POST /api/rooms/:roomId/preview', { roomId, source }),
    enabled: source.trim() !== '',
  });
  return (
    <div className={styles.preview} role="region" aria-label={t.preview} tabIndex={0}>
      {error ? (
        <ErrorNotice error={error} />
      ) : source.trim() === '' ? (
        <p className="muted">{t.previewEmpty}</p>
      ) : data ? (
        <Prose html={data.html} />
      ) : (
        <p className="muted">{t.previewLoading}</p>
      )}
    </div>
  );
}
