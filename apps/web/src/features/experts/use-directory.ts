import type { listExperts } from '@querschnitt/shared/experts/experts.contract';
import type { Actor } from '@querschnitt/shared/kernel/actor';
import type { Out } from '@querschnitt/shared/kernel/contract';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { pages } from '../../platform/api';
import { useSearchParams } from '../../platform/router';
import { useMe } from '../../platform/session';
import { askedIn, searchOf } from './directory-address';

export type Directory = Out<typeof listExperts>;

export const directoryOf = (search: URLSearchParams, me: Actor) =>
  pages('GET /api/experts', askedIn(searchOf(search, me)));

/** The directory as the address asks for it; the former hits stay until the new ones are there. */
export function useDirectory() {
  const [address, setSearch] = useSearchParams();
  const { me } = useMe();
  const search = searchOf(address, me);
  const list = useInfiniteQuery({ ...directoryOf(search, me), placeholderData: keepPreviousData });
  const first = list.data?.pages[0] as Directory | undefined;
  return {
    search,
    change: (next: URLSearchParams) => setSearch(next),
    list,
    first,
    items: list.data?.pages.flatMap((page) => page.items) ?? [],
  };
}
