import type { CalendarImport } from '@querschnitt/shared/events/imports.schema';
import { useTexts } from '../../../platform/texts';
import { Notice } from '../../../ui/Notice';
import css from './import.module.css';
import { texts } from './texts';
import type { Choice } from './use-choice';

/** So many are shown beside the button; the rest stands among the remarks. */
const SHOWN = 5;

/** Ways into meetings that stand in public texts, said before everybody sees them. */
export function MeetingAccess({ report: { remarks, entries }, choice }: { report: CalendarImport; choice: Choice }) {
  const t = useTexts(texts);
  const found = remarks.filter(({ kind }) => kind === 'join_link_public');
  const movable = entries.filter(({ meeting, key }) => meeting && !choice.out.has(key)).length;
  if (!found.length) return null;
  return (
    <Notice tone="warn">
      <p>
        {t.access(found.length)} {movable === 0 && t.accessHint}
      </p>
      <ul className={css.access}>
        {found.slice(0, SHOWN).map(({ line, detail }) => (
          <li key={line}>
            {detail} <span className="muted">({t.line(line)})</span>
          </li>
        ))}
        {found.length > SHOWN && <li>…</li>}
      </ul>
      {movable > 0 && (
        <label className={css.choice}>
          <input type="checkbox" checked={choice.links} onChange={({ target }) => choice.setLinks(target.checked)} />
          <span className={css.entry}>
            <b>{t.accessMove(movable)}</b>
            <span className="small">{t.accessMoveHint}</span>
          </span>
        </label>
      )}
    </Notice>
  );
}
