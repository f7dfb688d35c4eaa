import type { EventView, Option } from '@querschnitt/shared/events/events.schema';
import { hasSeatFor } from '@querschnitt/shared/events/events.policy';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { useTexts } from '../../../platform/texts';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { heldOption, leavingIsFinal, myPlace } from './standing';
import { texts } from './texts';
import { useParticipation } from './use-participation';

interface RegistrationActions {
  take: (option: Option) => void;
  leave: (option: Option) => void;
  busy: boolean;
}

const RegistrationActionsContext = createContext<RegistrationActions>({
  take: () => undefined,
  leave: () => undefined,
  busy: false,
});
export const useRegistrationActions = () => useContext(RegistrationActionsContext);

interface Question {
  title: string;
  hint: string;
  yes: string;
  action: () => Promise<void>;
}

/** What one can do about one's registration; asks first where there is no way back. */
export function RegistrationActionsProvider({ event, children }: { event: EventView; children: ReactNode }) {
  const t = useTexts(texts);
  const participation = useParticipation(event);
  const [question, ask] = useState<Question | null>(null);

  async function act(action: () => Promise<void>) {
    ask(null);
    await action();
    // The pressed button is gone; the box says what holds now.
    document.getElementById('anmeldung')?.focus({ preventScroll: true });
  }

  function take(option: Option) {
    const held = heldOption(event);
    const action = () => participation.take(option);
    if (held && held.waiting > 0 && hasSeatFor(option))
      ask({ title: t.sureChange, hint: t.sureChangeHint(held.name, held.waiting), yes: t.change, action });
    else void act(action);
  }

  function leave(option: Option) {
    const place = myPlace(event, option.id);
    const action = () => participation.leave(option);
    if (!place || !leavingIsFinal(option, place)) void act(action);
    else if (place.state === 'waiting')
      ask({ title: t.sureOffList, hint: t.sureOffListHint, yes: t.leaveQueue, action });
    else ask({ title: t.sureLeave, hint: t.sureLeaveHint(option.waiting), yes: t.leave, action });
  }

  return (
    <RegistrationActionsContext value={{ take, leave, busy: participation.busy }}>
      {children}
      <Dialog open={question !== null} onClose={() => ask(null)} title={question?.title}>
        <p>{question?.hint}</p>
        <p className="acts">
          <Button main onClick={() => question && void act(question.action)}>
            {question?.yes}
          </Button>
          <Button onClick={() => ask(null)}>{t.keep}</Button>
        </p>
      </Dialog>
    </RegistrationActionsContext>
  );
}
