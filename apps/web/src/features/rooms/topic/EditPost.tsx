import type { Post } from '@querschnitt/shared/rooms/posts.schema';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, get, isProblem } from '../../../platform/api';
import { useRealtime } from '../../../platform/realtime';
import { useTexts } from '../../../platform/texts';
import { useQueryClient } from '@tanstack/react-query';
import { ErrorNotice } from '../../../ui/ErrorNotice';
import { Skeleton } from '../../../ui/Skeleton';
import { Composer } from '../composer/Composer';
import { texts as composerTexts } from '../composer/texts';
import { rereadRoom } from '../live/reread-room';
import { postElement } from './place';
import { useDesk } from './topic-context';

/** The field in place of the post while its author changes it. */
export function EditPost({ post }: { post: Post }) {
  const t = useTexts(composerTexts);
  const client = useQueryClient();
  const realtime = useRealtime();
  const { room, topic, edit } = useDesk();
  const [fault, setFault] = useState<string>();
  const { data, error, refetch } = useQuery({ ...get('GET /api/posts/:postId/source', { postId: post.id }), gcTime: 0, staleTime: 0 });
  const close = () => {
    edit(null);
    postElement(post.position)?.focus();
  };
  const save = async (source: string) => {
    try {
      await api('PATCH /api/posts/:postId', { postId: post.id, source });
    } catch (problem) {
      if (!isProblem(problem)) throw problem;
      setFault(problem.message);
      return false;
    }
    if (!realtime.connected) await rereadRoom(client, room.id);
    close();
    return true;
  };
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton rows={1} />;
  return (
    <Composer
      place={`edit.${post.id}`}
      roomId={room.id}
      topicId={topic.id}
      label={t.editing}
      initial={data.source}
      submit={{ label: t.save }}
      fault={fault}
      focused
      onSend={save}
      onCancel={close}
    />
  );
}
