import type { Post } from '@querschnitt/shared/rooms/posts.schema';
import type { ReactionKind } from '@querschnitt/shared/rooms/reactions';
import type { TopicView } from '@querschnitt/shared/rooms/topics.schema';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, isProblem } from '../../../platform/api';
import { useRealtime } from '../../../platform/realtime';
import { useTexts } from '../../../platform/texts';
import { useNotice } from '../../../ui/notices';
import { rereadRoom } from '../live/reread-room';
import { postElement } from './place';
import { toggleReaction } from './toggle-reaction';
import { changeTopicViews, postAddress } from './topic-view';
import { texts } from './texts';

/** What one can do with a post besides writing. The page changes by the news that follow, or is read again without a connection for them. */
export function useTopicActions({ room, topic }: TopicView) {
  const client = useQueryClient();
  const realtime = useRealtime();
  const notice = useNotice();
  const t = useTexts(texts);
  const { id: roomId, slug: roomSlug } = room;
  const { id: topicId, slug: topicSlug } = topic;
  return useMemo(() => {
    /** @returns whether it was done; a refusal is said at the edge */
    const attempt = async (action: () => Promise<unknown>) => {
      try {
        await action();
        if (!realtime.connected) await rereadRoom(client, roomId);
        return true;
      } catch (error) {
        if (!isProblem(error)) throw error;
        notice(error.message);
        return false;
      }
    };
    const restore = ({ id, position }: Pick<Post, 'id' | 'position'>) => {
      postElement(position)?.focus();
      return attempt(() => api('POST /api/posts/:postId/restore', { postId: id }));
    };
    return {
      restore,
      react: async (post: Post, kind: ReactionKind) => {
        const mine = post.reactions.some((reaction) => reaction.kind === kind && reaction.mine);
        const toggle = () => changeTopicViews(client, topicId, (view) => toggleReaction(view, post.id, kind));
        toggle();
        const done = await attempt(() =>
          api(mine ? 'DELETE /api/posts/:postId/reactions/:kind' : 'PUT /api/posts/:postId/reactions/:kind', {
            postId: post.id,
            kind,
          }),
        );
        if (!done) toggle();
      },
      remove: async (post: Post) => {
        if (await attempt(() => api('DELETE /api/posts/:postId', { postId: post.id })))
          notice(t.removed, { undo: () => void restore(post) });
      },
      /** After the post of another was taken away. */
      tookAway: async (post: Post, said: string) => {
        if (!realtime.connected) await rereadRoom(client, roomId);
        notice(said, { undo: () => void restore(post) });
      },
      solve: async (post: Post) => {
        if (await attempt(() => api('PUT /api/topics/:topicId/solution', { topicId, postId: post.id })))
          notice(t.nowSolved);
      },
      reopen: async () => {
        if (await attempt(() => api('DELETE /api/topics/:topicId/solution', { topicId }))) notice(t.noSolution);
      },
      copyLink: async (post: Post) => {
        await navigator.clipboard.writeText(location.origin + postAddress(roomSlug, topicSlug, post.position));
        notice(t.copied);
      },
    };
  }, [client, realtime, notice, t, roomId, roomSlug, topicId, topicSlug]);
}

export type TopicActions = ReturnType<typeof useTopicActions>;
