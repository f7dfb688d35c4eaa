/** Topics that are given back at once after all was marked as read; more of them in turn. */
export const MOST_TAKEN_BACK = 1000;
