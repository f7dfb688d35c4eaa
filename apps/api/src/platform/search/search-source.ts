import type { Field } from '@querschnitt/shared/search/tsvector';

/** What one kind of onlooker may find of a thing. */
export interface SearchDocument {
  /** Whoever may find it: `everyone`, `members`; a room of its own later. */
  audience: string;
  /** By which those are ordered that fit equally well. */
  title: string;
  fields: Field[];
  /** What it can be narrowed down by, as `sector:culture`; just what this audience may see. */
  facets?: string[];
}

/** A feature that has something to find. */
export interface SearchSource {
  kind: string;
  /** The documents of a thing, one per audience; none once it is gone. */
  load(id: string): Promise<SearchDocument[]>;
  /** Every thing there is. */
  ids(): Promise<string[]>;
}
