import type { PlannedEntry } from '@querschnitt/shared/events/imports.schema';
import { Link } from '../../../platform/router';
import { useFormat, useTexts } from '../../../platform/texts';
import css from './import.module.css';
import { useWhen } from '../when';
import { texts } from './texts';

const plans = ['changed', 'new', 'unchanged'] as const;
/** More than this stay folded at first. */
const OPEN_UP_TO = 400;

/** Which dates are left out, while that can still be chosen. */
export interface Leaving {
  out: ReadonlySet<string>;
  leave: (key: string, out: boolean) => void;
}

/** Every date of the calendar, grouped by what happens to it. */
export function Entries({ entries, leaving }: { entries: PlannedEntry[]; leaving?: Leaving | undefined }) {
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
            <EntryRow key={entry.uid} entry={entry} leaving={plan === 'unchanged' ? undefined : leaving} />
          ))}
        </ul>
      </details>
    );
  });
}

function EntryRow({ entry, leaving }: { entry: PlannedEntry; leaving: Leaving | undefined }) {
  const t = useTexts(texts);
  const { day, hours } = useWhen().of(entry);
  const marks = [
    hours && `${day}, ${hours}`,
    !hours && day,
    entry.place,
    entry.inSeries && t.series,
    entry.changes.length > 0 && t.changed(entry.changes.map((one) => t.changes[one]).join(', ')),
  ];
  const words = (
    <>
      <span className={entry.cancelled ? css.off : undefined}>
        {entry.slug && !leaving ? (
          <Link className="link" to={`/termine/${entry.slug}`}>
            {entry.title}
          </Link>
        ) : (
          entry.title
        )}
      </span>
      <span className="small muted">
        {entry.cancelled && <b className="danger">{t.cancelled} · </b>}
        {marks.filter(Boolean).join(' · ')}
      </span>
    </>
  );
  if (!leaving) return <li className={css.entry}>{words}</li>;
  return (
    <li>
      <label className={css.choice}>
        <input
          type="checkbox"
          checked={!leaving.out.has(entry.key)}
          onChange={({ target }) => leaving.leave(entry.key, !target.checked)}
        />
        <span className={css.entry}>{words}</span>
      </label>
    </li>
  );
}
