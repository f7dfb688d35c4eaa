import { defineTexts, useTexts } from '../../platform/texts';
import { useTasks } from './tasks';

const texts = defineTexts({
  de: { waiting: ' offen für Sie' },
  en: { waiting: ' waiting for you' },
});

interface Props {
  /** Only what waits there; else all of it. */
  of?: 'requests' | 'applications';
}

/** How much waits for one; nothing where nothing does. */
export function TasksBadge({ of }: Props) {
  const t = useTexts(texts);
  const waiting = useTasks();
  if (!waiting) return null;
  const { openRequests, applications } = waiting;
  const count = of === 'requests' ? openRequests : of === 'applications' ? applications : openRequests + applications;
  if (count === 0) return null;
  return (
    <span className={of ? 'count' : 'count dot'}>
      <span className="vh">, </span>
      {count}
      <span className="vh">{t.waiting}</span>
    </span>
  );
}
