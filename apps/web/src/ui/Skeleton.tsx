import { useTexts } from '../platform/texts';
import { texts } from './texts';

/** Rows that are still on their way; CSS shows them only after 300 ms. */
export function Skeleton({ rows = 4 }: { rows?: number }) {
  const t = useTexts(texts);
  return (
    <div className="skeleton" role="status">
      <span className="vh">{t.loading}</span>
      {Array.from({ length: rows }, (_, i) => (
        <i key={i} />
      ))}
    </div>
  );
}
