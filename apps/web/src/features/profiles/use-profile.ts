import type { Profile } from '@querschnitt/shared/profiles/profile.schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, get, upload } from '../../platform/api';

export const profileQuery = get('GET /api/profile', {});
/** For the choice of one's institution. */
export const institutionsQuery = get('GET /api/institutions', { limit: 500 });

function useProfileChange<Input = void>(change: (input: Input) => Promise<Profile>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (profile) => {
      client.setQueryData(profileQuery.queryKey, profile);
      void client.invalidateQueries({ queryKey: ['GET /api/start/tasks'] });
    },
  });
}

export const useConfirm = () => useProfileChange((version: number) => api('POST /api/profile/confirm', { version }));
export const usePutPicture = () =>
  useProfileChange((file: File) => upload('POST /api/profile/picture', 'picture', file));
export const useRemovePicture = () => useProfileChange(() => api('DELETE /api/profile/picture', {}));
