import type { Availability } from '@querschnitt/shared/experts/expert.schema';
import { useFormat, useTexts } from '../platform/texts';
import { availabilityTexts } from './availability-texts';
import { State } from './State';

/** Whether somebody takes a request; `ofLimit` also says out of how many. */
export function AvailabilityState({
  availability: { limit, free, freeFrom },
  ofLimit,
}: {
  availability: Availability;
  ofLimit?: boolean;
}) {
  const t = useTexts(availabilityTexts);
  const { dayMonth } = useFormat();
  if (limit === 0)
    return (
      <State tone="muted" icon="lock">
        {t.none}
      </State>
    );
  if (free > 0)
    return (
      <State tone="ok" icon="check">
        {ofLimit ? t.freeOf(free, limit) : t.free(free)}
      </State>
    );
  return (
    <State tone="warn" icon="clock">
      {freeFrom ? t.again(dayMonth(freeFrom)) : t.taken}
    </State>
  );
}
