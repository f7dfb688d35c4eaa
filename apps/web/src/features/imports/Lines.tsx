import { importFields, importOutcomes, type ImportOutcome } from '@querschnitt/shared/imports/import';
import type { ImportLine, ImportReport } from '@querschnitt/shared/imports/import.schema';
import { useTexts } from '../../platform/texts';
import type { IconName } from '../../ui/icon-names';
import { Section } from '../../ui/rows';
import { State } from '../../ui/State';
import { texts } from './texts';

const looks: Record<ImportOutcome, { tone: 'ok' | 'info' | 'muted' | 'danger'; icon: IconName }> = {
  new: { tone: 'ok', icon: 'plus' },
  changed: { tone: 'info', icon: 'edit' },
  same: { tone: 'muted', icon: 'check' },
  kept: { tone: 'muted', icon: 'user' },
  faulty: { tone: 'danger', icon: 'warning' },
};

/** Every line with what happens to it, and why not. */
export function Lines({ report }: { report: ImportReport }) {
  const t = useTexts(texts);
  const total = importOutcomes.reduce((sum, outcome) => sum + report.counts[outcome], 0);
  const fields = importFields[report.kind].filter((field) => report.mapping[field] !== undefined);
  const summary = importOutcomes
    .filter((outcome) => report.counts[outcome] > 0)
    .map((outcome) => t.counts[outcome](report.counts[outcome]));
  return (
    <Section title={t.lines} side={summary.join(', ')}>
      <div className="tablewrap" tabIndex={0} role="region" aria-label={t.lines}>
        <table className="data">
          <thead>
            <tr>
              <th scope="col" className="num">
                {t.line}
              </th>
              {fields.map((field) => (
                <th scope="col" key={field}>
                  {t.fields[field]}
                </th>
              ))}
              <th scope="col">{t.outcome}</th>
            </tr>
          </thead>
          <tbody>
            {report.lines.map((line) => (
              <tr key={line.line}>
                <td className="num">{line.line}</td>
                {fields.map((field) => (
                  <td key={field}>{line.values[field]}</td>
                ))}
                <td>
                  <Outcome line={line} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {total > report.lines.length && <p className="small muted">{t.shown(report.lines.length)}</p>}
    </Section>
  );
}

function Outcome({ line: { outcome, faults } }: { line: ImportLine }) {
  const t = useTexts(texts);
  return (
    <>
      <State {...looks[outcome]}>{t.outcomes[outcome]}</State>
      {faults.map(({ field, code }) => (
        <p key={`${field} ${code}`} className="small">
          {field && t.fields[field]} {t.faults[code]}
        </p>
      ))}
    </>
  );
}
