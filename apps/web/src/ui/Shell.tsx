import type { ReactNode } from 'react';
import { cn } from './class-names';

interface Props {
  /** What can be chosen from here: an `<Index>`. */
  index?: ReactNode;
  /** What belongs to it: a `<Context>`. */
  context?: ReactNode;
  /** Keeps the room of the context from the start: what the browser draws of a long page before all of it is here would move aside otherwise. */
  reserves?: boolean;
  /** Class of the page's screen styles. */
  className?: string;
  children: ReactNode;
}

/** The columns right of the rail: index | page | context. The grid follows from which of them are there. */
export const Shell = ({ index, context, reserves, className, children }: Props) => (
  <>
    {index}
    <main className={cn('page', className)} id="inhalt" tabIndex={-1} data-reserves={reserves || undefined}>
      {children}
    </main>
    {context}
  </>
);
