/** Topics that are given back at once after all was marked as read. */
export const MOST_TAKEN_BACK = 1000;
