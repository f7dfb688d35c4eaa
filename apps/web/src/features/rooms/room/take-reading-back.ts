import type { Sent } from '@querschnitt/shared/kernel/contract';
import type { takeReadingBack as route } from '@querschnitt/shared/rooms/inbox.contract';
import { MOST_TAKEN_BACK } from '@querschnitt/shared/rooms/reading';
import { api } from '../../../platform/api';

/** However many topics were marked as read by mistake, as many at once as the server takes. */
export async function takeReadingBack(moved: Sent<typeof route>['moved']) {
  for (let i = 0; i < moved.length; i += MOST_TAKEN_BACK)
    await api('POST /api/inbox/unread', { moved: moved.slice(i, i + MOST_TAKEN_BACK) });
}
