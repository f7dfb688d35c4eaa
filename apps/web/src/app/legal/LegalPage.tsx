import type { ReactNode } from 'react';
import { useTexts } from '../../platform/texts';
import { Notice } from '../../ui/Notice';
import { PageHead } from '../../ui/PageHead';
import { Shell } from '../../ui/Shell';
import { texts } from './texts';

/** A page the law asks for. What only the operator can say is marked `<ByOperator>`. */
export function LegalPage({ title, notice, children }: { title: string; notice?: ReactNode; children: ReactNode }) {
  return (
    <Shell>
      <PageHead title={title} />
      <article className="page-body col">
        {notice && <Notice tone="warn">{notice}</Notice>}
        <div className="prose legal">{children}</div>
      </article>
    </Shell>
  );
}

/** A gap that the operator of an installation has to fill before it goes public. */
export const ByOperator = ({ children }: { children: string }) => <mark>[{children}]</mark>;

export function OperatorNotice() {
  return <p>{useTexts(texts).operatorNotice}</p>;
}
