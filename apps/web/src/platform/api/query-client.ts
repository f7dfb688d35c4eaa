import { QueryClient, type QueryFunctionContext } from '@tanstack/react-query';
import { isProblem } from './problem';
import { toWire } from './request';
import { send, type Transport } from './transport';

/** The cache of what the API answered. Keys are `[on, input]`, so one function can fetch them all. */
export function createQueryClient(transport: Transport) {
  const queryFn = ({ queryKey, pageParam, signal }: QueryFunctionContext) => {
    const [on, input] = queryKey as [string, Record<string, unknown>];
    return send(transport, { ...toWire(on, { ...input, cursor: pageParam }), signal });
  };
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
