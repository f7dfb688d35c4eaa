import { type ImportKind, importKinds } from '@querschnitt/shared/imports/import';
import { useId, useState } from 'react';
import { useHydrated } from '../../platform/page';
import { useTexts } from '../../platform/texts';
import { Button } from '../../ui/Button';
import { FileButton } from '../../ui/FileButton';
import { Notice } from '../../ui/Notice';
import { Section } from '../../ui/rows';
import { Columns } from './Columns';
import styles from './imports.module.css';
import { Lines } from './Lines';
import { TakeOver } from './TakeOver';
import { texts } from './texts';
import { useImport } from './use-import';

/** A list of people or institutions: choose, look, take over. */
export function ImportFile() {
  const [round, setRound] = useState(0);
  return <Round key={round} again={() => setRound(round + 1)} />;
}

function Round({ again }: { again: () => void }) {
  const t = useTexts(texts);
  const work = useImport();
  const { preview, run, report, choice } = work;
  const error = run.error ?? preview.error;
  const taken = report?.done ? report.counts.new + report.counts.changed : 0;
  return (
    <div className={styles.import}>
      <Section title={t.title}>
        <p>{t.intro}</p>
        <Choice kind={choice.kind} onKind={work.chooseKind} onFile={work.chooseFile} locked={Boolean(report?.done)} />
        <p role="status" className="small muted">
          {preview.isPending && t.reading}
        </p>
        {error && (
          <Notice tone="danger" live>
            {error.message}
          </Notice>
        )}
      </Section>
      {report?.done && (
        <Notice tone="ok" live>
          {t.done(taken)} {report.invited > 0 && t.invited(report.invited)}
          <p className="acts">
            <Button onClick={again}>{t.another}</Button>
          </p>
        </Notice>
      )}
      {report && !report.done && (
        <Section title={t.understood} side={t.facts(report.encoding.toUpperCase(), t.separators[report.separator])}>
          <Columns report={report} onColumn={work.chooseColumn} />
        </Section>
      )}
      {report && <Lines report={report} />}
      {report && !report.done && (
        <TakeOver report={report} pending={run.isPending} onRun={(wishes) => run.mutate(wishes)} />
      )}
    </div>
  );
}

function Choice({
  kind,
  onKind,
  onFile,
  locked,
}: {
  kind: ImportKind;
  onKind: (kind: ImportKind) => void;
  onFile: (file: File | null) => void;
  locked: boolean;
}) {
  const t = useTexts(texts);
  const id = useId();
  const hydrated = useHydrated();
  return (
    <div className="form">
      <fieldset disabled={locked || !hydrated}>
        <legend>{t.what}</legend>
        {importKinds.map((one) => (
          <label className="radio" key={one}>
            <input type="radio" name="kind" checked={kind === one} onChange={() => onKind(one)} />
            <span>
              {t.kinds[one]}
              <span className="small muted"> {t.kindHints[one]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div>
        <p className="lab" id={id}>
          {t.file}
        </p>
        <p className="hint" id={`${id}-hint`}>
          {t.fileHint}
        </p>
        <FileButton
          labelledBy={id}
          accept=".csv,.txt,.tsv,text/csv"
          disabled={locked}
          aria-describedby={`${id}-hint`}
          onFile={onFile}
        >
          {t.choose}
        </FileButton>
      </div>
    </div>
  );
}
