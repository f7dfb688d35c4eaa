import type { ReactNode } from 'react';

/** One value of a facet with its count. */
export const CheckRow = ({ label, count, checked, onChange, name, value }: { label: ReactNode; count?: number; checked: boolean; onChange: (checked: boolean) => void; name?: string; value?: string }) => (
  <label className="check">
    <input type="checkbox" name={name} value={value} checked={checked} onChange={(event) => onChange(event.target.checked)} />
    <span>{label}</span>
    {count !== undefined && <span className="n">{count}</span>}
  </label>
);
