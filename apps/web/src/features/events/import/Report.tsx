import type { CalendarImport } from '@querschnitt/shared/events/imports.schema';
import { useEffect, useRef } from 'react';
import { useTexts } from '../../../platform/texts';
import { Button, ButtonLink } from '../../../ui/Button';
import { ErrorNotice } from '../../../ui/ErrorNotice';
import { Notice } from '../../../ui/Notice';
import { Entries } from './Entries';
import css from './import.module.css';
import { Remarks, Skipped } from './Omissions';
import { texts } from './texts';

interface Props {
  report: CalendarImport;
  busy: boolean;
  error: Error | null;
  apply: () => void;
  again: () => void;
}

const shown = ['new', 'changed', 'unchanged', 'cancelled', 'skipped'] as const;

/** What importing would do; once applied, what it did. */
export function Report({ report, busy, error, apply, again }: Props) {
  const t = useTexts(texts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [report]);
  const { counts, applied } = report;
  const effects = counts.new + counts.changed;
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className={css.name}>
        {applied ? t.reportOf(report.name) : t.previewOf(report.name)}
      </h2>
      <dl className={css.counts}>
        {shown.map((name) => (
          <div key={name}>
            <dt>{t.counts[name]}</dt>
            <dd>{counts[name]}</dd>
          </div>
        ))}
      </dl>
      {applied ? (
        <Notice tone="ok">
          <p>
            {t.done(effects)} {t.doneHint}
          </p>
        </Notice>
      ) : (
        effects === 0 && <Notice>{t.nothing}</Notice>
      )}
      {error && <ErrorNotice error={error} />}
      <p className="acts">
        {applied ? (
          <ButtonLink main to="/termine">
            {t.toBoard}
          </ButtonLink>
        ) : (
          effects > 0 && (
            <Button main aria-disabled={busy || undefined} onClick={() => !busy && apply()}>
              {busy ? t.applying : t.apply(effects)}
            </Button>
          )
        )}
        <Button onClick={again}>{t.other}</Button>
      </p>
      <Skipped skipped={report.skipped} />
      <Entries entries={report.entries} />
      <Remarks remarks={report.remarks} />
    </>
  );
}
