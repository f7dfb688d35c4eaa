import { type ReactNode, useEffect, useRef } from 'react';

/** One value of a facet with its count. What was ticked before scripts listened is done once they do. */
export function CheckRow({ label, count, checked, onChange, name, value }: { label: ReactNode; count?: number; checked: boolean; onChange: (checked: boolean) => void; name?: string; value?: string }) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current && box.current.checked !== checked) onChange(box.current.checked);
    // Only when scripts take the page over.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <label className="check">
      <input ref={box} type="checkbox" name={name} value={value} checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
      {count !== undefined && <span className="n">{count}</span>}
    </label>
  );
}
