import type { ButtonHTMLAttributes } from 'react';
import { Link, type LinkProps } from '../platform/router';
import { cn } from './class-names';
import type { IconName } from './icon-names';
import { Icon } from './Icon';
import { PlainButton } from './PlainButton';

interface Named {
  icon: IconName;
  /** What it does, in words. */
  label: string;
}

export function IconButton({ icon, label, className, ...button }: Named & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <PlainButton {...button} className={cn('ib', className)} aria-label={label} title={label}>
      <Icon name={icon} />
    </PlainButton>
  );
}

export const IconLink = ({ icon, label, className, ...link }: Named & LinkProps) => (
  <Link {...link} className={cn('ib', className)} aria-label={label} title={label}>
    <Icon name={icon} />
  </Link>
);
