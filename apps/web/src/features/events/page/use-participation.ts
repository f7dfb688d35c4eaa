import { hasSeatFor } from '@querschnitt/shared/events/events.policy';
import type { EventView, Option } from '@querschnitt/shared/events/events.schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, isProblem } from '../../../platform/api';
import { useTexts } from '../../../platform/texts';
import { useNotice } from '../../../ui/notices';
import { heldOption, myPlace } from './standing';
import { texts } from './texts';
import { eventNeed, useTakeOver } from './use-event';

type RegistrationAction = 'PUT /api/participation/:optionId' | 'DELETE /api/participation/:optionId';
const NO_UNDO = { undo: false } as const;

/** Taking part and leaving, each said in a notice that offers the way back while there is one. */
export function useParticipation(event: EventView) {
  const t = useTexts(texts);
  const notice = useNotice();
  const takeOver = useTakeOver();
  const client = useQueryClient();

  const { queryKey } = eventNeed(event.slug);
  /** As it is now: an undo runs long after it was offered. */
  const current = () => client.getQueryData<EventView>(queryKey) ?? event;
  const change = useMutation({
    mutationFn: ({ on, optionId }: { on: RegistrationAction; optionId: string }) => api(on, { optionId }),
  });

  async function run(on: RegistrationAction, option: Option, tell: (after: EventView) => void) {
    try {
      const after = await change.mutateAsync({ on, optionId: option.id });
      await takeOver(after);
      tell(after);
    } catch (error) {
      if (!isProblem(error)) throw error;
      notice(error.message);
      void client.invalidateQueries({ queryKey });
    }
  }

  const take = (option: Option, { undo = true } = {}): Promise<void> => {
    const before = heldOption(current());
    return run('PUT /api/participation/:optionId', option, (after) => {
      const place = myPlace(after, option.id);
      const back = before ? after.options.find(({ id }) => id === before.id) : undefined;
      const canGoBack = undo && (!before || (back && hasSeatFor(back)));
      if (place?.state === 'waiting')
        notice(
          t.nowWaiting(option.name, place.position ?? 1),
          undo ? { undo: () => void leave(option, NO_UNDO) } : undefined,
        );
      else
        notice(
          t.nowRegistered(option.name),
          canGoBack ? { undo: () => void (before ? take(before, NO_UNDO) : leave(option, NO_UNDO)) } : undefined,
        );
    });
  };

  const leave = (option: Option, { undo = true } = {}): Promise<void> => {
    const waited = myPlace(current(), option.id)?.state === 'waiting';
    return run('DELETE /api/participation/:optionId', option, (after) => {
      const now = after.options.find(({ id }) => id === option.id);
      notice(
        (waited ? t.nowOffList : t.nowLeft)(option.name),
        undo && !waited && now && hasSeatFor(now) ? { undo: () => void take(option, NO_UNDO) } : undefined,
      );
    });
  };

  return { take, leave, busy: change.isPending };
}
