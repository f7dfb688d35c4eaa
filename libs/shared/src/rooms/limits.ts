/** Characters of Markdown in a post. */
export const POST_LIMIT = 10_000;
/** Characters in the title of a topic. */
export const TITLE_LIMIT = 160;
