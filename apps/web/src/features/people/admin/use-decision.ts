import { useQueryClient } from '@tanstack/react-query';
import { isProblem } from '../../../platform/api';
import { useNotice } from '../../../ui/notices';

/** Does something of the administration, says so, and reads again what may have changed by it. */
export function useDecision() {
  const client = useQueryClient();
  const notice = useNotice();
  const refresh = () =>
    client.invalidateQueries({
      predicate: ({ queryKey }) =>
        [
          'GET /api/administration',
          'GET /api/applications',
          'GET /api/invitations',
          'GET /api/members',
          'GET /api/audit',
          'GET /api/start/tasks',
        ].includes(String(queryKey[0])),
    });
  const decide = async (action: () => Promise<unknown>, done: string) => {
    try {
      await action();
      notice(done);
    } catch (error) {
      if (!isProblem(error)) throw error;
      notice(error.message);
    }
    await refresh();
  };
  return { decide, refresh };
}
