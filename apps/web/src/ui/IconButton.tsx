import type { ButtonHTMLAttributes } from 'react';
import { useHydrated } from '../platform/page/use-hydrated';
import { Link, type LinkProps } from '../platform/router';
import { cn } from './class-names';
import type { IconName } from './icon-names';
import { Icon } from './Icon';

interface Named {
  icon: IconName;
  /** What it does, in words. */
  label: string;
}

export function IconButton({ icon, label, className, disabled, ...button }: Named & ButtonHTMLAttributes<HTMLButtonElement>) {
  const hydrated = useHydrated();
  return (
    <button type="button" {...button} disabled={disabled || !hydrated} className={cn('ib', className)} aria-label={label} title={label}>
      <Icon name={icon} />
    </button>
  );
}

export const IconLink = ({ icon, label, className, ...link }: Named & LinkProps) => (
  <Link {...link} className={cn('ib', className)} aria-label={label} title={label}>
    <Icon name={icon} />
  </Link>
);
