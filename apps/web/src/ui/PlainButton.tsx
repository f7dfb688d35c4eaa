import type { ComponentProps } from 'react';
import { useHydrated } from '../platform/page/use-hydrated';

/**
 * The base of every button: it waits until scripts listen to it, so that no early click is lost.
 * One that opens a popover, or sends a form as an address (`formMethod="get"`), need not wait: the browser does that alone.
 */
export function PlainButton({ disabled, ...button }: ComponentProps<'button'>) {
  const hydrated = useHydrated();
  const early = !hydrated && !button.popoverTarget && button.formMethod !== 'get';
  // eslint-disable-next-line no-restricted-syntax -- the one place
  return <button type="button" {...button} disabled={disabled || early} data-early={early || undefined} />;
}
