import type { MyPlace } from '@querschnitt/shared/events/events.schema';
import { useFormat, useTexts } from '../../../platform/texts';
import { Dialog } from '../../../ui/Dialog';
import css from './page.module.css';
import { texts } from './texts';

/** Why I stand where I stand. */
export function QueueRules({ open, onClose, place }: { open: boolean; onClose: () => void; place: MyPlace }) {
  const t = useTexts(texts);
  const { date, time } = useFormat();
  return (
    <Dialog open={open} onClose={onClose} title={t.queueTitle}>
      <p>
        <b>{t.queueMine(`${date(place.since)}, ${time(place.since)}`, (place.position ?? 1) - 1)}</b>
      </p>
      <ul className={css.rules}>
        {t.queueRules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </Dialog>
  );
}
