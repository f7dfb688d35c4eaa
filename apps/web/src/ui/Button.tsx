import type { ButtonHTMLAttributes } from 'react';
import { useHydrated } from '../platform/page/use-hydrated';
import { Link, type LinkProps } from '../platform/router';
import { cn } from './class-names';
import type { IconName } from './icon-names';
import { Icon } from './Icon';

interface Looks {
  /** The one main action of its surroundings. */
  main?: boolean;
  /** Without a border, for what is rarely done. */
  quiet?: boolean;
  wide?: boolean;
  icon?: IconName;
}

const looks = ({ main, quiet, wide }: Looks, more?: string) => cn('btn', main && 'main', quiet && 'quiet', wide && 'wide', more);

export function Button({ main, quiet, wide, icon, className, children, disabled, ...button }: Looks & ButtonHTMLAttributes<HTMLButtonElement>) {
  const hydrated = useHydrated();
  return (
    <button type="button" {...button} disabled={disabled || !hydrated} data-early={!hydrated || undefined} className={looks({ main, quiet, wide }, className)}>
      {icon && <Icon name={icon} size="s" />}
      <span>{children}</span>
    </button>
  );
}

/** A link that looks like a button, for actions that are pages. */
export function ButtonLink({ main, quiet, wide, icon, className, children, ...link }: Looks & LinkProps) {
  return (
    <Link {...link} className={looks({ main, quiet, wide }, className)}>
      {icon && <Icon name={icon} size="s" />}
      <span>{children}</span>
    </Link>
  );
}
