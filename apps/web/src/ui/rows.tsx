import { type ReactNode, useId } from 'react';
import { cn } from './class-names';

/** Margin column (face, day, time, count) | text | right edge. */
export function Row({
  margin,
  edge,
  children,
  className,
  as: Tag = 'div',
}: {
  margin: ReactNode;
  edge?: ReactNode;
  children: ReactNode;
  className?: string;
  as?: 'div' | 'li';
}) {
  return (
    <Tag className={cn('row', edge !== undefined && 'r3', className)}>
      {margin ?? <span />}
      <div>{children}</div>
      {edge}
    </Tag>
  );
}

/** A part of the page under an ink rule. */
export function Section({
  title,
  side,
  children,
  className,
}: {
  title: ReactNode;
  side?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  const id = useId();
  return (
    <section className={cn('sec', className)} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {side !== undefined && <span className="side">{side}</span>}
      </header>
      {children}
    </section>
  );
}

/** A part of the context column. */
export function ContextSection({
  title,
  count,
  children,
}: {
  title: ReactNode;
  count?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="csec" aria-labelledby={id}>
      <h2 id={id}>
        <span>{title}</span>
        {count !== undefined && <span className="n">{count}</span>}
      </h2>
      {children}
    </section>
  );
}
