import type { listRequests } from '@querschnitt/shared/contacts/contacts.contract';
import type { Out } from '@querschnitt/shared/kernel/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { pages } from '../../platform/api';

export type Box = 'in' | 'out';
/** `/anfragen` are those to me, `/anfragen/gesendet` mine. */
export const boxOf = (part: string | undefined): Box => (part === 'gesendet' ? 'out' : 'in');

export const requestsIn = (box: Box) => pages('GET /api/requests', { box });

export function useRequests(box: Box) {
  const list = useInfiniteQuery(requestsIn(box));
  const first = list.data?.pages[0] as Out<typeof listRequests> | undefined;
  return { list, items: list.data?.pages.flatMap((page) => page.items), open: first?.open ?? 0 };
}
