import type { PersonRef } from '@querschnitt/shared/people/person-ref';
import type { ReactNode } from 'react';
import { Link } from '../platform/router';
import { useMe } from '../platform/session';

interface Props {
  person: Pick<PersonRef, 'handle' | 'page'>;
  className?: string | undefined;
  children: ReactNode;
}

/** A name that leads to the person's page, or stays a name where that page is not for the reader. */
export function PersonLink({ person: { handle, page }, className, children }: Props) {
  const { me } = useMe();
  const leads = page === 'everyone' || (page === 'members' && me.id !== null);
  if (!leads) return className === 'line' ? <span className={className}>{children}</span> : children;
  return (
    <Link className={className} to={`/fachleute/${handle}`}>
      {children}
    </Link>
  );
}
