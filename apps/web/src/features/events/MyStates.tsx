import type { Event } from '@querschnitt/shared/events/events.schema';
import { useTexts } from '../../platform/texts';
import { State } from '../../ui/State';
import { spokenName } from './option-name';
import { texts } from './texts';
import { words } from './words';

/** My seat and my places in queues, in words: a seat first. */
export function MyStates({ event }: { event: Pick<Event, 'mine' | 'options'> }) {
  const t = useTexts(texts);
  const { modeSpoken } = useTexts(words);
  return event.mine.map(({ optionId, state, position }) => {
    const option = event.options.find(({ id }) => id === optionId);
    if (!option) return null;
    const name = spokenName(option, modeSpoken);
    return (
      <p key={optionId}>
        <State tone={state === 'registered' ? 'ok' : 'warn'} icon={state === 'registered' ? 'check' : 'clock'}>
          {state === 'registered' ? t.registeredAs(name) : t.waitingAs(position ?? 1, name)}
        </State>
      </p>
    );
  });
}
