import { type KeyboardEvent, type ReactNode, type ToggleEvent, useId, useRef } from 'react';
import { cn } from './class-names';
import { Icon } from './Icon';
import type { IconName } from './icon-names';
import { PlainButton } from './PlainButton';
import { place } from './place-popover';

/** A button that opens a list of links and actions (`MenuItem`, `Link`) in the top layer; Escape, a click elsewhere and a choice close it. */
export function Menu({
  label,
  icon = 'more',
  text,
  badge,
  children,
  className,
}: {
  label: string;
  icon?: IconName;
  text?: ReactNode;
  badge?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const toggled = (event: ToggleEvent<HTMLDivElement>) => {
    button.current?.setAttribute('aria-expanded', String(event.newState === 'open'));
    if (event.newState !== 'open' || !menu.current || !button.current) return;
    place(menu.current, button.current);
    menu.current.querySelector<HTMLElement>('a, button')?.focus();
  };
  return (
    <>
      <PlainButton
        ref={button}
        className={className ?? (text ? 'btn quiet' : 'ib')}
        popoverTarget={id}
        aria-label={text ? undefined : label}
        title={text ? undefined : label}
        aria-expanded="false"
      >
        <Icon name={icon} />
        {text && <span>{text}</span>}
        {badge}
      </PlainButton>
      <div
        ref={menu}
        id={id}
        popover="auto"
        className="menu"
        role="group"
        aria-label={label}
        onToggle={toggled}
        onKeyDown={walk}
        onClick={(event) => (event.target as Element).closest('a, button') && menu.current?.hidePopover()}
      >
        {children}
      </div>
    </>
  );
}

/** Arrow keys walk the list. */
function walk(event: KeyboardEvent<HTMLDivElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('a, button')];
  items.at((items.indexOf(document.activeElement as HTMLElement) + step) % items.length)?.focus();
}

export const MenuItem = ({
  icon,
  danger,
  onClick,
  children,
}: {
  icon?: IconName;
  danger?: boolean;
  onClick: () => void;
  children: ReactNode;
}) => (
  <PlainButton className={cn(danger && 'danger')} onClick={onClick}>
    {icon && <Icon name={icon} />}
    <span>{children}</span>
  </PlainButton>
);
