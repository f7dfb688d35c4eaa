import type { ReactNode } from 'react';
import { defineTexts, useTexts } from '../platform/texts';

const texts = defineTexts({
  de: { level: (n: number) => `Stufe ${n} von 8` },
  en: { level: (n: number) => `Level ${n} of 8` },
});

/** A DigComp proficiency level, 1 to 8: eight steps in four pairs and the number; `label` says of what. */
export function Steps({ level, label }: { level: number; label?: ReactNode }) {
  const t = useTexts(texts);
  return (
    <span className="lvl">
      {label}
      <span className="lvl-of">
        <span className="steps" aria-hidden="true">
          {Array.from({ length: 8 }, (_, i) => (
            <i key={i} className={i < level ? 'f' : undefined} />
          ))}
        </span>
        {t.level(level)}
      </span>
    </span>
  );
}
