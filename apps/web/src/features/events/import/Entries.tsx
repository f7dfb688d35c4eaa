import type { PlannedEntry } from '@querschnitt/shared/events/imports.schema';
import { Link } from '../../../platform/router';
import { useFormat, useTexts } from '../../../platform/texts';
import css from './import.module.css';
import { useWhen } from '../when';
import { texts } from './texts';

const plans = ['changed', 'new', 'unchanged'] as const;
/** More than this stay folded at first. */
const OPEN_UP_TO = 400;

/** Every date of the calendar, grouped by what happens to it. */
export function Entries({ entries }: { entries: PlannedEntry[] }) {
  const t = useTexts(texts);
  const { number } = useFormat();
  return plans.map((plan) => {
    const of = entries.filter((entry) => entry.plan === plan);
    if (of.length === 0) return null;
    return (
      <details key={plan} className={css.group} open={plan !== 'unchanged' && of.length <= OPEN_UP_TO}>
        <summary>
          <h3>{t.plans[plan]}</h3> <span className="muted">{number(of.length)}</span>
        </summary>
        <ul className="ruled">
          {of.map((entry) => (
            <EntryRow key={entry.uid} entry={entry} />
          ))}
        </ul>
      </details>
    );
  });
}

function EntryRow({ entry }: { entry: PlannedEntry }) {
  const t = useTexts(texts);
  const { day, hours } = useWhen().of(entry);
  const marks = [hours && `${day}, ${hours}`, !hours && day, entry.place, entry.inSeries && t.series, entry.changes.length > 0 && t.changed(entry.changes.map((one) => t.changes[one]).join(', '))];
  return (
    <li className={css.entry}>
      <p className={entry.cancelled ? css.off : undefined}>{entry.slug ? <Link className="link" to={`/termine/${entry.slug}`}>{entry.title}</Link> : entry.title}</p>
      <p className="small muted">
        {entry.cancelled && <b className="danger">{t.cancelled} · </b>}
        {marks.filter(Boolean).join(' · ')}
      </p>
    </li>
  );
}
