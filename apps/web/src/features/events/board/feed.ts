import { get } from '../../../platform/api';

/** Whether my personal calendar feed is open, and since when. */
export const feed = get('GET /api/calendar/subscription', {});
