import { unstated } from '@querschnitt/shared/site/unstated';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '../../platform/router';
import { useTexts } from '../../platform/texts';
import { Notice } from '../../ui/Notice';
import { operator } from './needs';
import { texts } from './texts';

/** Says how much the pages the law asks for still lack. */
export function LegalGaps() {
  const t = useTexts(texts);
  const gaps = unstated(useSuspenseQuery(operator).data).length;
  if (!gaps) return null;
  return (
    <Notice tone="warn">
      <p>{t.gaps(gaps)}</p>
      <p>
        <Link className="link" to="/verwaltung/betrieb">
          {t.fill}
        </Link>
      </p>
    </Notice>
  );
}
