import type { Api } from '@querschnitt/shared/contract';
import type { Out, Sent } from '@querschnitt/shared/kernel/contract';
import type { Page } from '@querschnitt/shared/kernel/page';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { confirming } from './confirming';
import type { ApiProblem } from './problem';
import { toWire } from './request';
import { browserTransport, send } from './transport';

type Reading = Extract<keyof Api, `GET ${string}`>;
/** Reads whose answer is a list in pages, `{ items, next }`. */
type Listing = { [On in Reading]: Out<Api[On]> extends Page<unknown> ? On : never }[Reading];
type Item<On extends Listing> = Out<Api[On]> extends Page<infer T> ? T : never;
type Flat = Record<string, unknown>;

/** A change, from the browser. @throws {ApiProblem} */
export const api = <On extends keyof Api>(on: On, input: Sent<Api[On]>): Promise<Out<Api[On]>> =>
  confirming(() => send(browserTransport, toWire(on, input as Flat))) as Promise<Out<Api[On]>>;

/** The options of a read, for `useQuery`, `useSuspenseQuery` and `preload`; key `[on, input]`. */
export const get = <On extends Reading>(on: On, input: Sent<Api[On]>) =>
  queryOptions<Out<Api[On]>, ApiProblem>({ queryKey: [on, input] });

/** A list read page by page, for `useInfiniteQuery`; the following page is asked for with `cursor`. */
export const pages = <On extends Listing>(on: On, input: Omit<Sent<Api[On]>, 'cursor'>) =>
  infiniteQueryOptions<
    Page<Item<On>>,
    ApiProblem,
    { pages: Page<Item<On>>[]; pageParams: (string | undefined)[] },
    readonly unknown[],
    string | undefined
  >({
    queryKey: [on, input, 'pages'],
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
