import { type ImportField, importFields } from '@querschnitt/shared/imports/import';
import type { ImportReport } from '@querschnitt/shared/imports/import.schema';
import { useId } from 'react';
import { useTexts } from '../../platform/texts';
import styles from './imports.module.css';
import { texts } from './texts';

/** Which column means what: guessed, and changed here. */
export function Columns({
  report: { kind, columns, mapping },
  onColumn,
}: {
  report: ImportReport;
  onColumn: (field: ImportField, column: number | undefined) => void;
}) {
  const t = useTexts(texts);
  const id = useId();
  return (
    <fieldset className={styles.columns}>
      <legend className="vh">{t.columns}</legend>
      {importFields[kind].map((field) => (
        <div key={field}>
          <label className="lab" htmlFor={`${id}-${field}`}>
            {t.fields[field]}
          </label>
          <select
            id={`${id}-${field}`}
            className="field"
            value={mapping[field] ?? ''}
            onChange={(event) => onColumn(field, event.target.value === '' ? undefined : Number(event.target.value))}
          >
            <option value="">{t.noColumn}</option>
            {columns.map(({ header, sample }, at) => (
              <option key={at} value={at}>
                {t.column(header, sample)}
              </option>
            ))}
          </select>
        </div>
      ))}
    </fieldset>
  );
}
