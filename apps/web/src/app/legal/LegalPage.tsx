import { isAtLeast } from '@querschnitt/shared/kernel/actor';
import type { OperatorField } from '@querschnitt/shared/site/site.schema';
import { unstated } from '@querschnitt/shared/site/unstated';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { operator } from '../../features/site/needs';
import { Link } from '../../platform/router';
import { useMe } from '../../platform/session';
import { useFormat, useTexts } from '../../platform/texts';
import { Notice } from '../../ui/Notice';
import { PageHead } from '../../ui/PageHead';
import { Shell } from '../../ui/Shell';
import { texts } from './texts';

/** A page the law asks for. What only the operator can say stands in it as `<Stated>`; `asks` for these. */
export function LegalPage({ title, asks, children }: { title: string; asks: OperatorField[]; children: ReactNode }) {
  const { data: site } = useSuspenseQuery(operator);
  return (
    <Shell>
      <PageHead title={title} />
      <article className="page-body col">
        {unstated(site).some((field) => asks.includes(field)) && <OperatorNotice />}
        <div className="prose legal">{children}</div>
      </article>
    </Shell>
  );
}

function OperatorNotice() {
  const t = useTexts(texts);
  const { me } = useMe();
  return (
    <Notice tone="warn">
      <p>{t.operatorNotice}</p>
      {isAtLeast(me, 'administrator') && (
        <p>
          <Link className="link" to="/verwaltung/betrieb">
            {t.complete}
          </Link>
        </p>
      )}
    </Notice>
  );
}

/** What the operator has said, or the gap that is to be filled before an installation goes public. */
export function Stated({ of, children: gap }: { of: OperatorField; children: string }) {
  const format = useFormat();
  const value = useSuspenseQuery(operator).data[of];
  if (!value) return <mark>{`[${gap}]`}</mark>;
  if (of === 'email' || of === 'contactPoint') return <a href={`mailto:${value}`}>{value}</a>;
  if (of === 'telephone') return <a href={`tel:${value.replace(/[^+\d]/g, '')}`}>{value}</a>;
  return <span className="as-written">{of === 'accessibilityReviewedAt' ? format.date(value) : value}</span>;
}
