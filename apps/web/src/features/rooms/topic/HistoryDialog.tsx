import type { Post } from '@querschnitt/shared/rooms/posts.schema';
import { useQuery } from '@tanstack/react-query';
import { get } from '../../../platform/api';
import { defineTexts, useFormat, useTexts } from '../../../platform/texts';
import { Dialog } from '../../../ui/Dialog';
import { ErrorNotice } from '../../../ui/ErrorNotice';
import { Prose } from '../../../ui/Prose';
import { Skeleton } from '../../../ui/Skeleton';
import styles from './topic.module.css';
import { texts } from './texts';

const own = defineTexts({
  de: { versionUntil: (from: string, to: string) => `Fassung von ${from} bis ${to}`, current: 'Jetzige Fassung' },
  en: { versionUntil: (from: string, to: string) => `Version from ${from} to ${to}`, current: 'Current version' },
});

/** How a post read before it was edited, newest first. */
export function HistoryDialog({ post, onClose }: { post: Post; onClose: () => void }) {
  const t = { ...useTexts(texts), ...useTexts(own) };
  const format = useFormat();
  const { data, error, refetch } = useQuery({
    ...get('GET /api/posts/:postId/history', { postId: post.id }),
    staleTime: 0,
  });
  return (
    <Dialog open onClose={onClose} title={t.history}>
      <section className={styles.version}>
        <h3>{t.current}</h3>
        <Prose html={post.html} />
      </section>
      {!data && !error && <Skeleton rows={2} />}
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {data?.items.map((version) => (
        <section key={version.replacedAt} className={styles.version}>
          <h3>{t.versionUntil(format.relative(version.writtenAt), format.relative(version.replacedAt))}</h3>
          <Prose html={version.html} />
        </section>
      ))}
    </Dialog>
  );
}
