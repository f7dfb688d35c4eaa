import { QueryClient, type QueryFunctionContext, type QueryKey } from '@tanstack/react-query';
import { isProblem } from './problem';
import { toWire } from './request';
import { send, type Transport } from './transport';

/** Keys are `[on, input]`, so one function can fetch them all. @throws {ApiProblem} */
export function ask(
  transport: Transport,
  queryKey: QueryKey,
  { pageParam, signal }: Partial<QueryFunctionContext> = {},
) {
  const [on, input] = queryKey as [string, Record<string, unknown>];
  return send(transport, { ...toWire(on, { ...input, cursor: pageParam }), ...(signal && { signal }) });
}

/** The cache of what the API answered. */
export function createQueryClient(transport: Transport) {
  const queryFn = (context: QueryFunctionContext) => ask(transport, context.queryKey, context);
  return new QueryClient({
    defaultOptions: {
      queries: {
        queryFn,
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && (!isProblem(error) || error.status === 0 || error.status >= 500),
      },
    },
  });
}
