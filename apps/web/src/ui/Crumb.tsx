import type { ReactNode } from 'react';
import { Link, useWayUp } from '../platform/router';

/** What a page belongs to, before its title: leads there as one left it. */
export const Crumb = ({ to, children }: { to: string; children: ReactNode }) => (
  <>
    <Link className="muted crumb" {...useWayUp(to)}>
      {children}
    </Link>
    <span className="muted crumb" aria-hidden="true">
      /
    </span>
  </>
);
