import type { ReactNode } from 'react';
import { useEarly } from '../platform/page/use-early';

/** One value of a facet with its count. */
export function CheckRow({
  label,
  count,
  checked,
  onChange,
  name,
  value,
}: {
  label: ReactNode;
  count?: number;
  checked: boolean;
  onChange: (checked: boolean) => void;
  name?: string;
  value?: string;
}) {
  const box = useEarly<HTMLInputElement, 'checked'>('checked', checked, onChange);
  return (
    <label className="check">
      <input
        ref={box}
        type="checkbox"
        name={name}
        value={value}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
      {count !== undefined && <span className="n">{count}</span>}
    </label>
  );
}
