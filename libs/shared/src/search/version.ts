/** Raise it with every change to how words are folded, stemmed or split, or to what else a document holds: rows of another version are indexed anew. */
export const SEARCH_VERSION = 6;
