import type { Event } from '@querschnitt/shared/events/events.schema';
import { useFormat, useTexts } from '../../../platform/texts';
import { State } from '../../../ui/State';
import { useNow } from '../use-now';
import { words } from '../words';
import { texts } from '../texts';
import { MyStates } from '../MyStates';
import { seatLines } from './seat-lines';

/** What is mine, and how many seats are left while one can still register. */
export function RowState({ event }: { event: Event }) {
  const t = useTexts(texts);
  const over = Date.parse(event.endsAt) <= useNow().getTime();
  return (
    <div className="free">
      {event.status === 'cancelled' && (
        <p>
          <State tone="danger" icon="close">
            {t.cancelled}
          </State>
        </p>
      )}
      <MyStates event={event} />
      {event.status === 'confirmed' &&
        !over &&
        seatLines(event.options).map((line) => <Line key={line.mode} {...line} />)}
    </div>
  );
}

function Line({ mode, free, capacity, waiting }: ReturnType<typeof seatLines>[number]) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const { number } = useFormat();
  return (
    <p>
      {w.modeSpoken[mode]} <b>{free ? t.free(number(free)) : t.full}</b>
      {free ? ` ${t.of(number(capacity))}` : waiting > 0 && `, ${t.waiting(waiting)}`}
    </p>
  );
}
