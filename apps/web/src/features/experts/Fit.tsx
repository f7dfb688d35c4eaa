import type { Expert } from '@querschnitt/shared/experts/expert.schema';
import { useTexts } from '../../platform/texts';
import { texts } from './texts';

/** "Passt, weil": the person's own words, with those marked that were asked for. */
export function Fit({ reason: { part, text } }: { reason: NonNullable<Expert['reason']> }) {
  const t = useTexts(texts);
  return (
    <p className="fit">
      <b>{t.because}</b> {t.reasons[part]}{' '}
      {text.map((stretch, at) => (stretch.marked ? <mark key={at}>{stretch.text}</mark> : stretch.text))}
    </p>
  );
}
