import { instantOf } from '@querschnitt/shared/kernel/time';
import { type BaseSyntheticEvent, useRef, useState } from 'react';
import type { FieldValues, Path } from 'react-hook-form';
import type { ContractForm } from '../../../platform/form';
import { useFormat, useTexts } from '../../../platform/texts';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { isPast } from './drafts';
import { texts } from './texts';

/** Asks before something is sent that begins in the past, which is a slip of the year more often than meant. */
export function usePastQuestion<V extends FieldValues>(form: ContractForm<V>, label: string, before?: string) {
  const [asked, ask] = useState<string | null>(null);
  const meant = useRef<string | null>(null);
  const submit = async (event?: BaseSyntheticEvent) => {
    event?.preventDefault();
    const starts = String(form.getValues('starts' as Path<V>) ?? '');
    const slip = starts !== before && starts !== meant.current && isPast(starts, new Date());
    // What is wrong is said first; a question about the year would only stand before it.
    if (slip && (await form.trigger())) return ask(starts);
    await form.submit(event);
  };
  const goOn = async () => {
    meant.current = asked;
    ask(null);
    await form.submit();
  };
  return {
    form: { ...form, submit },
    question: <Question starts={asked} label={label} goOn={goOn} close={() => ask(null)} />,
  };
}

function Question({
  starts,
  label,
  goOn,
  close,
}: {
  starts: string | null;
  label: string;
  goOn: () => Promise<void>;
  close: () => void;
}) {
  const t = useTexts(texts);
  const { longDay } = useFormat();
  return (
    <Dialog open={starts !== null} onClose={close} title={t.pastTitle}>
      <p>{starts && t.pastHint(longDay(instantOf(starts).toISOString()))}</p>
      <p className="acts">
        <Button main onClick={close}>
          {t.pastChange}
        </Button>
        <Button onClick={() => void goOn()}>{label}</Button>
      </p>
    </Dialog>
  );
}
