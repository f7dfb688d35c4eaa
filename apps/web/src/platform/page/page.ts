import type { Actor } from '@querschnitt/shared/kernel/actor';
import type { QueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';

/** As much of the cache of answers as a page needs to say what it needs; the server has one that can only do this. */
export type Asking = Pick<QueryClient, 'fetchQuery' | 'ensureQueryData' | 'fetchInfiniteQuery'>;

/** What a page may look at to say what it needs. */
export interface PageContext {
  params: Record<string, string>;
  search: URLSearchParams;
  me: Actor;
  /** For needs that follow from an answer: `const room = await client.fetchQuery(get(…))`. */
  client: Asking;
}

/** One read, as `get()` or `pages()` make it. */
export type Need = { queryKey: readonly unknown[]; initialPageParam?: unknown };

/** What a file in `app/routes` exports. `preload` runs on the server before rendering and in the browser on navigation. */
export interface PageModule {
  default: ComponentType;
  preload?: (context: PageContext) => Need[] | Promise<Need[]>;
  /** For an address that only leads to another: where to. The server answers 302; in the browser the page itself moves on. */
  redirect?: (context: PageContext) => Promise<string>;
}

/** One line of the route table. */
export interface PageRoute {
  /** As react-router writes it, `/raeume/:room`. */
  path: string;
  load: () => Promise<PageModule>;
  /** Without rail: sign-in and registration. */
  door?: boolean;
}
