import type { ReactNode } from 'react';
import { Link, type To } from '../platform/router';
import { cn } from './class-names';
import { Icon } from './Icon';

/** A word one can choose: a subject, a filter that is set. */
export const Term = ({ to, on, children }: { to?: To; on?: boolean; children: ReactNode }) =>
  to ? (
    <Link className={cn('term', on && 'on')} to={to} aria-current={on ? 'true' : undefined}>
      {children}
    </Link>
  ) : (
    <span className={cn('term', on && 'on')}>{children}</span>
  );

/** A set filter with the means to take it back. */
export const RemovableTerm = ({ to, label, children }: { to: To; label: string; children: ReactNode }) => (
  <Link className="term on" to={to} aria-label={label}>
    {children}
    <Icon name="close" />
  </Link>
);
