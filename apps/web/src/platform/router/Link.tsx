import { type ComponentProps, type MouseEvent, useEffect } from 'react';
import { cn } from '../../ui/class-names';
import { resolve, type To } from './location';
import { type NavigateOptions, useLocation, useNavigate } from './Router';

export interface LinkProps extends Omit<ComponentProps<'a'>, 'href'>, NavigateOptions {
  to: To;
  /** Loads a fresh document, so that nothing of the former page stays in memory. */
  reloadDocument?: boolean;
}

/** A link within Querschnitt: changes the page without loading the document again. */
export function Link({ to, replace, state, reloadDocument, onClick, ...anchor }: LinkProps) {
  const location = useLocation();
  const navigate = useNavigate();
  const { pathname, search, hash } = resolve(to, location);
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (reloadDocument || event.defaultPrevented || !isPlain(event) || anchor.target || anchor.download !== undefined)
      return;
    event.preventDefault();
    const same = pathname === location.pathname && search === location.search && hash === location.hash;
    navigate(to, { replace: replace ?? same, state });
  };
  return <a {...anchor} href={pathname + search + hash} onClick={follow} />;
}

/** Ctrl, Shift and the middle button open windows and tabs, as everywhere. */
const isPlain = (event: MouseEvent) =>
  event.button === 0 && !(event.metaKey || event.altKey || event.ctrlKey || event.shiftKey);

/** A link that says when one is there (`aria-current="page"`), also on pages below it unless `end`. */
export function NavLink({ end = false, ...link }: LinkProps & { end?: boolean }) {
  const location = useLocation();
  const { pathname } = resolve(link.to, location);
  const current =
    location.pathname === pathname || (!end && location.pathname.startsWith(`${pathname.replace(/\/$/, '')}/`));
  return <Link aria-current={current ? 'page' : undefined} {...link} className={cn(link.className)} />;
}

/** Goes elsewhere as soon as it is drawn. */
export function Navigate({ to, replace, state }: { to: To } & NavigateOptions) {
  const navigate = useNavigate();
  useEffect(() => navigate(to, { replace, state }), [navigate, to, replace, state]);
  return null;
}
