import type { Out } from '@querschnitt/shared/kernel/contract';
import type { inboxCounts } from '@querschnitt/shared/rooms/inbox.contract';
import type { Conversation } from '@querschnitt/shared/rooms/topics.schema';
import type { QueryClient } from '@tanstack/react-query';
import { type Listed, pagesOf } from './listed';

type Counts = Out<typeof inboxCounts>;
export const COUNTS = ['GET /api/inbox/counts', {}];

/** How many conversations and posts are new, from an inbox that is held in whole. @returns `false` where it is not */
export function countNews(client: QueryClient): boolean {
  const inbox = client.getQueryCache().find<Listed<Conversation>>({ queryKey: ['GET /api/inbox', {}, 'pages'] });
  if (!inbox?.state.data || inbox.state.isInvalidated) return false;
  const pages = pagesOf(inbox.state.data);
  if (pages.at(-1)!.next !== null) return false;
  const unread = pages.flatMap(({ items }) => items.map(({ unread }) => unread));
  const [conversations, posts] = [unread.filter((n) => n > 0).length, unread.reduce((sum, n) => sum + n, 0)];
  client.setQueryData<Counts>(
    COUNTS,
    (held) =>
      held && (held.conversations === conversations && held.posts === posts ? held : { ...held, conversations, posts }),
  );
  return true;
}

/** Whether something is addressed to me and not read yet. */
export const isAwaited = (client: QueryClient) => (client.getQueryData<Counts>(COUNTS)?.toMe ?? 0) > 0;
