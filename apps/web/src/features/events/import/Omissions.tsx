import type { CalendarImport } from '@querschnitt/shared/events/imports.schema';
import { useTexts } from '../../../platform/texts';
import css from './import.module.css';
import { texts } from './texts';

/** What was left out or read otherwise, each with its line in the file and the reason in a sentence. */
export function Omissions({ report: { skipped, remarks } }: { report: CalendarImport }) {
  const t = useTexts(texts);
  return (
    <>
      {skipped.length > 0 && (
        <details className={css.group} open>
          <summary>
            <h3>{t.skipped}</h3> <span className="muted">{skipped.length}</span>
          </summary>
          <ul className="ruled">
            {skipped.map(({ line, component, uid, reason }) => (
              <li key={`${line} ${uid}`} className={css.entry}>
                <p>{t.reasons[reason] ?? reason}</p>
                <p className="small muted">{[t.line(line), component, uid].filter(Boolean).join(' · ')}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
      {remarks.length > 0 && (
        <details className={css.group}>
          <summary>
            <h3>{t.remarks}</h3> <span className="muted">{remarks.length}</span>
          </summary>
          <ul className="ruled">
            {remarks.map(({ line, kind, detail }, n) => (
              <li key={n} className={css.entry}>
                <p>
                  {t.remarkKinds[kind] ?? kind}
                  {detail && <span className="muted">: {detail}</span>}
                </p>
                <p className="small muted">{t.line(line)}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
