import type { CalendarImport } from '@querschnitt/shared/events/imports.schema';
import { useEffect, useRef } from 'react';
import { useTexts } from '../../../platform/texts';
import { Button, ButtonLink } from '../../../ui/Button';
import { ErrorNotice } from '../../../ui/ErrorNotice';
import { Notice } from '../../../ui/Notice';
import { PlainButton } from '../../../ui/PlainButton';
import { Entries } from './Entries';
import css from './import.module.css';
import { MeetingAccess } from './MeetingAccess';
import { Remarks, Skipped } from './Omissions';
import { texts } from './texts';
import type { Choice } from './use-choice';

interface Props {
  report: CalendarImport;
  choice: Choice;
  busy: boolean;
  error: Error | null;
  apply: () => void;
  again: () => void;
}

const shown = ['new', 'changed', 'unchanged', 'cancelled', 'skipped'] as const;

/** What importing would do; once applied, what it did. */
export function Report({ report, choice, busy, error, apply, again }: Props) {
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
      {!applied && <MeetingAccess report={report} choice={choice} />}
      {error && <ErrorNotice error={error} />}
      <p className="acts">
        {applied ? (
          <ButtonLink main to="/termine">
            {t.toBoard}
          </ButtonLink>
        ) : (
          effects > 0 && (
            <Button
              main
              aria-disabled={busy || choice.taken.length === 0 || undefined}
              onClick={() => !busy && choice.taken.length > 0 && apply()}
            >
              {busy ? t.applying : t.apply(choice.taken.length)}
            </Button>
          )
        )}
        <Button onClick={again}>{t.other}</Button>
      </p>
      <Skipped skipped={report.skipped} />
      {!applied && effects > 1 && (
        <p className={css.choose}>
          <span className="small muted">{t.chooseHint}</span>{' '}
          <PlainButton className="link" onClick={() => choice.leaveAll(choice.taken.length > 0)}>
            {choice.taken.length > 0 ? t.chooseNone : t.chooseAll}
          </PlainButton>
        </p>
      )}
      <Entries entries={report.entries} leaving={applied ? undefined : choice} />
      <Remarks remarks={report.remarks} />
    </>
  );
}
