import { useQuery } from '@tanstack/react-query';
import { get } from '../../platform/api';
import { useMe } from '../../platform/session';

export const tasks = get('GET /api/start/tasks', {});
const EVERY = 120_000;

/** What waits for a member; asked again now and then, and whenever one comes back to the page. */
export function useTasks() {
  const { me } = useMe();
  return useQuery({ ...tasks, enabled: me.id !== null, refetchInterval: EVERY, refetchOnWindowFocus: true }).data;
}
