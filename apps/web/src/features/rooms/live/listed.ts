import type { Page } from '@querschnitt/shared/kernel/page';
import type { InfiniteData } from '@tanstack/react-query';

/** A list as it may be held: read page by page, or one page alone, under the same address. */
export type Listed<T> = InfiniteData<Page<T>> | Page<T>;

export const pagesOf = <T>(list: Listed<T>): Page<T>[] => ('pages' in list ? list.pages : [list]);
export const withPages = <T>(list: Listed<T>, pages: Page<T>[]): Listed<T> =>
  'pages' in list ? { ...list, pages } : { ...list, ...pages[0]! };
