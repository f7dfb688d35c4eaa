import type { ButtonHTMLAttributes } from 'react';
import { Link, type LinkProps } from '../platform/router';
import { cn } from './class-names';
import type { IconName } from './icon-names';
import { Icon } from './Icon';
import { PlainButton } from './PlainButton';

interface Looks {
  /** The one main action of its surroundings. */
  main?: boolean;
  /** Without a border, for what is rarely done. */
  quiet?: boolean;
  wide?: boolean;
  icon?: IconName;
}

const looks = ({ main, quiet, wide }: Looks, more?: string) =>
  cn('btn', main && 'main', quiet && 'quiet', wide && 'wide', more);

export function Button({
  main,
  quiet,
  wide,
  icon,
  className,
  children,
  ...button
}: Looks & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <PlainButton {...button} className={looks({ main, quiet, wide }, className)}>
      {icon && <Icon name={icon} size="s" />}
      <span>{children}</span>
    </PlainButton>
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
