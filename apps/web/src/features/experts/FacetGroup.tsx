import type { ReactNode } from 'react';
import { useTexts } from '../../platform/texts';
import { CheckRow } from '../../ui/CheckRow';
import styles from './FacetGroup.module.css';
import { texts } from './texts';

interface Value {
  value: string;
  label: ReactNode;
  count: number;
}

interface Props {
  title: string;
  values: Value[];
  chosen: string[];
  /** How many stand open; the others fold away. Chosen ones always stand open. */
  shown?: number | undefined;
  onToggle: (value: string, on: boolean) => void;
  children?: ReactNode;
}

export function FacetGroup({ title, values, chosen, shown = Infinity, onToggle, children }: Props) {
  const t = useTexts(texts);
  const isOpen = (value: Value, at: number) => at < shown || chosen.includes(value.value);
  const rows = (list: Value[]) =>
    list.map(({ value, label, count }) => (
      <CheckRow
        key={value}
        label={label}
        count={count}
        checked={chosen.includes(value)}
        onChange={(on) => onToggle(value, on)}
      />
    ));
  const folded = values.filter((value, at) => !isOpen(value, at));
  if (!values.length && !children) return null;
  return (
    <fieldset>
      <legend>{title}</legend>
      {rows(values.filter(isOpen))}
      {folded.length > 0 && (
        <details className={styles.more}>
          <summary>{t.more(folded.length)}</summary>
          {rows(folded)}
        </details>
      )}
      {children}
    </fieldset>
  );
}
