import type { Post } from '@querschnitt/shared/rooms/posts.schema';
import { useQuery } from '@tanstack/react-query';
import { get } from '../../../platform/api';
import { NewerNotice } from '../../../platform/form/NewerNotice';
import { useTexts } from '../../../platform/texts';
import { ErrorNotice } from '../../../ui/ErrorNotice';
import { Skeleton } from '../../../ui/Skeleton';
import { Composer } from '../composer/Composer';
import { texts as composerTexts } from '../composer/texts';
import styles from './topic.module.css';
import { useDesk } from './topic-context';
import { useEdit } from './use-edit';

/** The field in place of the post while its author changes it. */
export default function EditPost({ post }: { post: Post }) {
  // Once: the field goes on from the version that was read at first.
  const { data, error, refetch } = useQuery({
    ...get('GET /api/posts/:postId/source', { postId: post.id }),
    gcTime: 0,
    staleTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />;
  return data ? <Field post={post} read={data} /> : <Skeleton rows={1} />;
}

function Field({ post, read }: { post: Post; read: { source: string; version: number } }) {
  const t = useTexts(composerTexts);
  const { room, topic } = useDesk();
  const { place, version, fault, newer, composer, save, close } = useEdit(post, read);
  return (
    <div className={styles.edit}>
      {newer && <NewerNotice newer={newer} />}
      <Composer
        ref={composer}
        place={place}
        roomId={room.id}
        topicId={topic.id}
        label={t.editing}
        initial={read.source}
        version={version}
        submit={{ label: t.save }}
        fault={fault}
        focused
        onSend={save}
        onCancel={close}
      />
    </div>
  );
}
