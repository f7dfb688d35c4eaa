import type { ReactNode } from 'react';
import { cn } from './class-names';
import type { IconName } from './icon-names';
import { Icon } from './Icon';

const icons: Record<'info' | 'ok' | 'warn' | 'danger', IconName> = {
  info: 'info',
  ok: 'resolved',
  warn: 'warning',
  danger: 'warning',
};

/** Something the page has to say at its place; `live` when it appears after an action. */
export const Notice = ({
  tone = 'info',
  live,
  children,
}: {
  tone?: keyof typeof icons;
  live?: boolean;
  children: ReactNode;
}) => (
  <div className={cn('notice', tone)} role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}>
    <Icon name={icons[tone]} />
    <div>{children}</div>
  </div>
);
