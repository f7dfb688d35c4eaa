import { defineTexts, useTexts } from '../../platform/texts';

const texts = defineTexts({ de: { new: ' neu' }, en: { new: ' new' } });

/** How much is new, in the margin of a row. */
export function UnreadMark({ count, className = 'new' }: { count: number; className?: string }) {
  const t = useTexts(texts);
  return (
    <span className={className}>
      <b>{count > 99 ? '99+' : count}</b>
      {t.new}
    </span>
  );
}
