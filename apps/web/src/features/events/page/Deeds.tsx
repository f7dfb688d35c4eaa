import type { EventView, Option } from '@querschnitt/shared/events/events.schema';
import { hasSeatFor } from '@querschnitt/shared/events/events.policy';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { useTexts } from '../../../platform/texts';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { heldOption, leavingIsFinal, myPlace } from './standing';
import { texts } from './texts';
import { useParticipation } from './use-participation';

interface Deeds {
  take: (option: Option) => void;
  leave: (option: Option) => void;
  busy: boolean;
}

const DeedsContext = createContext<Deeds>({ take: () => undefined, leave: () => undefined, busy: false });
export const useDeeds = () => useContext(DeedsContext);

interface Question {
  title: string;
  hint: string;
  yes: string;
  deed: () => Promise<void>;
}

/** What one can do about one's registration; asks first where there is no way back. */
export function DeedsProvider({ event, children }: { event: EventView; children: ReactNode }) {
  const t = useTexts(texts);
  const participation = useParticipation(event);
  const [question, ask] = useState<Question | null>(null);

  async function act(deed: () => Promise<void>) {
    ask(null);
    await deed();
    // The pressed button is gone; the box says what holds now.
    document.getElementById('anmeldung')?.focus({ preventScroll: true });
  }

  function take(option: Option) {
    const held = heldOption(event);
    const deed = () => participation.take(option);
    if (held && held.waiting > 0 && hasSeatFor(option))
      ask({ title: t.sureChange, hint: t.sureChangeHint(held.name, held.waiting), yes: t.change, deed });
    else void act(deed);
  }

  function leave(option: Option) {
    const place = myPlace(event, option.id);
    const deed = () => participation.leave(option);
    if (!place || !leavingIsFinal(option, place)) void act(deed);
    else if (place.state === 'waiting') ask({ title: t.sureOffList, hint: t.sureOffListHint, yes: t.leaveQueue, deed });
    else ask({ title: t.sureLeave, hint: t.sureLeaveHint(option.waiting), yes: t.leave, deed });
  }

  return (
    <DeedsContext value={{ take, leave, busy: participation.busy }}>
      {children}
      <Dialog open={question !== null} onClose={() => ask(null)} title={question?.title}>
        <p>{question?.hint}</p>
        <p className="acts">
          <Button main onClick={() => question && void act(question.deed)}>
            {question?.yes}
          </Button>
          <Button onClick={() => ask(null)}>{t.keep}</Button>
        </p>
      </Dialog>
    </DeedsContext>
  );
}
