import type { ReactNode } from 'react';
import { cn } from './class-names';
import type { IconName } from './icon-names';
import { Icon } from './Icon';

/** A status: always icon and word, the colour only repeats it. */
export const State = ({
  tone,
  icon,
  children,
}: {
  tone: 'ok' | 'warn' | 'danger' | 'info' | 'muted';
  icon: IconName;
  children: ReactNode;
}) => (
  <span className={cn('state', tone)}>
    <Icon name={icon} />
    <span>{children}</span>
  </span>
);

/** Why something is suggested: the hooked line under it. */
export const Why = ({ children }: { children: ReactNode }) => <p className="why">{children}</p>;
