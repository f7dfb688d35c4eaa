import type { CalendarImport } from '@querschnitt/shared/events/imports.schema';
import type { ReactNode } from 'react';
import { useTexts } from '../../../platform/texts';
import css from './import.module.css';
import { texts } from './texts';

/** What was left out, each with its line in the file and the reason in a sentence. */
export function Skipped({ skipped }: Pick<CalendarImport, 'skipped'>) {
  const t = useTexts(texts);
  return (
    <Fold title={t.skipped} count={skipped.length} open>
      {skipped.map(({ line, component, uid, reason }) => (
        <li key={`${line} ${uid}`} className={css.entry}>
          <p>{t.reasons[reason] ?? reason}</p>
          <p className="small muted">{[t.line(line), component, uid].filter(Boolean).join(' · ')}</p>
        </li>
      ))}
    </Fold>
  );
}

/** What was taken over, but read otherwise than it stands in the file. */
export function Remarks({ remarks }: Pick<CalendarImport, 'remarks'>) {
  const t = useTexts(texts);
  return (
    <Fold title={t.remarks} count={remarks.length}>
      {remarks.map(({ line, kind, detail }, n) => (
        <li key={n} className={css.entry}>
          <p>
            {t.remarkKinds[kind] ?? kind}
            {detail && <span className="muted">: {detail}</span>}
          </p>
          <p className="small muted">{t.line(line)}</p>
        </li>
      ))}
    </Fold>
  );
}

const Fold = ({
  title,
  count,
  open,
  children,
}: {
  title: string;
  count: number;
  open?: boolean;
  children: ReactNode;
}) =>
  count > 0 && (
    <details className={css.group} open={open}>
      <summary>
        <h3>{title}</h3> <span className="muted">{count}</span>
      </summary>
      <ul className="ruled">{children}</ul>
    </details>
  );
